"""Plans: shapes, columns, and cutting what is too large."""

from __future__ import annotations

import pickle

import pytest

from overblik.errors import Unanswerable
from overblik.tables.scan.plan import Break, Choice, Plan
from tests.tables.scan.rows import BREAKS, WHOLE


def test_a_plan_names_each_column_once() -> None:
    """A column that is a question and a break is read once."""
    assert WHOLE.columns == ("q", "text", "m1", "m2", "x", "region", "size", "stratum", "psu", "w")


def test_slots_follow_the_questions() -> None:
    """Three levels and missing, two and missing, two ticks with three states, a number with two."""
    assert (WHOLE.offsets, WHOLE.slots) == ((0, 4, 7, 12), 14)
    assert WHOLE.size == 14 * 6 * (4 + 3 + 7)


def test_crossed_groups_run_like_the_columns() -> None:
    """The last column fastest; without columns there is one group, of all."""
    assert BREAKS[2].groups[:3] == (("N", 10), ("N", 20), ("S", 10))
    assert (Plan(questions=()).parts, Break(name="").groups) == ((Break(name=""),), ((),))


def test_a_plan_travels() -> None:
    """It is sent to other processes as it is."""
    assert pickle.loads(pickle.dumps(WHOLE)) == WHOLE  # noqa: S301 - our own


@pytest.mark.parametrize("most", [210, 300, 500, 1176, 10_000])
def test_pieces_count_the_same_questions_in_the_same_breaks(most: int) -> None:
    """Each pair of question and break is in one piece, and no piece is larger than allowed."""
    pieces = list(WHOLE.pieces(most))
    pairs = [(question.name, part.name) for piece in pieces for question in piece.questions for part in piece.breaks]
    assert sorted(pairs) == sorted((question.name, part.name) for question in WHOLE.questions for part in BREAKS)
    assert all(piece.size <= most for piece in pieces)


def test_one_question_that_is_too_large_is_refused() -> None:
    """It says what has how many cells, and what to do."""
    plan = Plan(questions=(Choice(name="id", column="id", levels=tuple(range(100))),), breaks=(BREAKS[0],))
    with pytest.raises(
        Unanswerable, match="'id' has 404 cells in 'region', more than 50; break by a column with fewer"
    ):
        list(plan.pieces(50))
