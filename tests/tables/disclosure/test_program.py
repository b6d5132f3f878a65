from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from overblik.tables.disclosure.program import Program


def adding_up(*parts: int) -> Program:
    """A total, then its parts."""
    values = np.array([sum(parts), *parts], dtype=float)
    return Program(
        values=values, matrix=csr_matrix([[1.0] + [-1.0] * len(parts)]), low=np.zeros(1), high=np.zeros(1), most=1000
    )


def test_a_part_alone_is_the_total_less_the_others() -> None:
    """Where only one may differ, nothing may."""
    program, alone = adding_up(2, 5, 9), np.array([False, True, False, False])
    for largest in (True, False):
        found = program.extreme(1, alone, largest=largest)
        assert found is not None
        assert found[1] == 2


@settings(max_examples=15)
@given(st.lists(st.integers(0, 30), min_size=2, max_size=5))
def test_two_hidden_parts_can_be_from_nothing_to_their_sum(parts: list[int]) -> None:
    """The ends of what the first of two can be, the rest being shown."""
    program = adding_up(*parts)
    free = np.array([False, True, True] + [False] * (len(parts) - 2))
    ends = [program.extreme(1, free, largest=largest) for largest in (False, True)]
    assert [None if end is None else end[1] for end in ends] == [0, parts[0] + parts[1]]


def test_the_nearest_counts_differ_where_it_costs_least() -> None:
    """One part becomes larger, and the cheaper one smaller."""
    program = adding_up(2, 5, 9)
    free = np.array([False, True, True, True])
    found = program.nearest(1, 3, free, np.array([1.0, 0, 3, 1]))
    assert found is not None
    assert found.tolist() == [16, 3, 5, 8]


def test_where_there_is_nothing_nothing_is_found() -> None:
    """A part cannot be more than the total."""
    assert adding_up(2, 5).nearest(1, 8, np.array([False, True, True]), np.ones(3)) is None
