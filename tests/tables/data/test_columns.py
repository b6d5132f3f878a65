from __future__ import annotations

import datetime as dt
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.data.columns import codes_in, in_level_order, levels_and_codes, numbers, texts, weights


def chunked(values: list[str | None]) -> pa.ChunkedArray:
    """Return *values* in chunks of two, as they come from a file."""
    parts = [pa.array(values[at : at + 2], pa.string()) for at in range(0, len(values), 2)]
    return pa.chunked_array(parts, pa.string())


@given(st.lists(st.sampled_from(["a", "b", "10", "9", "007", "7", "é", None])))
def test_codes_are_the_positions_of_the_levels(values: list[str | None]) -> None:
    """Each text once, as it stands; -1 where there is none."""
    levels, codes = levels_and_codes(chunked(values))
    assert set(levels) == {value for value in values if value is not None}
    assert len(levels) == len(set(levels))
    assert [None if code < 0 else levels[code] for code in codes] == values
    assert codes.dtype == np.int32


@pytest.mark.parametrize(
    ("column", "levels"),
    [
        (pa.array(["10", "9", "9.5", "007"]), ("007", "9", "9.5", "10")),
        (pa.array(["10", "9", "x"]), ("10", "9", "x")),
        (pa.array([10, 9, None]), ("9", "10")),
        (pa.array([10.0, 2.5, np.nan, -0.0, 0.0]), ("0", "2.5", "10")),
        (pa.array([0.1, 1e20], pa.float32()), ("0.1", "100000000000000000000")),
        (pa.array([Decimal("1.00"), Decimal("2.50"), Decimal(100)]), ("1", "2.5", "100")),
        (pa.array([True, False]), ("false", "true")),
        (pa.array([dt.date(2020, 5, 15)]), ("2020-05-15",)),
        (pa.array([dt.datetime(2020, 5, 15, 12, 30)]), ("2020-05-15 12:30:00",)),  # noqa: DTZ001 - as data have them
        (pa.DictionaryArray.from_arrays([2, 0, 2], ["low", "middle", "high"]), ("low", "high")),
        (pa.DictionaryArray.from_arrays(pa.array([1, 0, None], pa.uint8()), [30, 10]), ("30", "10")),
        (pa.array(["b", "a"], pa.large_string()), ("a", "b")),
        (pa.array(["b", "a"], pa.string_view()), ("a", "b")),
        (pa.nulls(2), ()),
    ],
)
def test_levels_are_text_as_it_stands(column: pa.Array, levels: tuple[str, ...]) -> None:
    """Whole numbers have no point; numbers in their order, a dictionary in its own, other texts in theirs."""
    assert levels_and_codes(column)[0] == levels


def test_chunks_of_different_dictionaries_have_common_levels() -> None:
    """Each row group of a Parquet file brings its own."""
    column = pa.chunked_array([pa.array(["b", "a"]).dictionary_encode(), pa.array(["c", "b"]).dictionary_encode()])
    assert levels_and_codes(column)[1].tolist() == [0, 1, 2, 0]


def test_batches_are_coded_by_levels_that_are_known() -> None:
    """What is none of them is as missing."""
    assert codes_in(pa.array(["b", None, "z", "a"]), ("a", "b")).tolist() == [1, -1, -1, 0]


def test_levels_that_are_all_numbers_stand_in_their_order() -> None:
    """A single word among them makes texts of all."""
    assert in_level_order(["2", "10", "1"]) == ["1", "2", "10"]
    assert in_level_order(["2", "10", "z"]) == ["10", "2", "z"]


def test_lists_have_no_levels() -> None:
    """Nor have maps and bytes."""
    for column in (pa.array([[1]]), pa.array([b"x"])):
        with pytest.raises(Unanswerable, match=r"q1 is stored as .*, which has no levels"):
            texts(column, "q1")


@given(st.lists(st.one_of(st.none(), st.floats(-1e300, 1e300))))
def test_numbers_are_parsed_to_the_last_bit(values: list[float | None]) -> None:
    """NaN where there is none."""
    written = chunked([None if value is None else repr(value) for value in values])
    expected = [np.nan if value is None else value for value in values]
    np.testing.assert_array_equal(numbers(written, "x"), expected)


@pytest.mark.parametrize(
    ("column", "values"),
    [
        (pa.array([" 7 ", "1,5", None]), [7, 1.5, np.nan]),
        (pa.array(["2", "x", "2"]).dictionary_encode().filter(pa.array([True, False, True])), [2, 2]),
        (pa.array([True, None, False]), [1, np.nan, 0]),
        (pa.array([Decimal("1.25")]), [1.25]),
        (pa.array([2**60 + 1]), [float(2**60)]),
        (pa.array([3, None, 3]).dictionary_encode(), [3, np.nan, 3]),
        (pa.nulls(1), [np.nan]),
    ],
)
def test_numbers_of_every_type_are_numbers(column: pa.Array, values: list[float]) -> None:
    """Texts are parsed, and an entry of a dictionary that no row has is not asked about."""
    np.testing.assert_array_equal(numbers(column, "x"), values)


def test_text_that_is_no_number_is_told_with_its_rows() -> None:
    """The first three, and how many more."""
    with pytest.raises(Unanswerable) as told:
        numbers(chunked(["1", "n/a", "x", "2", "n/a", "y", "z"]), "income")
    assert str(told.value) == (
        "income must be a number and holds 'n/a' (row 2), 'x' (row 3), 'n/a' (row 5) and 2 more rows; "
        "correct it, or name it as missing: --missing 'n/a'"
    )


@pytest.mark.parametrize(
    ("column", "said"),
    [
        (pa.array(["1,250", "2"]), "write decimals with a point and no separator of thousands"),
        (pa.array(["nan"]), "holds 'nan' \\(row 1\\)"),
        (pa.array([1.0, np.inf]), "x: row 2 is infinite"),
        (pa.array([dt.date(2020, 5, 15)]), "x is stored as date32\\[day\\], which is no number"),
    ],
)
def test_what_is_no_number_is_told(column: pa.Array, said: str) -> None:
    """Thousands, words for no number, infinity, dates."""
    with pytest.raises(Unanswerable, match=said):
        numbers(column, "x")


def test_weights_may_be_zero() -> None:
    """A row of weight 0 does not count."""
    assert weights(pa.array(["0", "1.5"]), "w").tolist() == [0, 1.5]


@pytest.mark.parametrize(
    ("column", "said"),
    [
        (pa.array(["1", "two"]), ["w must be a number and holds 'two' (row 2)"]),
        (pa.array([1.0, -1.0, -2.0]), ["w: row 2, row 3 are negative"]),
        (pa.array([1.0, None, np.nan]), ["w: row 2, row 3 are without a weight"]),
        (pa.array([1.0, np.inf]), ["w: row 2 is infinite"]),
        (pa.array([0.0, 0.0]), ["w: all weights are 0"]),
        (pa.array(["x", None, "-1"]), ["w must be a number", "w: row 2 is without", "w: row 3 is negative"]),
    ],
)
def test_bad_weights_are_told_all_at_once(column: pa.Array, said: list[str]) -> None:
    """Texts, negative, missing and infinite ones, and none that counts."""
    with pytest.raises(Unanswerable) as told:
        weights(column, "w")
    lines = str(told.value).splitlines()
    assert len(lines) == len(said)
    assert all(line.startswith(start) for line, start in zip(lines, said, strict=True))
