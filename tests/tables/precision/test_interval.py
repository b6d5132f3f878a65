"""Which interval a share has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.tables.estimates.intervals import share_interval

if TYPE_CHECKING:
    from overblik.study import Study


def test_of_a_frame_of_ten_the_interval_is_exact(of_ten: Study) -> None:
    """
    Four of seven: 4 to 7 of the ten.

    Were it 4, all four would be drawn with a chance of C(6,3)/C(10,7) = 1/6; were it 7, the three others with a chance of
    C(7,4)/C(10,7) = 7/24. Both are above 2.5 per cent, and less than 4 or more than 7 cannot be.
    """
    cell = of_ten.table("digital", precision=True).cell("ja")
    assert (cell.low, cell.high) == (0.4, 0.7)
    assert cell.weighted is None


def test_a_base_that_is_a_part_of_the_answers_is_a_part_of_the_frame(of_ten: Study) -> None:
    """Six of the seven answered about the young: as if of 9 (8.57, rounded up), of whom 4 to 7 would say yes."""
    cell = of_ten.table("hold", precision=True).cell("ja", row="unge")
    assert (cell.low, cell.high) == pytest.approx((4 / 9, 7 / 9))


def test_nobody_is_not_certain_in_a_sample(of_ten: Study) -> None:
    """None of seven said don't know; of the ten, two may."""
    cell = of_ten.table("digital", precision=True).cell("ved_ikke")
    assert cell.low == 0
    assert cell.high == pytest.approx(0.2)  # two are missed with 1/15, three with 1/120


def test_a_stated_design_has_korn_and_graubards_interval(seven: Study) -> None:
    """By the effective size, 5 degrees of freedom, seven rows."""
    cell = seven.table("digital").cell("ja")
    low, high = share_interval(
        "beta", estimate=9.5 / 16, variance=5.75 / 256, base=7, count=4, rows=7, df=5, level=0.95
    )
    assert (cell.low, cell.high) == pytest.approx((float(low[0]), float(high[0])), rel=1e-9)


def test_a_pooled_row_is_no_simple_sample(of_ten: Study) -> None:
    """Units count twice in it; its interval lies around it and within 0 and 1."""
    cell = of_ten.table("hold", precision=True).cell("ja", row="*")
    assert cell.low is not None
    assert cell.high is not None
    assert 0 < cell.low < float(cell.share or 0) < cell.high < 1


def test_a_census_has_no_interval_but_its_shares(everybody: Study) -> None:
    """The seven are the frame."""
    cell = everybody.table("digital", precision=True).cell("ja")
    assert cell.se == 0
    assert (cell.low, cell.high) == pytest.approx((4 / 7, 4 / 7))
