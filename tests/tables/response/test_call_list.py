from __future__ import annotations

from math import inf, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.response.call_list import calls, variation


def counts(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Whole numbers as an array."""
    return np.array(numbers, dtype=np.int64)


def test_the_cell_that_lags_behind_is_called_first() -> None:
    """9 of 10 against 1 of 10: every call goes to the second until it has caught up; then they take turns."""
    found = calls(counts(10, 10), counts(9, 1), counts(1, 9), 10)
    assert [call.cell for call in found[:8]] == [1] * 8
    assert found[7].cv == pytest.approx(0)
    assert sorted(call.cell for call in found) == [0] + [1] * 9


def test_no_cell_gives_more_than_it_has_or_than_is_allowed() -> None:
    """Those who refused are not there to be called."""
    assert [call.cell for call in calls(counts(10, 10), counts(9, 1), counts(1, 2), 5)] == [1, 1, 0]
    assert [call.cell for call in calls(counts(10, 10), counts(9, 1), counts(1, 9), 5, each=1)] == [1, 0]


def test_variation_is_that_of_the_indicator() -> None:
    """The worked case of the R-indicator: S² = 49/540, mean 0.6."""
    cv, r = variation(counts(6, 4), counts(5, 1))
    assert cv == pytest.approx(sqrt(49 / 540) / 0.6)
    assert r == pytest.approx(1 - 2 * sqrt(49 / 540))
    assert variation(counts(6, 4), counts(0, 0))[0] == inf


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(0, 8), st.integers(0, 8)), min_size=1, max_size=4))
def test_each_call_is_the_best_of_those_that_are_left(cells: list[tuple[int, int, int]]) -> None:
    """No other cell with somebody left would lessen the variation more."""
    asked = counts(*(cell[0] for cell in cells))
    answered = np.minimum(counts(*(cell[1] for cell in cells)), asked)
    free = np.minimum(counts(*(cell[2] for cell in cells)), asked - answered)
    now, left = answered.copy(), free.copy()
    for call in calls(asked, answered, free, 6):
        others = [variation(asked, now + (np.arange(len(asked)) == cell))[0] for cell in np.flatnonzero(left)]
        assert call.cv <= min(others) + 1e-9
        now[call.cell] += 1
        left[call.cell] -= 1
    assert (now <= asked).all()
