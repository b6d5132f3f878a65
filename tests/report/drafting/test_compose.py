from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.report.build import build
from overblik.report.drafting.compose import drafted
from overblik.report.read import parse_report
from overblik.study.published import names_of
from tests.makers import STUDY, make_study
from tests.report.drafting.looking import options

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.report.draft import Draft
    from overblik.study import Study

Texts = dict[tuple[str, str], str]
MOST_ALIKE = 5
"""How often four words may follow each other in a report of sixteen figures; a claim, and a quotation, is one of them."""
_CLAIM = re.compile(r"""\[[^\]]*\]\{(?:"[^"]*"|[^"{}])*\}""")

DANISH = """\
::: {.headlines}
- [Alle]{share=maaltid/frokost} børnehaver svarer »Frokost« på spørgsmålet »Hvilke måltider serverer I?«
:::

# Om undersøgelsen

[Alle]{share=responses/complete} børnehaver har besvaret hele spørgeskemaet.

# Maden

## Har I eget køkken?

[7 ud af 12]{share=koekken/ja} børnehaver svarer »Ja«, mens [5 ud af 12]{share=koekken/nej} svarer »Nej«.

::: {.figure of=koekken number=1}
:::

## Hvilke måltider serverer I?

[Samtlige]{share=maaltid/frokost} børnehaver har sat kryds ved »Frokost«. Der kunne gives flere svar. Dertil kommer »Frugt« \
([11 ud af 12]{share=maaltid/frugt}) og »Morgenmad« ([3 ud af 12]{share=maaltid/morgen}).

::: {.figure of=maaltid number=2}
:::

# Metode

::: {.method parts="uncertainty,groups,items,early"}
:::

Hvor få har svaret, er antallet skrevet i stedet for en procent.
"""
ENGLISH = """\
::: {.headlines}
- [All]{share=maaltid/frokost} kindergartens answered “Lunch” to the question “Which meals do you serve?”
:::

# About the survey

[All]{share=responses/complete} kindergartens answered the whole questionnaire.

# The food

## Have you a kitchen of your own?

[7 out of 12]{share=koekken/ja} kindergartens said “Yes”, while [5 out of 12]{share=koekken/nej} said “No”.

::: {.figure of=koekken number=1}
:::

## Which meals do you serve?

[All]{share=maaltid/frokost} kindergartens ticked “Lunch”. Several answers could be given. There is also “Fruit” \
([11 out of 12]{share=maaltid/frugt}) and “Breakfast” ([3 out of 12]{share=maaltid/morgen}).

::: {.figure of=maaltid number=2}
:::

# Method

::: {.method parts="uncertainty,groups,items,early"}
:::

Where few have answered, their number is written instead of a percentage.
"""


def read(text: str, study: Study, language: str) -> Draft:
    """A draft as the program reads it."""
    return parse_report(text, "report.md", language=language, names=names_of(study))


@pytest.mark.parametrize(("language", "expected"), [("da", DANISH), ("en", ENGLISH)])
def test_the_smallest_study_reads_so(texts: Texts, language: str, expected: str) -> None:
    """From the first line to the last, after the remark to the author."""
    assert texts["kindergartens", language].partition("-->\n\n")[2] == expected


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_that_is_found_in_a_study_of_people_is_said(texts: Texts, language: str) -> None:
    """Weighted shares, a routed question, rows, a mean, an open question that is not quoted, differences between groups."""
    text = texts["citizens", language]
    for claimed in (
        "share=transport/cykel}", "share=bange/moerke}", "share=indsats/lys/uenig_net}", "mean=ture}", "count=forslag/answered}",
        'difference="ture/mean@alder=midt, ture/mean@alder=gammel"}',
        'difference="transport/cykel@bydel=midt, transport/cykel@bydel=land"}',
        'difference="tryg/meget@alder=midt, tryg/meget@alder=gammel"}',
    ):  # fmt: skip
        assert claimed in text
    assert "Mere lys" not in text


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_number_is_bare(texts: Texts, yardstick: Study, language: str) -> None:
    """Every quantity is a claim, or marked as a fact where it is part of what an option is called."""
    assert read(texts["yardstick", language], yardstick, language).bare == ()


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_phrase_runs_through_a_report(texts: Texts, language: str) -> None:
    """Sixteen figures, and no four words more often than five times."""
    text = re.sub(r"<!--[^>]*-->|(?m:^[#:].*$)", "", texts["yardstick", language])
    for unit in ("of the job centres", "job centres", "af jobcentrene", "jobcentre"):
        text = text.replace(unit, "")
    plain = re.sub("[»“][^«”]*[«”]", " L ", _CLAIM.sub(" X ", text))
    words = [re.findall(r"\w+", sentence) for sentence in re.split(r"[.:\n]", plain)]
    shingles = Counter(tuple(said[at : at + 4]) for said in words for at in range(len(said) - 3))
    assert len(shingles) > 100
    ((shingle, times), *_) = shingles.most_common(1)
    assert times <= MOST_ALIKE, shingle


