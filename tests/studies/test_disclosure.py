"""A study with a threshold of cells: what is suppressed stands in no output, in no format and in no language."""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from overblik.errors import ProblemsFound
from overblik.study.reporting import Wish, document, make
from overblik.tables.disclosure.asked import Asked
from overblik.tables.show import FORMATS, as_html
from overblik.tables.tabulate import tabulate_together
from tests.makers import make_study

if TYPE_CHECKING:
    from overblik.study import Study
    from overblik.tables.table import Table

SETTINGS = """\
title: {da: "Skolernes tilbud", en: "What schools offer"}
owner: {da: "Foreningen", en: "The association"}
languages: [da, en]
unit:
  one: {da: skole, en: school}
  many: {da: skoler, en: schools}
  the_many: {da: skolerne, en: the schools}
published: 2024-02-01
decimals: 3
disclosure: {least_cell: 3}
frame:
  columns:
    egn:
      title: {da: Egn, en: Part}
      values: {by: {da: By, en: Town}, land: {da: Land, en: Country}, oe: {da: Ø, en: Island}}
"""
QUESTIONNAIRE = """\
sections:
  - id: tilbud
    title: {da: Tilbud, en: Offers}
    questions:
      - id: tilbud
        kind: single
        text: {da: "Hvad er jeres største tilbud?", en: "What is your largest offer?"}
        options:
          leg: {da: Leg, en: Play}
          sport: {da: Sport, en: Sports}
          musik: {da: Musik, en: Music}
          teater: {da: Teater, en: Theatre}
        nets: {kunst: {any: [musik, teater], da: Kunst, en: Art}}
"""
COUNTS = {
    "by": {"leg": 211, "sport": 173, "musik": 97, "teater": 2},
    "land": {"leg": 149, "sport": 131, "musik": 61, "teater": 41},
    "oe": {"leg": 83, "sport": 37, "musik": 29, "teater": 19},
}
"""Schools by part of the country and answer: two of them are all that have theatre in towns."""
REPORT = {
    "da": """\
# Tilbud

[24,105 pct.]{share=tilbud/kunst} har kunst.

::: {.figure of=tilbud by=egn}
:::

::: {.table of=tilbud by=egn}
:::

::: {.table of=tilbud by=egn show=count}
:::

::: {.table of=tilbud where="egn == 'by'"}
:::
""",
    "en": """\
# Offers

::: {.figure of=tilbud}
:::

::: {.figure of=tilbud by=egn show=count}
:::

::: {.table of=tilbud where="egn != 'by'"}
:::
""",
}
PRINTED = [
    Asked("tilbud"),
    Asked("tilbud", "egn"),
    Asked("tilbud", None, "egn == 'by'"),
    Asked("tilbud", None, "egn != 'by'"),
]


@cache
def schools() -> Study:
    """The study with its answers and reports."""
    rows = [(part, answer) for part, counts in COUNTS.items() for answer, many in counts.items() for _ in range(many)]
    frame = "id,name,egn\n" + "".join(f"s{n:04},Skole {n},{part}\n" for n, (part, _) in enumerate(rows))
    answers = "unit,outcome,tilbud\n" + "".join(f"s{n:04},complete,{answer}\n" for n, (_, answer) in enumerate(rows))
    folder = TemporaryDirectory()
    KEPT.append(folder)
    study = make_study(Path(folder.name), QUESTIONNAIRE, answers=answers, settings=SETTINGS, frame=frame)
    for language, text in REPORT.items():
        (study.folder / f"report.{language}.md").write_text(text, encoding="utf-8")
    return study


KEPT: list[TemporaryDirectory[str]] = []
"""Folders, until the tests have ended."""


@cache
def tables() -> dict[Asked, Table]:
    """What the report prints, as it prints it."""
    return tabulate_together(schools().responses, PRINTED)


def hidden_texts() -> dict[str, str]:
    """The numbers that are hidden, as they could be written, each with its cell: shares, and counts of three digits or so."""
    found: dict[str, str] = {}
    for table in tables().values():
        for cell in table.cells:
            if cell.suppressed:
                part = dict(cell.by).get("egn", "by" if "'by'" in str(table.basis.where) else "")
                count, base = COUNTS[part][cell.option], sum(COUNTS[part].values())
                found |= dict.fromkeys((f"{100 * count / base:.3f}", f"{count / base:.8f}"[:8]), cell.id)
                found |= {str(count): cell.id} if count > 99 else {}
    return found


