"""`design:` in `study.yaml`; each mistake has a study of its own under tests/studies/problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.sampling import Sampling
from overblik.study.checking import check_study
from overblik.study.design_settings import check_design
from overblik.study.settings import read_settings
from tests.makers import codes
from tests.sampled import sampled

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.files.problems import Problem

STUDY = "title: Skolerne\nowner: Foreningen\nlanguages: [da]\n"


def stated(design: str) -> tuple[Sampling | None, tuple[Problem, ...]]:
    """Return the design that stands in `study.yaml`, and what is wrong with it."""
    source = parse_yaml(f"{STUDY}design: {design}\n", "study.yaml")
    settings, problems = read_settings(source)
    assert settings is not None
    return settings.about.design, (*problems, *check_design(settings.about.design, {}, source))


def test_a_design_is_read_as_it_is_stated() -> None:
    """Stages in their order; one column may stand without brackets."""
    whole = "{weight: v, strata: s, clusters: [skole, klasse], fpc: [m, n], nest: true, lonely_psu: certainty}"
    assert stated(whole)[0] == Sampling(
        weight="v", strata="s", clusters=("skole", "klasse"), fpc=("m", "n"), nest=True, lonely_psu="certainty"
    )
    assert stated("{clusters: skole, fpc: m}")[0] == Sampling(clusters=("skole",), fpc=("m",))
    assert read_settings(parse_yaml(STUDY, "study.yaml"))[0].about.design is None  # type: ignore[union-attr]


def test_each_name_that_is_no_variable_is_told_at_its_place() -> None:
    """The second cluster stands further to the right than the first."""
    _, problems = stated("{clusters: [skole, klasse]}")
    assert codes(problems) == ["design-unknown-column"] * 2
    assert [(problem.at.line, problem.at.column) for problem in problems] == [(4, 21), (4, 28)]


def test_rows_may_be_the_last_stage_of_a_finite_population() -> None:
    """One population more than there are clusters, and not two."""
    assert codes(stated("{clusters: a, fpc: [b, c]}")[1]).count("design-stages") == 0
    assert codes(stated("{clusters: a, fpc: [b, c, d]}")[1]).count("design-stages") == 1


def test_the_answers_are_held_to_the_design(tmp_path: Path) -> None:
    """A population below the sample and a weight below 0 are told when the study is checked, in the words of the file."""
    frame_file = "id,name,landsdel,vaegt,antal,boern\n" + "".join(
        f"u{at},Navn {at},oest,{-1 if at == 2 else 1},5,1\n" for at in range(1, 8)
    )
    sampled(tmp_path, frame_file=frame_file)
    problems = check_study(tmp_path)
    assert codes(problems) == ["design-data"] * 2
    assert "vaegt: row 2 is negative" in problems[1].message
    assert "7 sampled of 5" in problems[0].message
    assert {str(problem.at) for problem in problems} == {"study.yaml:1:1"}


def test_a_lonely_stratum_is_told_as_the_file_would_mend_it(tmp_path: Path) -> None:
    """`lonely_psu:`, not the option of the command line."""
    sampled(tmp_path, frame_file=frame_of_one_in_the_west())
    assert "choose lonely_psu: certainty" in check_study(tmp_path)[0].message
    sampled(
        tmp_path / "mended",
        frame_file=frame_of_one_in_the_west(),
        design="design: {weight: vaegt, strata: landsdel, lonely_psu: certainty}\n",
    )
    assert check_study(tmp_path / "mended") == ()


def frame_of_one_in_the_west() -> str:
    """Return a frame with one unit in the west, of the seven that answered."""
    rows = (f"u{at},Navn {at},{'vest' if at == 7 else 'oest'},1,{10 if at < 7 else 3},1" for at in range(1, 8))
    return "\n".join(("id,name,landsdel,vaegt,antal,boern", *rows, ""))
