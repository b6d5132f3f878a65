from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from overblik.questionnaire.claiming import Claiming
from overblik.report.names import Names
from overblik.report.read import parse_report, read_report
from overblik.study import Study
from tests.house.modules import TOP
from tests.report.offices import CLAIM, EVERYWHERE, draft, names, said

STUDY = TOP / "studies" / "jobcentre-2020"


@pytest.mark.parametrize("text", EVERYWHERE.values(), ids=EVERYWHERE.keys())
def test_a_claim_is_read_wherever_it_stands(text: str) -> None:
    """Nothing that is printed is left unchecked, and each place is found."""
    found = draft(f"Først lidt tekst.\n\n{text}\n")
    assert said(found) == []
    (claim,) = found.claims
    lines = f"Først lidt tekst.\n\n{text}\n".split("\n")
    assert lines[claim.at.line - 1][claim.at.column - 1 :].startswith(CLAIM)


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    """Claims, figures, comments and markup alike."""
    found = draft(
        "# [mange]{share=kontaktform/video}\n\n::: {.figure of=x}\n:::\n\na ![](b.png)\n\n"
        "::: {.comments of=x}\n:::\n\n[70 pct.]{share=kontaktform/x}\n"
    )
    assert said(found) == [
        "1:3 claim-not-understood",
        "3:1 report-unknown-variable",
        "6:7 report-image",
        "8:1 report-unknown-variable",
        "11:1 claim-unknown-cell",
    ]


def test_a_claim_holds_no_other() -> None:
    """Nobody could tell which of the two was meant to be checked."""
    assert "1:1 report-nested" in said(draft("[7 [af]{share=kontaktform/video} 10]{share=kontaktform/video}"))


def test_metadata_is_not_read_and_said_so() -> None:
    """Lines below it keep their numbers."""
    found = draft("---\ntitle: Min titel\n---\n\n[mange]{share=kontaktform/video}\n")
    assert said(found) == ["1:1 report-metadata", "5:1 claim-not-understood"]


def test_headlines_are_one_list() -> None:
    """The front page has room for one."""
    assert said(draft("::: headlines\nJa\n:::\n")) == ["1:1 report-contents"]
    assert said(draft("::: headlines\n- a\n:::\n\n::: headlines\n- b\n:::\n")) == ["5:1 report-contents"]
    assert said(draft("::: {.headlines of=x}\n- a\n:::\n")) == ["1:1 report-unknown-attribute"]


def test_lines_end_as_the_authors_system_ends_them(tmp_path: Path) -> None:
    """Windows and macOS write other line ends, some editors a mark before the first letter."""
    text = "Først\n\nså [mange]{share=kontaktform/video}\n"
    for number, written in enumerate((text, text.replace("\n", "\r\n"), "\ufeff" + text)):
        path = tmp_path / f"{number}.md"
        path.write_bytes(written.encode())
        found = read_report(path, "report.da.md", language="da", names=names())
        assert said(found) == ["3:4 claim-not-understood"]


def test_a_report_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    """So is one that is not there, and a folder in its place."""
    path = tmp_path / "report.da.md"
    assert said(read_report(path, path.name, language="da", names=names())) == ["1:1 missing-file"]
    assert said(read_report(tmp_path, path.name, language="da", names=names())) == ["1:1 unreadable-file"]
    path.write_bytes("Første\nså ø".encode("cp1252"))
    assert said(read_report(path, path.name, language="da", names=names())) == ["1:1 encoding"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_report_of_the_2020_study_is_without_mistakes(language: str) -> None:
    """Sixteen figures, two tables, comments and claims, in either language."""
    study = Study.open(STUDY)
    known = Names(about=study.about, questionnaire=study.questionnaire, frame=study.frame)
    name = f"report.{language}.md"
    found = read_report(STUDY / name, name, language=language, names=known)
    assert [problem.line() for problem in found.problems] == []
    assert [exhibit.number for exhibit in found.exhibits if exhibit.sort == "figure"] == list(range(1, 17))
    assert len(found.claims) > 50
    assert all(claim.at.line > 1 for claim in found.claims)


def test_reading_twice_gives_the_same() -> None:
    """A draft is a value."""
    text = "\n\n".join(EVERYWHERE.values())
    first, second = (parse_report(text, "report.da.md", language="da", names=names()) for _ in range(2))
    assert first == second


def test_bare_numbers_are_kept_and_may_be_mistakes() -> None:
    """A study says whether they are; each with its place."""
    text = "Der er 12 kontorer, [10]{count=responses/complete} svarede."
    found = parse_report(text, "report.da.md", language="da", names=names())
    assert [(bare.text, str(bare.at)) for bare in found.bare] == [("12", "report.da.md:1:8")]
    assert found.problems == ()
    strict = replace(names(), about=replace(names().about, claims=Claiming(bare_numbers="error")))
    (problem,) = parse_report(text, "report.da.md", language="da", names=strict).problems
    assert (problem.code, str(problem.at)) == ("bare-number", "report.da.md:1:8")
