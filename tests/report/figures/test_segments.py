"""A cell as a part of a figure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from overblik.questionnaire.variables import Choices
from overblik.report.figures.segments import SMALL_BASE, View, base_text, bases_at_bars, remark
from tests.report.figures.samples import (
    ALL,
    REGION,
    TARGETS,
    grid_of_aims,
    groups,
    multiple,
    multiple_by_region,
    options,
    question,
    tabulated,
)


def test_a_segment_is_drawn_exactly_and_printed_rounded() -> None:
    """51 of 72 is 70.83: a bar of that length, and 71 printed."""
    table = multiple()
    found = View(table=table, language="da").segment(table.options[1], "main")
    assert (found.count, found.length, found.percent, found.text) == (51, Fraction(5100, 72), Decimal(71), "71")
    assert found.cell == "spm/Video"


def test_numbers_are_printed_as_the_study_and_the_language_say() -> None:
    """One decimal, with a comma in Danish and a point in English."""
    table = replace(multiple(), decimals=1)
    assert View(table=table, language="da").segment(table.options[1], "main").text == "70,8"
    assert View(table=table, language="en").segment(table.options[1], "main").text == "70.8"


def test_counts_are_shown_on_request() -> None:
    """Then bars are as long as the counts."""
    table = multiple()
    view = View(table=table, language="en", show="count")
    found = view.segment(table.options[1], "main")
    assert (found.length, found.text) == (Fraction(51), "51")
    assert view.unit() == "Number of job centres"


def test_what_is_held_back_has_no_number_at_all() -> None:
    """A dash, and nothing to be measured."""
    table = multiple_by_region()
    found = View(table=table, language="da").segment(table.options[0], "main", group=groups(REGION)[3])
    assert (found.state, found.text, found.length, found.count) == ("suppressed", "–", None, None)


def test_a_cell_that_is_not_there_counts_as_held_back() -> None:
    """A table may leave out a group that is too small; the figure must not show a 0 for it."""
    table = multiple()
    found = View(table=table, language="da").segment(table.options[0], "main", group=(("region", "x"),))
    assert found.state == "suppressed"


def test_nobody_asked_is_not_nobody_chose() -> None:
    """A share of nothing is no 0."""
    table = tabulated(question(Choices(options=options("Ja"))), {ALL: (0, {})})
    found = View(table=table, language="da").segment(table.options[0], "main")
    assert (found.state, found.text) == ("empty", "–")
    assert remark([found], "da") == "ingen svar"


def test_one_row_of_a_grid_shows_the_cells_of_the_grid() -> None:
    """`spm/Sygedagpengemodtagere` by itself has the cell ids that it has in the whole table."""
    whole = grid_of_aims()
    row = TARGETS[4]
    cells = tuple(cell for cell in whole.cells if cell.row == row)
    table = replace(whole, variable=whole.variable.row(row), cells=cells)
    view = View(table=table, language="da")
    assert view.segment(table.options[0], "main").cell == f"spm/{row}/Rekruttering til konkret job"
    assert view.base() == 71


def test_groups_and_breaks_are_called_by_their_labels() -> None:
    """A group by its value, a break by its title, the undivided group the total."""
    view = View(table=multiple_by_region(), language="da")
    assert view.group_label((("region", "Sjælland"),)) == "Sjælland"
    assert view.break_title((("region", "Sjælland"),)) == "Region"
    assert view.group_label(()) == "I alt"


def test_a_base_is_written_without_a_break() -> None:
    """N = 1.204 stays on one line; what is held back is not written."""
    assert base_text(1204, "da") == "n\u00a0=\u00a01.204"
    assert base_text(None, "da") == ""


@pytest.mark.parametrize(
    ("bases", "shown"),
    [((72, 72), False), ((71, 72), True), ((SMALL_BASE - 1,), True), ((SMALL_BASE,), False), ((72, None), False)],
)
def test_bases_stand_at_the_bars_where_they_differ_or_are_small(bases: tuple[int | None, ...], shown: bool) -> None:  # noqa: FBT001 - pytest's parameters
    """Otherwise the note says enough."""
    assert bases_at_bars(bases) is shown


def test_a_remark_is_made_only_where_nothing_is_shown() -> None:
    """One shown number is enough to draw a bar."""
    table = multiple_by_region()
    view = View(table=table, language="en")
    first, held_back = (view.segment(table.options[0], "main", group=groups(REGION)[at]) for at in (0, 3))
    assert remark([held_back], "en") == "too few answers"
    assert remark([first, held_back], "en") == ""
    assert remark([], "en") == ""
