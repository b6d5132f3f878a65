from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.response.against_frame import chi_square
from tests.tables.response.test_propensities import reference, units


def test_the_finite_frame_makes_the_statistic_larger() -> None:
    """Ten units, 5 of 6 and 1 of 4: (5-3.6)²/3.6 + (1-2.4)²/2.4 = 49/36; times 9/4 it is 49/16."""
    found = chi_square(np.array([0] * 6 + [1] * 4), np.array([1] * 5 + [0] + [1] + [0] * 3, dtype=bool))
    assert found.statistic == pytest.approx(49 / 36, abs=1e-10)
    assert found.finite == pytest.approx(49 / 16, abs=1e-10)
    assert found.df == 1
    assert found.least == pytest.approx(2.4)
    assert found.p_finite == pytest.approx(0.0801183, abs=1e-7)  # R: pchisq(49/16, 1, lower.tail = FALSE)


def test_it_is_pearsons_test_of_who_answered() -> None:
    """In a finite frame, R's chisq.test of group by answer, but for N-1 in place of N."""
    columns, answered, _ = units()
    found = chi_square(columns[0], answered)
    n = len(answered)
    assert found.finite == pytest.approx(reference("pearson") * (n - 1) / n, abs=1e-10)


@pytest.mark.parametrize("answered", [[1, 1, 1], [0, 0, 0]])
def test_there_is_nothing_to_test_where_all_or_none_answered(answered: list[int]) -> None:
    """Nor where there is one group."""
    assert chi_square(np.array([0, 0, 1]), np.array(answered, dtype=bool)).p_finite is None
    assert chi_square(np.array([0, 0, 0]), np.array([1, 0, 1], dtype=bool)).p is None


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=1, max_size=40))
def test_levels_that_nobody_is_in_change_nothing(rows: list[tuple[int, bool]]) -> None:
    """Gaps in the codes are no groups."""
    codes, answered = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    assert chi_square(codes, answered) == chi_square(3 * codes + 2, answered)
