from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.banner.protect import held_back

GRID = [(0, 1, 2, 3, 4, 5), (0, 1, 2), (3, 4, 5), (0, 3), (1, 4), (2, 5)]
"""Two sizes by three regions."""


def test_a_single_column_held_back_takes_the_smallest_other_along() -> None:
    """Otherwise it is the total less what is shown."""
    hidden, units = np.array([False, True, False, False]), np.array([60, 3, 20, 37])
    assert held_back(hidden, units, [(1, 2, 3)], least=5).tolist() == [False, True, True, False]


def test_two_that_are_too_few_together_take_a_third() -> None:
    """Their sum is the total less what is shown."""
    hidden, units = np.array([True, True, False, False]), np.array([1, 2, 20, 37])
    assert held_back(hidden, units, [(0, 1, 2, 3)], least=5).tolist() == [True, True, True, False]


def test_empty_columns_hide_nothing() -> None:
    """That nobody is there may be known."""
    hidden, units = np.array([True, False, False]), np.array([0, 20, 37])
    assert held_back(hidden, units, [(0, 1, 2)], least=5).tolist() == hidden.tolist()


def test_a_crossed_break_is_protected_along_both_of_its_breaks() -> None:
    """One small cell takes a rectangle along."""
    hidden, units = np.arange(6) == 0, np.array([2, 10, 20, 30, 40, 50])
    assert held_back(hidden, units, GRID, least=5).tolist() == [True, True, False, True, True, False]


@given(st.lists(st.integers(0, 30), min_size=6, max_size=6))
def test_no_sum_that_is_shown_leaves_too_few(units: list[int]) -> None:
    """Along every sum, what is held back is nothing, two columns of the least base together, or all that there is."""
    counts = np.array(units)
    found = held_back(counts < 5, counts, GRID, least=5)
    assert (found >= (counts < 5)).all()
    for positions in map(list, GRID):
        secret = found[positions] & (counts[positions] > 0)
        everything = secret.sum() == (counts[positions] > 0).sum()
        assert not secret.any() or everything or (secret.sum() > 1 and counts[positions][secret].sum() >= 5)
