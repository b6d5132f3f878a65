"""Tables in plain text."""

from __future__ import annotations

import pytest

from overblik.report.audit.sources.passages import Grid
from overblik.report.audit.sources.text_tables import Line, row_of, tables_in


def lines(text: str) -> list[Line]:
    """The lines of a text that are not empty, with the gaps above them."""
    found: list[Line] = []
    gap = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            found.append(Line(text=line.strip(), number=number, page=None, gap=gap))
        gap = 0 if line.strip() else gap + 1
    return found


def grids(text: str) -> list[Grid]:
    """The tables in a text."""
    return [part for part in tables_in(lines(text)) if isinstance(part, Grid)]


@pytest.mark.parametrize(
    ("line", "label", "cells"),
    [
        ("Nye ledige 26,8 pct. 0,0 pct.", "Nye ledige", ("26,8 pct.", "0,0 pct.")),
        ("| Ja | 12 (17 %) | 60 (83 %) |", "Ja", ("12 (17 %)", "60 (83 %)")),
        ("Under 40.000  21  16", "Under 40.000", ("21", "16")),
        ("Hovedstaden\t21\t1.204", "Hovedstaden", ("21", "1.204")),
        ("Svarede  72 af 94  76,6 pct.", "Svarede", ("72 af 94", "76,6 pct.")),
    ],
)
def test_a_row_is_told_by_the_numbers_at_its_end(line: str, label: str, cells: tuple[str, ...]) -> None:
    """Whatever parts them; a number that a label ends in stays with it."""
    row = row_of(line)
    assert row is not None
    assert (row.label, row.cells) == (label, cells)


@pytest.mark.parametrize("line", ["Det er 77 pct. af alle.", "---|---|---", "Note", "den 24. maj 2020, 15"])
def test_a_sentence_is_no_row(line: str) -> None:
    """Nor is a rule between rows."""
    row = row_of(line)
    assert row is None or not row.sure


def test_numbers_with_their_signs_on_the_next_line_are_one_cell() -> None:
    """And cells below each other are one row."""
    (grid,) = grids("Ja\n26,8\npct.\n43,7\npct.\nNej\n12,0 pct.\n50,0 pct.\n")
    assert [row.cells for row in grid.rows] == [("26,8 pct.", "43,7 pct."), ("12,0 pct.", "50,0 pct.")]


def test_heads_and_labels_broken_over_lines_find_their_places() -> None:
    """As many pieces as columns and one more: the heads, and the label of the first row."""
    (grid,) = grids("Konkret\njob\n\nKurser\n\nNye\n\n(ledige\n\n5 pct. 6 pct.\n\nGamle\n\n7 pct. 8 pct.\n")
    assert grid.columns == ("Konkret\njob", "Kurser")
    assert [row.label for row in grid.rows] == ["Nye\n(ledige", "Gamle"]


def test_a_head_on_one_line_names_the_columns() -> None:
    """With or without a corner."""
    (grid,) = grids("         Ja    Nej\nDansk    60    40\nEngelsk  50    50\n")
    assert grid.columns == ("Ja", "Nej")


def test_two_lines_that_end_in_a_percentage_are_no_list() -> None:
    """Three are."""
    assert not grids("Ja 45 pct.\nNej 55 pct.\n")
    assert len(grids("Ja 45 pct.\nNej 35 pct.\nVed ikke 20 pct.\n")[0].rows) == 3
