"""What a figure of numbers shows."""

from __future__ import annotations

from overblik.report.figures.numbers import numbers
from overblik.report.figures.segments import View
from tests.report.figures.samples import measured, staff, staff_by_region


def test_a_number_is_its_median_between_the_quartiles() -> None:
    """Printed as in the table: one decimal more than the answers have."""
    chart = numbers(View(table=staff(), language="da"))
    spread = chart.rows[0].spread
    assert spread is not None
    assert (spread.median_text, spread.middle_text, spread.mean_text) == ("41,0", "30,5–62,0", "45,3")
    assert spread.cell == "ansatte/median"
    assert chart.unit == "medarbejdere"


def test_each_group_is_a_row() -> None:
    """In the order of the break; who is held back has words."""
    chart = numbers(View(table=staff_by_region(), language="en"))
    assert [row.label for row in chart.rows][:2] == ["Hovedstaden", "Sjælland"]
    assert [row.remark for row in chart.rows] == ["", "", "too few answers", "", ""]
    assert chart.full == 620.25


def test_a_number_that_nobody_gave_is_not_there() -> None:
    """Nothing is held back then; there is just no answer."""
    chart = numbers(View(table=measured({(): {"mean": 0}}), language="da"))
    assert chart.rows[0].remark == "ingen svar"
    assert chart.key == ""
