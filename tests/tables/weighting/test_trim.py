"""Trimmed weights are inside their bounds and have the same sum."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.data.columns import numbers
from overblik.tables.weighting.trim import trimmed
from tests.weighting_makers import reference, sample


def test_trimming_is_r_s() -> None:
    """trimWeights(lower = 30, upper = 50, strict = TRUE), which takes several rounds."""
    found = trimmed(numbers(sample().column("pw"), "pw"), 30, 50)
    np.testing.assert_allclose(found, reference()["trimmed_plain"]["weights"], rtol=1e-9)


def test_what_is_cut_off_is_spread_in_equal_amounts() -> None:
    """6 is cut to 5, and the two that were inside have a half more each."""
    np.testing.assert_array_equal(trimmed(np.array([1.0, 3.0, 6.0]), 0, 5), [1.5, 3.5, 5])


def test_what_the_spreading_pushes_outside_is_cut_again() -> None:
    """2 is cut off 7, and 1 of it spread on 4.5; in the end only the first has room."""
    found = trimmed(np.array([1.0, 4.5, 7.0]), 0, 5)
    np.testing.assert_allclose(found, [2.5, 5, 5], rtol=1e-12)


def test_where_none_was_inside_those_with_room_share() -> None:
    """1 and 10 are cut to 2 and 8; the excess of 1 goes to the one below the upper bound."""
    np.testing.assert_allclose(trimmed(np.array([1.0, 10.0]), 2, 8), [3, 8])


def test_negative_weights_can_be_trimmed_away() -> None:
    """Linear calibration gives some; what is added to them is taken from the others."""
    np.testing.assert_allclose(trimmed(np.array([-1.0, 2.0, 3.0]), 0, 10), [0, 1.5, 2.5])


def test_a_single_weight_with_room_takes_all() -> None:
    """However many stand at the bound: round by round this would go on for long."""
    found = trimmed(np.array([1.0, *[5.0] * 999, 7.0]), 0, 5)
    np.testing.assert_allclose(found, [3, *[5] * 1000], rtol=1e-10)


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=20), st.floats(0, 0.9), st.floats(1.1, 5))
def test_the_sum_stays_and_all_are_inside(weights: list[float], low: float, high: float) -> None:
    """With bounds round the mean, whatever the weights are."""
    before = np.array(weights)
    mean = before.mean()
    found = trimmed(before, low * mean, high * mean)
    assert found.sum() == pytest.approx(before.sum(), rel=1e-10)
    assert low * mean <= found.min() <= found.max() <= high * mean


@pytest.mark.parametrize(("low", "high"), [(0, 2), (4, 9)])
def test_bounds_that_the_mean_is_not_between_are_told(low: float, high: float) -> None:
    """No weights inside them have the sum."""
    with pytest.raises(
        Unanswerable, match=r"3 weights that add up to 9 have a mean of 3, which must be between the bounds"
    ):
        trimmed(np.array([1.0, 2.0, 6.0]), low, high)
