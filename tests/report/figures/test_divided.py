"""What a figure of divided bars, and a table of numbers, shows."""

from __future__ import annotations

from dataclasses import replace

from overblik.questionnaire.variables import Choices
from overblik.report.figures.divided import heat, stacked
from overblik.report.figures.segments import View
from overblik.tables.table import Table
from tests.report.figures.samples import grid_of_aims, grid_of_scales, scale, scale_by_breaks


def choices(table: Table) -> Choices:
    """Return the options of a table that has some."""
    assert table.variable.choices is not None
    return table.variable.choices


def test_a_bar_is_divided_in_the_order_asked() -> None:
    """Don't-know last and apart; the legend says the same in the same order."""
    table = scale()
    chart = stacked(View(table=table, language="da"), choices(table), "asked")
    (row,) = chart.rows
    assert [segment.text for segment in row.segments] == ["39", "54", "3", "1", "0", "3"]
    assert [segment.apart for segment in row.segments] == [False] * 5 + [True]
    assert [entry.label for entry in chart.entries] == [segment.label for segment in row.segments]
    assert [entry.role for entry in chart.entries] == [segment.role for segment in row.segments]


def test_the_totals_of_the_sides_are_counted_not_added_up() -> None:
    """39 and 54 make 93 here; where rounding parts them, the total is still that of the people."""
    table = scale()
    chart = stacked(View(table=table, language="da"), choices(table), "asked")
    before, after = chart.rows[0].before, chart.rows[0].after
    assert before is not None
    assert after is not None
    assert (chart.before, before.text, before.cell) == ("Godt eller meget godt", "93", "spm/Godt eller meget godt")
    assert (chart.after, after.text) == ("Dårligt eller meget dårligt", "1")


def test_a_scale_without_declared_totals_has_none() -> None:
    """The program adds nothing up that the study has not named."""
    table = scale()
    plain = replace(choices(table), nets=())
    chart = stacked(View(table=table, language="da"), plain, "asked")
    assert (chart.before, chart.after, chart.rows[0].before, chart.rows[0].after) == ("", "", None, None)


def test_dont_know_left_out_has_its_base_in_the_legend() -> None:
    """70 have an opinion, and don't-know is 2 of 72."""
    table = scale(dont_know="left_out")
    chart = stacked(View(table=table, language="da"), choices(table), "asked")
    assert chart.entries[-1].base == "n\u00a0=\u00a072"
    assert all(entry.base == "" for entry in chart.entries[:-1])


def test_bases_that_differ_for_dont_know_are_a_range() -> None:
    """From the least to the greatest."""
    table = grid_of_scales()
    cells = tuple(
        replace(cell, base=(cell.base or 0) + 3 + at % 2) if cell.outside else cell
        for at, cell in enumerate(table.cells)
    )
    chart = stacked(View(table=replace(table, cells=cells), language="da"), choices(table), "asked")
    assert chart.entries[-1].base == "n\u00a0=\u00a075–76"


def test_a_group_that_is_held_back_has_words_in_place_of_a_bar() -> None:
    """And no totals."""
    table = scale_by_breaks()
    chart = stacked(View(table=table, language="da"), choices(table), "asked")
    row = chart.rows[3]
    assert (row.label, row.remark, row.base) == ("Midtjylland", "for få svar", "")
    assert row.before is not None
    assert row.before.state == "suppressed"


def test_rows_may_stand_by_their_first_part() -> None:
    """Where the report asks for it."""
    table = grid_of_scales()
    chart = stacked(View(table=table, language="da"), choices(table), "size")
    assert [row.segments[0].text for row in chart.rows] == ["17", "11", "3"]


def test_the_cells_of_a_table_of_numbers_are_tinted_by_their_number() -> None:
    """The larger the darker, the same number the same tint."""
    chart = heat(View(table=grid_of_aims(), language="da"), "asked")
    first = chart.rows[0].segments
    assert [segment.text for segment in first] == ["26,8", "0,0", "56,3", "4,2", "12,7", "0,0"]
    assert [segment.role for segment in first] == ["heat-2", "heat-0", "heat-3", "heat-0", "heat-1", "heat-0"]
