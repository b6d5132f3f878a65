"""
Arrow columns as small whole numbers.

A batch keeps the codes that it comes with (positions in its own dictionary, whole numbers less their least); what they mean
is settled once for the few cells that were counted, not for each row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from overblik.errors import Unanswerable
from overblik.tables.scan.plan import Level

Small: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.int32]

_WIDEST = 1 << 12
"""Whole numbers over a wider range than this are told apart by hashing."""


@dataclass(frozen=True, kw_only=True)
class Codes:
    """A column's codes, shape (rows,), each a position in *values*; None there is null. Values do not repeat."""

    codes: Small
    values: tuple[Level | None, ...]


def encode(array: pa.Array) -> Codes:
    """Return a column of text, whole numbers, decimals, truth values or a dictionary of these as codes."""
    if pa.types.is_dictionary(array.type):
        return _of_dictionary(array)
    if pa.types.is_boolean(array.type):
        return _with_nulls(_values(array.cast(pa.uint8())), _there(array), (False, True))
    if pa.types.is_integer(array.type):
        return _of_integers(array)
    if pa.types.is_floating(array.type):
        array = pc.if_else(pc.is_nan(array), None, array)
    return _of_dictionary(array.dictionary_encode())


def slots(column: str, codes: Codes, levels: Mapping[Level | None, int]) -> NDArray[np.intp]:
    """
    Return the level of each code, -1 for a value that is no level.

    Raises Unanswerable where a value that is no level stands in a row; dictionaries may hold more than occurs.
    """
    found = np.array([levels.get(value, -1) for value in codes.values], dtype=np.intp)
    if (found < 0).any():
        there = np.bincount(codes.codes, minlength=len(found))
        strange = [value for value, level, rows in zip(codes.values, found, there, strict=True) if level < 0 and rows]
        if strange:
            raise UnknownValue(column, strange)
    return found


class UnknownValue(Unanswerable):
    """A column holds a value that is not among its levels."""

    def __init__(self, column: str, values: Sequence[Level | None]) -> None:
        named = ", ".join(repr(value) for value in values[:3])
        super().__init__(
            f"column {column!r} holds {named}, which is not among its levels; name it, or declare it missing"
        )


def small(size: int) -> Any:
    """Return the smallest type that holds codes below *size*."""
    if size <= 1 << 8:
        return np.uint8
    return np.uint16 if size <= 1 << 16 else np.int32


def _of_dictionary(array: pa.DictionaryArray) -> Codes:
    values = tuple(None if value != value else value for value in array.dictionary.to_pylist())  # noqa: PLR0124 - NaN
    if len(set(values)) < len(values) or None in values:
        return _of_dictionary(_distinct(array))
    return _with_nulls(_values(array.indices), _there(array.indices), values)


def _distinct(array: pa.DictionaryArray) -> pa.DictionaryArray:
    plain = array.dictionary_decode()
    if pa.types.is_floating(plain.type):
        plain = pc.if_else(pc.is_nan(plain), None, plain)
    return plain.dictionary_encode()


def _of_integers(array: pa.Array) -> Codes:
    values, there = _values(array), _there(array)
    if there is not None:  # what stands where nothing is must not widen the range
        values = values * there.astype(values.dtype) + values[there.argmax()] * (there ^ 1).astype(values.dtype)
    low, high = (int(values.min()), int(values.max())) if len(values) else (0, 0)
    if high - low >= _WIDEST:
        return _of_dictionary(array.dictionary_encode())
    # Less the least a value may not fit its own type; its last bits, which are what is kept, are right all the same.
    kind = small(high - low + 2)
    narrow = values.view(kind) if values.itemsize == np.dtype(kind).itemsize else values.astype(kind)
    codes = narrow - np.array(low).astype(kind) if low else narrow
    return _with_nulls(codes, there, tuple(range(low, high + 1)))


def _values(array: pa.Array) -> NDArray[Any]:
    """Return whole numbers as they lie in memory, whatever stands where nothing is."""
    if not array.null_count:
        return np.asarray(array.to_numpy())
    return np.asarray(pa.Array.from_buffers(array.type, len(array), [None, array.buffers()[1]], offset=array.offset))


def _there(array: pa.Array) -> NDArray[np.uint8] | None:
    """Return 1 for each row that holds something and 0 for null; None where all do. Unpacking is much quicker so than by Arrow."""
    if not array.null_count:
        return None
    bits = np.frombuffer(array.buffers()[0], dtype=np.uint8)
    return np.unpackbits(bits, count=array.offset + len(array), bitorder="little")[array.offset :]


def _with_nulls(codes: NDArray[Any], there: NDArray[np.uint8] | None, values: tuple[Level | None, ...]) -> Codes:
    """Give null the code after the last; arithmetic on bytes goes many rows at once, choosing row by row does not."""
    if there is None:
        return Codes(codes=codes.astype(small(len(values)), copy=False), values=values or (None,))
    kind = small(len(values) + 1)
    found = codes.astype(kind) * there.astype(kind, copy=False)
    found += (there ^ 1).astype(kind, copy=False) * np.array(len(values)).astype(kind)
    return Codes(codes=found, values=(*values, None))
