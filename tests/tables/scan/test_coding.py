"""Columns as codes: values come back as they stood in the data."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.scan.coding import UnknownValue, encode, slots, small

TYPES: dict[Any, Any] = {
    pa.int8(): st.integers(-128, 127), pa.int16(): st.integers(-32768, 32767), pa.int64(): st.integers(-(2**62), 2**62),
    pa.uint8(): st.integers(0, 255), pa.uint64(): st.integers(0, 2**63), pa.bool_(): st.booleans(), pa.string(): st.text(),
    pa.float64(): st.floats(), pa.dictionary(pa.int8(), pa.string()): st.sampled_from("abc"),
    pa.dictionary(pa.int32(), pa.float64()): st.floats(),
}  # fmt: skip


@given(data=st.data())
def test_codes_name_the_values_of_the_rows(data: st.DataObject) -> None:
    """Whatever the type, each code names its row's value; NaN and null are nothing."""
    type_ = data.draw(st.sampled_from(list(TYPES)))
    values = data.draw(st.lists(st.none() | TYPES[type_], max_size=30))
    before = data.draw(st.integers(0, 9))  # a slice begins within a byte of the bits that say what is there
    found = encode(pa.array([*[None] * before, *values], type_).slice(before))
    assert [found.values[code] for code in found.codes] == [None if value != value else value for value in values]  # noqa: PLR0124 - NaN
    assert len(set(found.values)) == len(found.values)
    assert found.codes.dtype == small(len(found.values))


def test_whole_numbers_near_each_other_are_not_hashed() -> None:
    """Their least is taken away, whatever it is; a null does not widen the range."""
    assert encode(pa.array([-100, 100, -100], pa.int8())).codes.tolist() == [0, 200, 0]
    assert encode(pa.array([None, 1001, 1003], pa.int32())).values == (1001, 1002, 1003, None)
    assert encode(pa.array([1, 2**40], pa.int64())).values == (1, 2**40)
    assert encode(pa.array([None, None], pa.int8())).codes.tolist() == [1, 1]


def test_a_dictionary_may_say_the_same_twice_and_hold_null() -> None:
    """Other programs write such."""
    twice = pa.DictionaryArray.from_arrays(pa.array([0, 1, 2, None]), pa.array(["a", "a", None]))
    found = encode(twice)
    assert [found.values[code] for code in found.codes] == ["a", "a", None, None]


def test_a_value_counts_as_strange_only_where_a_row_has_it() -> None:
    """Dictionaries and ranges hold more than occurs."""
    codes = encode(pa.array([1, 3, None], pa.int8()))
    np.testing.assert_array_equal(slots("q", codes, {1: 0, 3: 1, None: 2}), [0, -1, 1, 2])
    with pytest.raises(UnknownValue, match="column 'q' holds 3"):
        slots("q", codes, {1: 0, None: 2})
