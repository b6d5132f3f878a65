"""
Columns as arrays: levels with codes, numbers, weights.

A *level* is text as it stands in the data. CSV is text already; a whole number of Parquet has no point (1.0 is `1`), other numbers
have the fewest digits that tell them apart, a truth value is `true` or `false`, a date is year-month-day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from overblik.errors import Unanswerable
from overblik.tables.data.numerals import is_number, parsed
from overblik.tables.data.source import row_places

if TYPE_CHECKING:
    from numpy.typing import NDArray

Column: TypeAlias = pa.ChunkedArray | pa.Array
Places: TypeAlias = Callable[[Sequence[int]], Sequence[str]]
"""Where rows stand in the data, in words: `Data.places`."""

_SHOWN = 3


def levels_and_codes(column: Column, name: str = "the column") -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """
    Return the levels that occur in *column*, and for each row the position of its level, -1 where it is missing.

    Levels that are all numbers stand in the order of the numbers, others in the order of the text; a dictionary (a factor, a
    categorical) keeps its own order. Raises Unanswerable for lists and other nested values.
    """
    encoded = texts(column, name)
    labels = encoded.dictionary.to_pylist()
    indices = _indices(encoded)
    used = sorted(set(np.unique(indices).tolist()) - {-1})
    found = [labels[index] for index in used if labels[index] is not None]
    levels = tuple(dict.fromkeys(found)) if _has_own_order(column) else tuple(in_level_order(found))
    place = {level: position for position, level in enumerate(levels)}
    # The last one serves the index -1.
    lookup = np.array([*(place.get(label, -1) for label in labels), -1], dtype=np.int32)
    return levels, lookup[indices]


def codes_in(column: Column, levels: Sequence[str]) -> NDArray[np.int32]:
    """Return for each row the position of its level in *levels*, -1 where it is missing or none of them (for batches)."""
    encoded = texts(column)
    place = {level: position for position, level in enumerate(levels)}
    lookup = np.array([*(place.get(label, -1) for label in encoded.dictionary.to_pylist()), -1], dtype=np.int32)
    codes: NDArray[np.int32] = lookup[_indices(encoded)]
    return codes


def in_level_order(levels: Sequence[str]) -> list[str]:
    """
    Return the different *levels* in the order of numbers if all are numbers, in that of the text otherwise.

    >>> in_level_order(["10", "9", "9.5"]), in_level_order(["10", "9", "x"])
    (['9', '9.5', '10'], ['10', '9', 'x'])
    """
    distinct = sorted(set(levels))
    return sorted(distinct, key=float) if all(is_number(level) for level in distinct) else distinct


def texts(column: Column, name: str = "the column") -> pa.DictionaryArray:
    """Return *column* as levels, dictionary-encoded; two entries may have the same text. Raises Unanswerable for nested values."""
    type_ = column.type
    if pa.types.is_nested(type_) or pa.types.is_binary(type_) or pa.types.is_large_binary(type_):
        raise Unanswerable(f"{name} is stored as {type_}, which has no levels; choose a column of texts or numbers")
    encoded = column if pa.types.is_dictionary(type_) else pc.dictionary_encode(column)
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.unify_dictionaries().combine_chunks()
    if isinstance(encoded, pa.ChunkedArray):  # what combine_chunks makes of no chunks at all
        encoded = pa.array([], encoded.type)
    return pa.DictionaryArray.from_arrays(encoded.indices, _labels(encoded.dictionary))


def _labels(values: pa.Array) -> pa.Array:
    """Return different values as text; null where a number is none (NaN)."""
    if pa.types.is_floating(values.type):
        return pa.array([_numeral(value) for value in values.to_numpy(zero_copy_only=False)], pa.string())
    if pa.types.is_timestamp(values.type):
        return pc.replace_substring_regex(values.cast(pa.string()), r"\.0+$", "")
    if pa.types.is_decimal(values.type):
        plain = (None if value is None else f"{value:f}" for value in values.to_pylist())
        return pa.array([text and _pointless(text) for text in plain], pa.string())
    return values if pa.types.is_string(values.type) else values.cast(pa.string())


def _numeral(value: np.floating) -> str | None:
    if np.isnan(value):
        return None
    return np.format_float_positional(value + 0, trim="-") if np.isfinite(value) else str(float(value))


def _pointless(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def _indices(encoded: pa.DictionaryArray) -> NDArray[np.int32]:
    """Return the position in the dictionary for each row, -1 where it is missing; they come unsigned from some programs."""
    indices: NDArray[np.int32] = pc.fill_null(encoded.indices.cast(pa.int32()), -1).to_numpy(zero_copy_only=False)
    return indices


def _has_own_order(column: Column) -> bool:
    return bool(pa.types.is_dictionary(column.type))


def numbers(column: Column, name: str, *, at: Places = row_places) -> NDArray[np.float64]:
    """
    Return *column* as numbers, one for each row, NaN where it is missing.

    Texts are parsed; true is 1 and false 0. *name* is what the column is called in messages, *at* tells where rows stand. Raises
    Unanswerable, with the first few rows, for texts that are no numbers, for infinity, and for types that hold no numbers (dates).
    """
    values, strange = _read_numbers(column, name)
    if strange:
        raise Unanswerable(_no_number(name, column, strange, at))
    endless = np.flatnonzero(np.isinf(values))
    if len(endless):
        raise Unanswerable(f"{name}: {_rows(endless, at)} infinite; correct the data, or leave the value out")
    return values


def _read_numbers(column: Column, name: str) -> tuple[NDArray[np.float64], set[str]]:
    """Return the numbers, and the texts that are none."""
    type_ = _plain(column.type)
    if is_text(type_):
        quickly = None if pa.types.is_dictionary(column.type) else _cast(column)
        return _parsed(texts(column)) if quickly is None else (quickly, set())
    if not (holds_numbers(type_) or pa.types.is_null(type_)):
        raise Unanswerable(f"{name} is stored as {type_}, which is no number; choose a column of numbers")
    plain = column.cast(type_) if pa.types.is_dictionary(column.type) else column
    # Beyond 2^53 a whole number is rounded, as every program does that calculates with it.
    values = plain.cast(pa.float32() if pa.types.is_float16(type_) else pa.float64(), safe=False)
    return pc.fill_null(values, np.nan).to_numpy(zero_copy_only=False).astype(np.float64), set()


def is_text(type_: pa.DataType) -> bool:
    """Whether a column stored as *type_* holds texts, which may be numbers when they are parsed."""
    type_ = _plain(type_)
    return bool(pa.types.is_string(type_) or pa.types.is_large_string(type_) or pa.types.is_string_view(type_))


def holds_numbers(type_: pa.DataType) -> bool:
    """Whether a column stored as *type_* holds numbers without being parsed; true and false are 1 and 0."""
    type_ = _plain(type_)
    is_plain = pa.types.is_integer(type_) or pa.types.is_floating(type_)
    return bool(is_plain or pa.types.is_boolean(type_) or pa.types.is_decimal(type_))


def _plain(type_: pa.DataType) -> pa.DataType:
    return type_.value_type if pa.types.is_dictionary(type_) else type_


def _cast(column: Column) -> NDArray[np.float64] | None:
    """Return texts as numbers where Arrow can read all of them without a doubt, which is most often so and quick."""
    try:
        values: NDArray[np.float64] = pc.fill_null(column.cast(pa.float64()), 0.0).to_numpy(zero_copy_only=False).copy()
    except pa.ArrowInvalid:
        return None
    if not np.isfinite(values).all():
        return None
    values[pc.is_null(column).to_numpy(zero_copy_only=False)] = np.nan
    return values


def _parsed(encoded: pa.DictionaryArray) -> tuple[NDArray[np.float64], set[str]]:
    labels = encoded.dictionary.to_pylist()
    values, strange = parsed(["nan" if label is None else label for label in labels])
    indices = _indices(encoded)
    used = set(np.unique(indices).tolist())
    lookup = np.array([*values, np.nan])
    return lookup[indices], {labels[index] for index in strange if index in used and labels[index] is not None}


def _no_number(name: str, column: Column, strange: set[str], at: Places) -> str:
    rows = np.flatnonzero(codes_in(column, sorted(strange)) >= 0)
    shown = rows[:_SHOWN].tolist()
    said = ", ".join(f"{_value(column, row)!r} ({place})" for row, place in zip(shown, at(shown), strict=True))
    more = _more(rows)
    value = _value(column, shown[0])
    if any("," in text for text in strange):
        return (
            f"{name} must be a number and holds {said}{more}; write decimals with a point and no separator of thousands"
        )
    return f"{name} must be a number and holds {said}{more}; correct it, or name it as missing: --missing {value!r}"


def _more(rows: NDArray[np.int64]) -> str:
    left = len(rows) - _SHOWN
    return "" if left <= 0 else f" and {left} more {'row' if left == 1 else 'rows'}"


def _value(column: Column, row: int) -> str:
    return str(column[row].as_py())


def _rows(rows: NDArray[np.int64], at: Places) -> str:
    """Return the first few rows and the verb that follows them: `line 7, line 9 and 3 more rows are`."""
    shown = ", ".join(at(rows[:_SHOWN].tolist()))
    more = _more(rows)
    return f"{shown}{more} {'is' if len(rows) == 1 else 'are'}"


def weights(column: Column, name: str, *, at: Places = row_places) -> NDArray[np.float64]:
    """
    Return *column* as weights, one for each row: finite and not negative, 0 allowed, not all 0.

    Raises Unanswerable with everything that is wrong: texts, negative, missing and infinite weights, with the first few rows of
    each; otherwise like `numbers`.
    """
    values, strange = _read_numbers(column, name)
    said = [_no_number(name, column, strange, at)] if strange else []
    text = codes_in(column, sorted(strange)) >= 0 if strange else np.zeros(len(values), bool)
    wrong = {
        "without a weight; give each row one, 0 for a row that is not to count": np.isnan(values) & ~text,
        "negative; a weight is 0 or more, correct the data": values < 0,
        "infinite; correct the data": np.isposinf(values),
    }
    said += [f"{name}: {_rows(np.flatnonzero(rows), at)} {how}" for how, rows in wrong.items() if rows.any()]
    if not said and not values.any():
        said = [f"{name}: all weights are 0; choose another column"]
    if said:
        raise Unanswerable("\n".join(said))
    return values