@pytest.mark.parametrize("seed", range(5))
def test_every_draft_of_a_small_study_builds(tmp_path: Path, seed: int) -> None:
    """Whatever was answered, and however few answered: each claim is true, and what is hidden is not spoken of."""
    study = by_chance(tmp_path, np.random.default_rng(seed))
    language = ("da", "en")[seed % 2]
    draft = read(drafted(study.responses, language), study, language)
    assert (draft.problems, draft.bare) == ((), ())
    assert draft.claims
    build(draft, study.responses)


def test_what_nobody_answered_and_what_is_hidden_are_said_in_words(tmp_path: Path) -> None:
    """Neither has a figure."""
    study = make_study(
        tmp_path, f"sections: [{{id: s, title: {{da: S, en: S}}, questions: [{ONE}]}}]", settings=STUDY,
        answers="unit,outcome,q\n" + "".join(f"u0{number},complete,#skipped\n" for number in range(1, 5)),
    )  # fmt: skip
    text = drafted(study.responses, "da")
    assert "Spørgsmålet er ikke besvaret." in text
    assert ".figure" not in text


def test_hidden_cells_are_not_spoken_of(tmp_path: Path) -> None:
    """A threshold of cells holds for the draft too."""
    answers = "".join(f"u{number:02},complete,{'a' if number > 2 else 'b'}\n" for number in range(1, 13))
    study = make_study(
        tmp_path, f"sections: [{{id: s, title: {{da: S, en: S}}, questions: [{ONE}]}}]",
        settings=STUDY + "disclosure: {least_cell: 3}\n", answers="unit,outcome,q\n" + answers,
    )  # fmt: skip
    assert "q/b" not in drafted(study.responses, "da")


def test_without_answers_there_is_nothing_to_write_of(tmp_path: Path) -> None:
    """And the message says how to get some."""
    study = make_study(
        tmp_path, f"sections: [{{id: s, title: {{da: S, en: S}}, questions: [{ONE}]}}]",
        settings=STUDY.replace("counts: reached", "counts: complete"), answers="unit,outcome,q\nu01,partial,a\n",
    )  # fmt: skip
    with pytest.raises(Unanswerable, match="simulate"):
        drafted(study.responses, "da")


ONE = f"{{id: q, kind: single, text: {{da: Hvad?, en: What?}}, options: {options('ab')}}}"
ASKED = "text: {da: 'Hvad, 2 gange?', en: 'What, twice?'}"
ALL = f"""\
sections:
  - id: s
    title: {{da: "De 3 *første*", en: "The first 3"}}
    questions:
      - {{id: one, kind: single, {ASKED}, options: {options("abcdef")}}}
      - {{id: scale, kind: scale, {ASKED}, options: {options("abcd")}, nets: {{net: {{any: [a, b], da: A_B, en: A_B}}}}, outside: {options("z")}}}
      - {{id: many, kind: multiple, {ASKED}, options: {options("abcd")}, when: "one != 'a'"}}
      - {{id: grid, kind: grid, {ASKED}, rows: {options("rst")}, columns: scale, options: {options("abc")}}}
      - {{id: list, kind: grid, {ASKED}, rows: {options("rs")}, columns: single, options: {options("abc")}}}
      - {{id: number, kind: number, {ASKED}}}
      - {{id: words, kind: text, {ASKED}}}
"""  # noqa: E501 - a question to a line


def by_chance(folder: Path, chance: np.random.Generator) -> Study:
    """A study of all shapes that from 8 to 200 units answered, in two groups that may differ."""
    size = int(chance.integers(8, 200))
    units = size + int(chance.integers(0, size))
    shares = {name: chance.dirichlet(np.full(len(name), 0.7)) for name in ("abcdef", "abcdz", "abc")}
    rows = []
    for number in range(size):
        north = number % 2 == 0

        def drawn(name: str, *, north: bool = north) -> str:
            turned = shares[name][::-1] if north and chance.random() < 0.5 else shares[name]
            return str(chance.choice(list(name), p=turned))

        one, ticked = drawn("abcdef"), [chance.random() < share for share in (0.9, 0.5, 0.2, 0.02)]
        many = (
            ["#not_asked"] * 4
            if one == "a"
            else [("yes" if tick else "no") if any(ticked) else "#skipped" for tick in ticked]
        )
        scale = drawn("abcdz").replace("z", "#dont_know")
        grids = [drawn("abc") for _ in range(5)]
        words = "ord" if chance.random() < 0.3 else "#skipped"
        rows.append(",".join([f"u{number}", "complete", one, scale, *many, *grids, str(chance.integers(9)), words]))
    head = [
        "one",
        "scale",
        *(f"many/{o}" for o in "abcd"),
        *(f"grid/{r}" for r in "rst"),
        *(f"list/{r}" for r in "rs"),
        "number",
        "words",
    ]
    frame = "id,name,region\n" + "".join(f"u{n},Kontor {n},{'Nord' if n % 2 == 0 else 'Syd'}\n" for n in range(units))
    answers = "\n".join([",".join(["unit", "outcome", *head]), *rows]) + "\n"
    return make_study(folder, ALL, settings=STUDY, frame=frame, answers=answers)
