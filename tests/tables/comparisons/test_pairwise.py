"""Columns compared two and two, from their values and covariance."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.comparisons.pairwise import pairs
from tests.tables.comparisons.samples import exactly

VALUES = np.array([[0.5, 0.3, 0.4]])
APART = np.diag([0.0016, 0.0009, 0.0])[None]


def test_independent_columns_add_their_variances() -> None:
    """0.3 - 0.5 with variances 0.0016 and 0.0009: t = -0.2 / 0.05 = -4; 1.96 standard errors to each side."""
    found = pairs(VALUES, APART, df=float("inf"))
    assert [found.first.tolist(), found.second.tolist()] == [[0, 0, 1], [1, 2, 2]]
    assert found.difference[0] == exactly([-0.2, -0.1, 0.1])
    assert found.statistic[0] == exactly([-4, -2.5, 1 / 0.3])
    assert [found.low[0, 0], found.high[0, 0]] == exactly(
        [-0.2 - 0.05 * 1.959963984540054, -0.2 + 0.05 * 1.959963984540054]
    )


def test_what_columns_share_narrows_or_widens_the_difference() -> None:
    """0.0016 + 0.0009 - 2 x 0.0008 = 0.0009."""
    covariance = APART.copy()
    covariance[0, 0, 1] = covariance[0, 1, 0] = 0.0008
    assert pairs(VALUES, covariance, df=10).se[0, 0] == exactly(0.03)


def test_a_column_is_not_compared_with_itself() -> None:
    """Where a group holds everybody the total has the same units: what rounding leaves is no variance."""
    covariance = np.full((1, 2, 2), 0.0016)
    covariance[0, 0, 1] = covariance[0, 1, 0] = 0.0016 * (1 - 1e-15)
    assert np.isnan(pairs(np.array([[0.5, 0.5]]), covariance, df=10).p).all()


def test_low_bases_are_not_compared() -> None:
    """29 units are too few, 30 are not; the pairs that are left are corrected for their own number."""
    found = pairs(VALUES, APART, df=99, bases=np.array([[30, 31, 29]]), correction="holm")
    assert np.isnan(found.p[0]).tolist() == [False, True, True]
    assert found.adjusted[0, 0] == found.p[0, 0]
    assert not np.isnan(pairs(VALUES, APART, df=99, bases=np.array([[30, 31, 29]]), least=29).p).any()


def test_nothing_is_compared_without_degrees_of_freedom_or_values() -> None:
    """An empty group has no share; one cluster a stratum no spread."""
    assert np.isnan(pairs(VALUES, APART, df=0).p).all()
    assert np.isnan(pairs(np.array([[0.5, 0.3, np.nan]]), APART, df=9).p[0]).tolist() == [False, True, True]


def test_rows_are_corrected_each_for_itself() -> None:
    """A table of many options is not punished for its length."""
    one, two = (
        pairs(np.repeat(VALUES, times, 0), np.repeat(APART, times, 0), df=9, correction="bh") for times in (1, 2)
    )
    assert two.adjusted.tolist() == [one.adjusted[0].tolist()] * 2


@given(st.permutations(range(4)), st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_the_order_of_columns_changes_signs_only(order: list[int], values: list[float]) -> None:
    """Each pair has the same standard error and p wherever its columns stand."""
    spread = np.array([[4.0, 1, 0, 0], [1, 3, 0, 1], [0, 0, 2, 0], [0, 1, 0, 2]]) / 100
    one = pairs(np.array([values]), spread[None], df=9)
    other = pairs(np.array([values])[:, order], spread[np.ix_(order, order)][None], df=9)
    at = {
        frozenset(pair): place for place, pair in enumerate(zip(one.first.tolist(), one.second.tolist(), strict=True))
    }
    for place, (first, second) in enumerate(zip(other.first, other.second, strict=True)):
        same = at[frozenset((order[first], order[second]))]
        assert abs(other.difference[0, place]) == exactly(abs(one.difference[0, same]))
        assert other.p[0, place] == exactly(one.p[0, same])
