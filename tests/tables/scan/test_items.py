"""What rows answered, as codes with the slots that they stand for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from overblik.errors import Unanswerable
from overblik.tables.scan.coding import UnknownValue
from overblik.tables.scan.items import (
    Item,
    Reader,
    break_items,
    cell_codes,
    crossed,
    crossed_codes,
    occurring,
    question_items,
)
from overblik.tables.scan.lookups import Lookups
from overblik.tables.scan.plan import Cells, Plan, Ticks
from tests.tables.scan.rows import BREAKS, CELLS, QUESTIONS


def reader(**columns: Any) -> Reader:
    """One batch with these columns."""
    return Reader(pa.table(columns), Lookups())


def stood_for(item: Item) -> list[int | None]:
    """The slot of each row."""
    meaning = dict(zip(np.arange(item.size)[item.kept], np.arange(999)[item.slots], strict=True))
    return [meaning.get(code) for code in item.codes]


def test_a_choice_stands_for_its_level_and_null_for_missing() -> None:
    """Levels in the order of the plan, whatever order the data have."""
    [item] = question_items(reader(q=[3, None, 1]), Plan(questions=QUESTIONS[:1]))
    assert stood_for(item) == [2, 3, 0]


def test_ticks_overlap_and_the_row_has_answered_where_any_is_answered() -> None:
    """Two columns: both ticked, one of them missing, both missing, and not asked."""
    rows = reader(m1=["yes", None, None, "not-asked"], m2=["yes", "no", None, "not-asked"])
    first, second, state = question_items(rows, Plan(questions=QUESTIONS[2:3]))
    assert (stood_for(first), stood_for(second)) == ([0, None, None, None], [1, None, None, None])
    assert stood_for(state) == [2, 2, 3, 4]


def test_several_values_may_mean_ticked() -> None:
    """Yes and ja are one tick."""
    ticks = Ticks(name="m", columns=("m",), ticked=("yes", "ja"))
    tick, _ = question_items(reader(m=["ja", "yes", "no"]), Plan(questions=(ticks,)))
    assert stood_for(tick) == [0, 0, None]


def test_a_crossed_break_has_no_group_for_who_lacks_a_part() -> None:
    """N and 20 is group 1; what is missing is in the last one."""
    rows = reader(region=["N", "E", None], size=[20, 10, 10])
    region, size, both = break_items(rows, Plan(questions=(), breaks=BREAKS))
    assert [stood_for(each) for each in (region, size, both)] == [[0, 2, 3], [1, 0, 0], [1, 4, 6]]
    assert stood_for(break_items(rows, Plan(questions=()))[0]) == [0, 0, 0]


def test_a_cell_is_a_combination_that_is_known() -> None:
    """Stratum and cluster together; an unknown one is refused, also where ids are wide apart."""
    assert cell_codes(reader(stratum=["v", "u"], psu=[1, 3]), CELLS).tolist() == [3, 2]
    with pytest.raises(UnknownValue, match=r"stratum x psu.*'u x 9'"):
        cell_codes(reader(stratum=["u"], psu=[9]), CELLS)
    apart = tuple((a, b) for a in range(0, 4095, 7) for b in range(0, 32_000_000, 80_000))
    rows = reader(a=[7, 4088], b=[80_000, 0])
    assert cell_codes(rows, Cells(columns=("a", "b"), combinations=apart)).tolist() == [401, 584 * 400]


def test_codes_that_are_too_many_for_a_table_are_sorted() -> None:
    """The same answer, however wide."""
    joint = crossed_codes([np.array([1, 0, 1], np.uint8), np.array([5, 2, 5], np.int32)], (2, 10))
    for size in (20, 1 << 40):
        assert [each.tolist() for each in occurring(joint, size)] == [[2, 15], [1, 2]]


def test_positions_in_a_row_are_sliced() -> None:
    """Others are crossed one by one."""
    cube = np.arange(12).reshape(3, 4)
    assert cube[crossed(slice(0, 2), np.array([0, 3]))].tolist() == [[0, 3], [4, 7]]
    assert cube[crossed(np.array([0, 2]), np.array([0, 3]))].tolist() == [[0, 3], [8, 11]]


def test_numbers_are_read_from_texts_too() -> None:
    """Dictionaries of texts as well; a shift is taken away, and null is NaN."""
    rows = reader(x=pa.array(["1", None, "2.5"]).dictionary_encode(), y=["1,5", "2", "3"])
    np.testing.assert_array_equal(rows.number("x", 1.0), [0.0, np.nan, 1.5])
    with pytest.raises(Unanswerable, match="column 'y' holds what is no number"):
        rows.number("y")
