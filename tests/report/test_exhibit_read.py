from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.report.draft import Exhibit
from overblik.report.read import parse_report
from overblik.study.published import names_of
from tests.report.offices import draft, said
from tests.sampled import sampled

if TYPE_CHECKING:
    from pathlib import Path


def exhibits(text: str) -> tuple[Exhibit, ...]:
    """The figures and tables of a report without mistakes."""
    found = draft(text)
    assert said(found) == []
    return found.exhibits


def test_a_fence_asks_for_a_figure_or_a_table() -> None:
    """What it does not say is for the program to choose."""
    figure, table = exhibits(
        "::: {.figure of=kontaktform}\n:::\n\n"
        "::: {.table of=maal/unge number=7 by=region,aar where=\"oplevelse == 'godt'\" "
        "base=asked order=size decimals=1 show=count}\n"
        "En titel med [40 pct.]{share=maal/unge/job}\n:::\n"
    )
    assert (figure.sort, figure.number, figure.of) == ("figure", 1, "kontaktform")
    assert (figure.by, figure.where, figure.base, figure.order, figure.decimals, figure.show) == (
        None,
        None,
        "answered",
        None,
        None,
        "share",
    )
    assert (table.sort, table.number, table.of, table.by) == ("table", 7, "maal/unge", "region,aar")
    assert (table.base, table.order, table.decimals, table.show) == ("asked", "size", 1, "count")
    assert (table.at.line, table.at.column) == (4, 1)


def test_figures_and_tables_are_numbered_apart_and_onwards() -> None:
    """A number that is not given is the one after the last of its sort."""
    fences = ["figure of=maal", "figure of=maal number=4", "table of=maal", "figure of=maal", "table of=maal number=3"]
    text = "\n".join(f"::: {{.{fence}}}\n:::\n" for fence in fences)
    found = [(exhibit.sort, exhibit.number) for exhibit in exhibits(text)]
    assert found == [("figure", 1), ("figure", 4), ("table", 1), ("figure", 5), ("table", 3)]


@pytest.mark.parametrize(
    ("fence", "code"),
    [
        (".figure", "report-missing-attribute"),
        (".figure of=kontakform", "report-unknown-variable"),
        (".figure of=maal/ung", "report-unknown-variable"),
        (".figure of=kommentar", "report-wrong-variable"),
        (".figure of=maal_andet", "report-wrong-variable"),
        (".figure of=responses", "report-wrong-variable"),
        ('.figure of=responses by="region,region"', "report-wrong-variable"),
        (".table of=responses where=\"region == 'Nord'\"", "report-wrong-variable"),
        (".table of=responses by=oplevelse", "report-wrong-break"),
        (".figure of=oplevelse by=kontaktform", "report-wrong-break"),
        (".figure of=oplevelse nummer=2", "report-unknown-attribute"),
        (".figure of=oplevelse number=to", "report-wrong-value"),
        (".figure of=oplevelse order=stor", "report-wrong-value"),
        (".figure of=oplevelse show=percent", "report-wrong-value"),
        (".figure of=oplevelse decimals=9", "report-wrong-value"),
        (".figure of=oplevelse base=alle", "report-wrong-value"),
        (".figure of=oplevelse base=mentions", "report-wrong-value"),
        (".figure of=oplevelse where=\"regio == 'Nord'\"", "expression-unknown-name"),
        (".figur of=oplevelse", "report-unknown-class"),
        (".figure .wide of=oplevelse", "report-unknown-class"),
    ],
)
def test_a_fence_that_cannot_be_drawn_is_a_problem(fence: str, code: str) -> None:
    """Each has its code and the place of the fence."""
    assert said(draft(f"Ja\n\n::: {{{fence}}}\n:::\n")) == [f"3:1 {code}"]


def test_a_number_stands_once() -> None:
    """Two figures 2 cannot be told apart; the second of them is named."""
    found = draft(
        "::: {.figure of=maal number=2}\n:::\n\n::: {.figure of=maal number=2}\n:::\n\n::: {.table of=maal number=2}\n:::\n"
    )
    assert said(found) == ["4:1 report-number-repeated"]


@pytest.mark.parametrize("inside", ["A\n\nB", "- a", "# A", "::: {.table of=maal}\n:::"])
def test_a_figure_holds_nothing_but_a_title(inside: str) -> None:
    """Text that stood in the fence would be lost."""
    assert "1:1 report-contents" in said(draft(f":::: {{.figure of=maal}}\n{inside}\n::::\n"))


def test_an_open_question_says_how_its_answers_are_printed() -> None:
    """The message ends in what to write instead."""
    (problem,) = draft("::: {.figure of=kommentar}\n:::\n").problems
    assert problem.message.endswith("print its answers with ::: {.comments of=kommentar}")


@pytest.mark.parametrize(
    ("fence", "ending"),
    [
        (".table of=digital covering=boren", "did you mean 'boern'?"),
        (".figure of=digital covering=boern", "without a break; leave it out"),
        (".table of=digital by=landsdel covering=boern", "without a break; leave it out"),
        (".table of=hold covering=boern", "without a break; leave it out"),
        (".table of=ansatte covering=boern", "without a break; leave it out"),
        (".table of=responses covering=boern", "without a break; leave it out"),
    ],
)
def test_what_units_cover_stands_in_tables_of_one_line(tmp_path: Path, fence: str, ending: str) -> None:
    """A column of its own beside the shares, where there is room for it."""
    names = names_of(sampled(tmp_path))
    problems = parse_report(f"::: {{{fence}}}\n:::\n", "report.da.md", language="da", names=names).problems
    assert [(problem.code, problem.message.endswith(ending)) for problem in problems] == [("report-wrong-value", True)]
    right = parse_report("::: {.table of=hold/unge covering=boern}\n:::\n", "report.da.md", language="da", names=names)
    assert right.exhibits[0].covering == "boern"
    guarded = names_of(sampled(tmp_path / "guarded", design="disclosure: {least_cell: 3}\n"))
    found = parse_report("::: {.table of=digital covering=boern}\n:::\n", "report.da.md", language="da", names=guarded)
    assert "threshold of cells; leave it out" in found.problems[0].message
