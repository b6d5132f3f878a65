"""Weighted means, totals and quartiles, by hand from tests/sampled.py."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.tables.precision.amounts import amounts
from overblik.tables.precision.sample import sample_of

if TYPE_CHECKING:
    from overblik.study import Study


def test_mean_and_sum_are_weighted(seven: Study) -> None:
    """2.5 * (10 + 12 + 20 + 4) + 2 * (6 + 8) = 143, of the 14 whose number is known."""
    table = seven.table("ansatte")
    mean, total = table.cell("mean"), table.cell("sum")
    assert (mean.count, mean.base, mean.weighted_base) == (6, 6, 14)
    assert mean.value == pytest.approx(143 / 14, rel=1e-12)
    assert total.value == pytest.approx(143, rel=1e-12)


def test_the_total_varies_as_in_a_stratified_sample(seven: Study) -> None:
    """In the west u7 gave no number, and adds 0."""
    east, west = np.array([10, 12, 20, 4]), np.array([6, 8, 0])
    variance = 100 * 0.6 * east.var(ddof=1) / 4 + 36 * 0.5 * west.var(ddof=1) / 3
    assert seven.table("ansatte").cell("sum").se == pytest.approx(math.sqrt(variance), rel=1e-12)


def test_a_quartile_is_the_smallest_value_whose_weight_reaches_it(seven: Study) -> None:
    """4 6 8 10 12 20 reach 2.5 4.5 6.5 9 11.5 14 of 14: 7 in 10, 3.5 in 6, 10.5 in 12."""
    table = seven.table("ansatte")
    assert [table.cell(name).value for name in ("median", "q1", "q3")] == [10, 6, 12]
    median = table.cell("median")
    assert median.low is not None
    assert median.high is not None
    assert median.low <= 10 <= median.high


def test_least_and_greatest_are_those_of_the_answers(seven: Study) -> None:
    """No interval can be told of them."""
    table = seven.table("ansatte")
    assert [(table.cell(name).value, table.cell(name).se) for name in ("min", "max")] == [(4, None), (20, None)]


def test_without_weights_the_numbers_stay_as_they_are(of_ten: Study) -> None:
    """A sum is what was answered and no estimate; the median lies between two values, as ever."""
    plain, told = of_ten.table("ansatte"), of_ten.table("ansatte", precision=True)
    assert [cell.value for cell in told.cells] == [cell.value for cell in plain.cells]
    assert told.cell("median").value == 9
    assert told.cell("sum").se is None
    assert told.cell("mean").se is not None


def test_groups_have_numbers_of_their_own(seven: Study) -> None:
    """11.5 in the east, 7 in the west."""
    sample = sample_of(seven.responses, by="landsdel", where=None)
    found = {str(name): one.estimate for name, one in amounts(seven.responses.variable("ansatte"), sample)}
    assert found["ansatte/mean@landsdel=oest"] == pytest.approx(11.5)
    assert found["ansatte/mean@landsdel=vest"] == pytest.approx(7)


def test_in_a_census_nothing_varies(everybody: Study) -> None:
    """The seven are all there are."""
    table = everybody.table("ansatte", precision=True)
    mean, median = table.cell("mean"), table.cell("median")
    assert (mean.se, mean.low, mean.high) == (0, mean.value, mean.value)
    assert median.se == 0
