from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.estimates.quantiles import distribution

VALUES = np.array([5.0, 1.0, 3.0, 9.0])


@pytest.mark.parametrize(
    ("probability", "expected"), [(0.25, 1), (0.26, 3), (0.5, 3), (0.75, 5), (0.99, 9), (1, 9), (0, 1)]
)
def test_the_smallest_value_that_reaches_the_probability(probability: float, expected: float) -> None:
    """Not the middle between two."""
    assert distribution(VALUES, np.ones(4)).quantile(probability) == expected


def test_weights_move_it() -> None:
    """The 1 stands for 7 of 10."""
    assert distribution(VALUES, np.array([1.0, 7, 1, 1])).quantile(0.7) == 1
    assert distribution(VALUES, np.array([1.0, 0, 1, 1])).quantile(0.1) == 3


def test_rounding_does_not_step_over_a_value() -> None:
    """Ten weights of 0.1 reach 0.3 with the third, though 0.1 + 0.1 + 0.1 > 0.3 and their sum is below 1."""
    found = distribution(np.arange(10.0), np.full(10, 0.1))
    assert [found.quantile(part / 10) for part in range(1, 11)] == list(range(10))


@pytest.mark.parametrize("probability", [-0.1, 1.1, math.nan])
def test_what_is_no_probability_has_no_quantile(probability: float) -> None:
    """A limit of an interval may leave 0 to 1."""
    assert math.isnan(distribution(VALUES, np.ones(4)).quantile(probability))


def test_no_values_have_no_quantile() -> None:
    """Nor any that weigh nothing."""
    assert math.isnan(distribution(VALUES, np.zeros(4)).quantile(0.5))


@given(st.lists(st.integers(-5, 5), min_size=1), st.integers(1, 19))
def test_half_lies_on_either_side(values: list[int], twentieth: int) -> None:
    """At least p at or below it, and less than p below."""
    p = twentieth / 20
    found = distribution(np.array(values, float), np.ones(len(values))).quantile(p)
    assert sum(value <= found for value in values) / len(values) >= p - 1e-12
    assert sum(value < found for value in values) / len(values) < p
