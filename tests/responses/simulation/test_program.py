from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.responses.simulation.program import Program, Row, Undecided, Want, added, parts, times, worth


def test_sums_are_added_and_multiplied() -> None:
    """Variable by variable."""
    assert added({0: 1, 1: 2}, {1: 3}) == {0: 1, 1: 5}
    assert times({0: 1.5}, 2) == {0: 3}


def test_rows_that_share_no_variable_are_solved_apart() -> None:
    """Four variables, of which the first two and the next two are bound together."""
    program = Program()
    program.variables(4, most=5)
    program.row({0: 1, 1: 1}, low=4, high=4)
    program.row({2: 1, 3: -1}, low=2, target="a")
    found = parts(program)
    assert [part.variables for part in found] == [(0, 1), (2, 3)]
    assert [part.targets for part in found] == [(), ("a",)]


def test_a_part_without_a_solution_has_none() -> None:
    """Unless the statement that asks for it is left out."""
    program = Program()
    program.variables(1, most=3)
    program.row({0: 1}, low=4, target="a")
    (part,) = parts(program)
    assert part.solve() is None
    assert part.solve(keep=lambda _: False) is not None


def test_what_the_solver_cannot_tell_is_no_proof_that_there_is_nothing() -> None:
    """
    Three sums of 25 numbers are each to be halved by the same choice: far more steps than the solver is given.

    Cornuéjols and Dawande, "A class of hard small 0-1 programs", 1999.
    """
    draw = random.Random(1)  # noqa: S311 - any hard program will do
    program = Program()
    program.variables(25, most=1)
    for _ in range(3):
        factors = [draw.randrange(100) for _ in range(25)]
        program.row(dict(enumerate(factors)), low=sum(factors) // 2, high=sum(factors) // 2)
    (part,) = parts(program)
    with pytest.raises(Undecided, match="no proof that there is none"):
        part.solve()


def test_a_row_of_nothing_is_a_part_of_its_own() -> None:
    """A share of nobody is asked for: there is no variable, and no solution."""
    program = Program()
    program.row({}, low=1, target="a")
    (part,) = parts(program)
    assert part.targets == ("a",)
    assert part.solve() is None


def test_what_is_fixed_holds_nothing_together() -> None:
    """Two variables that add up to five are two parts once the first is known."""
    program = Program()
    program.variables(2, most=5)
    program.row({0: 1, 1: 1}, low=5, high=5)
    program.fixed[0] = 2
    (part,) = parts(program)
    assert part.variables == (1,)
    solved = part.solve()
    assert solved is not None
    assert solved.tolist() == [3]


@given(st.floats(0, 9, allow_subnormal=False), st.integers(0, 9))
def test_what_is_wanted_costs_the_distance_to_the_aim(aim: float, value: int) -> None:
    """Of a whole number, however the rows between the whole numbers around the aim run."""
    rows: list[Row] = list(Want(terms={0: 1}, aim=aim).rows(apart=1))
    least = max((row.low - row.terms[0] * value for row in rows), default=0.0)
    assert least == pytest.approx(abs(value - aim), abs=1e-9)


def test_the_nearest_whole_numbers_are_found() -> None:
    """Three options of 10 people, wanted 5.2, 2.9 and 1.9 times: the first gets what is left over."""
    program = Program()
    program.variables(3, most=10)
    program.row({0: 1, 1: 1, 2: 1}, low=10, high=10)
    wants = [Want(terms={place: 1}, aim=aim) for place, aim in enumerate((5.2, 2.9, 1.9))]
    (part,) = parts(program, wants)
    solved = part.solve()
    assert solved is not None
    assert solved.tolist() == [5, 3, 2]
    assert worth({0: 1, 2: 2}, solved) == 9
