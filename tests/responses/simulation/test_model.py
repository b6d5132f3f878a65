from __future__ import annotations

from pathlib import Path

import pytest

from overblik.files.problems import Problem
from overblik.files.yaml_source import parse_yaml
from overblik.responses.simulation import Model, Texts, read_model
from overblik.responses.simulation.model import parse_model
from tests.makers import codes
from tests.responses.simulation.questionnaires import FRAME, survey


def parsed(text: str) -> tuple[Model, tuple[Problem, ...]]:
    """Return the model written in *text*, and what is wrong with it."""
    return parse_model(parse_yaml(text, "model.yaml"), survey(), FRAME)


def test_a_study_without_a_model_has_one_with_nothing_stated(tmp_path: Path) -> None:
    """Everything is drawn from what is sensible."""
    assert read_model(tmp_path / "model.yaml", survey(), FRAME) == (Model(), ())


def test_a_model_is_what_its_author_wrote(tmp_path: Path) -> None:
    """Every part of it."""
    (tmp_path / "model.yaml").write_text(
        """
shares:
  digital: {ja: 0.6, nej: 0.3}
  tilfreds: {ved_ikke: 0.1}
  formaal/unge: {job: 1}
numbers: {ansatte: [40, 15]}
texts:
  kommentar: {share: 0.3, texts: ["Tak", "Nej tak"]}
  formaal_andet: {texts: ["Et råd"]}
skipped: 0.1
frame: {region: {Nord: 2}}
""",
        encoding="utf-8",
    )
    model, problems = read_model(tmp_path / "model.yaml", survey(), FRAME)
    assert problems == ()
    assert model == Model(
        shares={"digital": {"ja": 0.6, "nej": 0.3}, "tilfreds": {"ved_ikke": 0.1}, "formaal/unge": {"job": 1}},
        numbers={"ansatte": (40, 15)},
        texts={
            "kommentar": Texts(share=0.3, texts=("Tak", "Nej tak")),
            "formaal_andet": Texts(share=1, texts=("Et råd",)),
        },
        skipped=0.1,
        frame={"region": {"Nord": 2}},
    )


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("shares: {digtal: {ja: 1}}", "model-unknown", "there is no question 'digtal'; did you mean 'digital'?"),
        (
            "shares: {formaal/unger: {job: 1}}",
            "model-unknown",
            "there is no row 'formaal/unger'; did you mean 'formaal/unge'?",
        ),
        ("shares: {digital: {jo: 1}}", "model-unknown", "there is no option 'jo'"),
        ("shares: {digital: {ja: 60}}", "model-share", "60 is no share; write a number from 0 to 1"),
        ("shares: {digital: {ja: 0.8, nej: 0.7}}", "model-share", "the shares add up to 1.5"),
        ("shares: {digital: {ja: 0.2, nej: 0.2, overvejer: 0.2}}", "model-share", "the shares add up to 0.6"),
        ("shares: {ansatte: {ja: 1}}", "model-shape", "'ansatte' is number, which is not what stands here"),
        ("numbers: {ansatte: [40]}", "model-number", "'ansatte' needs [mean, spread]"),
        ("texts: {kommentar: {texts: [Tak, Tak]}}", "model-text", "this text stands here twice"),
        ("texts: {kommentar: {texts: ['']}}", "model-text", "this text is empty"),
        ("texts: {formaal: {texts: [Tak]}}", "model-shape", "'formaal' takes no texts"),
        ("frame: {by: {Aarhus: 1}}", "model-unknown", "there is no frame column with values 'by'"),
        ("frame: {region: {Nord: -1}}", "model-share", "a weight is 0 or more"),
        ("frame: {region: {Øst: 1}}", "model-unknown", "there is no value 'Øst'"),
        ("skipped: 2", "model-share", "2 is no share"),
        ("share: {}", "unknown-field", "'share' is not known here; did you mean 'shares'?"),
    ],
)
def test_a_mistake_is_told_with_its_repair(text: str, code: str, message: str) -> None:
    """One at a time, so that each has a message of its own."""
    _, problems = parsed(text)
    assert codes(problems) == [code]
    assert problems[0].message.startswith(message)


def test_every_mistake_is_told_at_once_with_its_place() -> None:
    """The place is that of the option or the number, in the author's own file."""
    _, problems = parsed("shares:\n  digital: {jo: 1}\nskipped: 7\n")
    assert [(problem.at.line, problem.at.column) for problem in problems] == [(2, 13), (3, 10)]


def test_options_of_a_multiple_need_not_add_up() -> None:
    """Each is ticked by itself."""
    assert parsed("shares: {grupper: {unge: 1, syge: 1, ledige: 1, ingen: 0}}")[1] == ()
