"""Which kind of figure a table becomes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from overblik.errors import Unanswerable
from overblik.questionnaire.variables import Choices
from overblik.report.figures.chart import chart
from overblik.tables.table import Table
from tests.report.figures.samples import (
    ALL,
    REGION,
    WELL,
    Answers,
    every_table,
    grid_of_scales,
    groups,
    multiple,
    options,
    question,
    ranges,
    scale_of,
    tabulated,
    yes_no,
)

KINDS = {
    "multiple": "bars", "multiple_by_region": "bars", "multiple_by_two": "bars", "yes_no": "bars", "few": "bars",
    "scale": "stacked", "left_out": "stacked", "scale_by_breaks": "stacked", "grid_of_scales": "stacked",
    "grid_of_shares": "stacked", "grid_of_aims": "heat", "staff": "numbers", "staff_by_region": "numbers",
}  # fmt: skip


def grid(choices: Choices, rows: int) -> Table:
    """A grid of so many rows."""
    names = [f"række {at}" for at in range(rows)]
    answers: Answers = {(name, ()): (70, {choices.ids[0]: 70}) for name in names}
    return tabulated(question(choices, shape="grid", rows=names), answers)


@pytest.mark.parametrize("name", KINDS)
def test_the_question_decides_the_kind(name: str) -> None:
    """Single and multiple choices are bars, scales and ranges divided bars, grids either or a table, numbers medians."""
    assert chart(every_table()[name], language="da").kind == KINDS[name]


@pytest.mark.parametrize(
    ("choices", "rows", "kind"),
    [
        (WELL, 7, "stacked"),
        (WELL, 8, "heat"),
        (scale_of(6), 3, "heat"),
        (Choices(options=options("Ja", "Nej")), 3, "stacked"),
        (Choices(options=options("a", "b", "c")), 3, "heat"),
    ],
)
def test_a_grid_with_many_rows_or_columns_or_without_an_order_is_a_table(
    choices: Choices, rows: int, kind: str
) -> None:
    """Over seven rows or five columns no eye follows; and only two nominal options divide a bar without an order."""
    assert chart(grid(choices, rows), language="da").kind == kind


def test_a_grid_with_many_bars_in_all_is_a_table() -> None:
    """Five rows by five regions would be longer than a page."""
    names = [f"række {at}" for at in range(5)]
    answers: Answers = {(name, group): (20, {"Godt": 20}) for name in names for group in groups(REGION)}
    table = tabulated(question(WELL, shape="grid", rows=names), answers, breaks=[REGION])
    assert chart(table, language="da").kind == "heat"


@pytest.mark.parametrize("choices", [scale_of(11), ranges(9)])
def test_a_long_scale_is_bars_in_the_order_asked(choices: Choices) -> None:
    """From 0 to 10 there are more points than colours."""
    table = tabulated(question(choices), {ALL: (70, {choices.ids[3]: 70})})
    drawn = chart(table, language="da")
    assert drawn.kind == "bars"
    assert [row.label for row in drawn.rows] == list(choices.ids)


def test_open_texts_have_no_figure() -> None:
    """The message says what to do instead."""
    table = multiple()
    text = replace(table, variable=replace(table.variable, shape="text", choices=None))
    with pytest.raises(Unanswerable, match="show them as comments instead"):
        chart(text, language="da")


@pytest.mark.parametrize("show", ["share", "count"])
@pytest.mark.parametrize("name", KINDS)
def test_each_segment_says_what_the_table_says(name: str, show: str) -> None:
    """Every number in a figure is that of its cell; what the table holds back, no part of the figure tells."""
    table = every_table()[name]
    cells = {cell.id: cell for cell in table.cells}
    for row in chart(table, language="da", show="count" if show == "count" else "share").rows:
        for segment in row.segments:
            cell = cells[segment.cell]
            assert segment.count == cell.count
            assert (segment.state == "suppressed") is cell.suppressed


def test_the_order_of_the_report_holds() -> None:
    """`order=asked` rules over the usual order, by size."""
    assert [row.label for row in chart(yes_no(), language="da").rows] == ["Nej", "Ja"]
    assert [row.label for row in chart(yes_no(), language="da", order="asked").rows] == ["Ja", "Nej"]


def test_a_chart_remembers_how_wide_it_is_printed() -> None:
    """16 cm, the text width of A4, unless somebody asks for another."""
    assert chart(multiple(), language="da").width_cm == 16
    assert chart(grid_of_scales(), language="da", width_cm=12).width_cm == 12