def assert_none_in(text: str) -> None:
    """No hidden number stands in a text, whatever separates its decimals and thousands."""
    plain = re.sub(r"(?<=\d),(?=\d)", ".", text)
    found = {number: cell for number, cell in hidden_texts().items() if re.search(rf"(?<![\d.]){number}", plain)}
    assert found == {}


def test_two_theatres_take_another_number_along() -> None:
    """A primary count and a secondary one in the same break, and at least two in the line; the totals stay."""
    hidden = {cell.id for cell in tables()[Asked("tilbud", "egn")].cells if cell.suppressed}
    assert "tilbud/teater@egn=by" in hidden
    assert len([name for name in hidden if "/teater" in name]) >= 2
    assert len([name for name in hidden if name.endswith("=by")]) >= 2
    assert not any(cell.suppressed for cell in tables()[Asked("tilbud")].cells)


def test_a_filter_hides_what_the_group_of_a_break_hides() -> None:
    """It is the same group under another name."""
    in_break = {cell.option for cell in tables()[PRINTED[1]].cells if cell.suppressed and cell.by == (("egn", "by"),)}
    assert in_break == {cell.option for cell in tables()[PRINTED[2]].cells if cell.suppressed}


@pytest.mark.parametrize("form", [*FORMATS, "html"])
def test_a_hidden_number_stands_in_no_table_for_programs(form: str) -> None:
    """Text, JSON, CSV, Markdown, and the fragment for notebooks."""
    printer = FORMATS.get(form, as_html)
    for table in tables().values():
        assert_none_in(printer(table, "en"))


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_hidden_number_stands_in_no_report(language: str) -> None:
    """HTML with the data of its charts and their words, PDF, Word; notes and appendix; what pictures are drawn from."""
    made = make(schools(), language, Wish())
    assert (made.mistakes, made.false) == ((), ())
    assert_none_in(re.sub(r"<style.*?</style>|<path[^>]*>", "", made.files["html"].decode(), flags=re.DOTALL))
    assert_none_in("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(made.files["pdf"])).pages))
    with zipfile.ZipFile(io.BytesIO(made.files["docx"])) as parts:
        text = "\n".join(parts.read(name).decode() for name in parts.namelist() if name == "word/document.xml")
    assert_none_in(re.sub(r"<[^>]+>", " ", text))
    for figure in document(schools(), language).figures:
        texts = [
            str(value) for layer in figure.wide["layer"] for row in layer["data"]["values"] for value in row.values()
        ]
        assert_none_in(json.dumps([figure.alt, *texts], ensure_ascii=False))


def test_the_search_would_find_a_number_that_is_shown() -> None:
    """A test that finds nothing must be able to find something."""
    with pytest.raises(AssertionError):
        assert_none_in("| Teater | 0,414 |")


def test_the_note_says_why_numbers_are_not_there() -> None:
    """In the words of the study."""
    note = tables()[Asked("tilbud", "egn")].notes("da")[-1]
    assert note == "Tal, der kunne røbe, hvad færre end 3 skoler har svaret, vises ikke."


def test_a_claim_on_a_hidden_cell_is_refused() -> None:
    """Words give a number away as well as figures; so does a claim on the number that hides it."""
    study = schools()
    said = (study.folder / "report.da.md").read_text(encoding="utf-8")
    hidden = [cell.id for cell in tables()[Asked("tilbud", "egn")].cells if cell.suppressed]
    try:
        for name in hidden:
            (study.folder / "report.da.md").write_text(f"{said}\n[1 pct.]{{share={name}}}\n", encoding="utf-8")
            with pytest.raises(ProblemsFound, match="is not shown: it could tell what fewer than 5 schools") as raised:
                document(study, "da")
            assert [problem.code for problem in raised.value.problems] == ["claim-suppressed"]
    finally:
        (study.folder / "report.da.md").write_text(said, encoding="utf-8")
