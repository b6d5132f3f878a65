"""What each row of a batch answered and which groups and cell it is in, as codes with the slots that they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from overblik.errors import Unanswerable
from overblik.tables.scan.coding import Codes, Small, UnknownValue, encode, slots, small
from overblik.tables.scan.lookups import Lookups
from overblik.tables.scan.plan import Break, Cells, Choice, Level, Number, Plan, Question, Ticks

Floats = NDArray[np.float64]
Span: TypeAlias = slice | NDArray[np.intp]
"""Positions along an axis; a slice where they follow each other, which numpy adds to in place and many times as fast."""

_MOST_COMBINED = 1 << 24
"""Combinations of design columns that are looked up in a table; more are looked up one by one."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """Codes, shape (rows,), below *size*; of those in *kept* the slots (or groups) that they stand for, in *slots*, each once."""

    codes: Small
    size: int
    kept: Span
    slots: Span


def crossed(first: Span, second: Span) -> Any:
    """Return the index of all pairs of two axes' positions."""
    return (first, second) if isinstance(first, slice) or isinstance(second, slice) else np.ix_(first, second)


class Reader:
    """One batch of rows; a column that is used several times is coded once."""

    def __init__(self, batch: Any, known: Lookups) -> None:
        self.batch = batch
        self.known = known
        self.rows = int(batch.num_rows)
        self._codes: dict[str, Codes] = {}
        self._numbers: dict[tuple[str, float], Floats] = {}

    def codes(self, column: str) -> Codes:
        """Return a column's codes."""
        if column not in self._codes:
            self._codes[column] = encode(self._array(column))
        return self._codes[column]

    def number(self, column: str, shift: float = 0.0) -> Floats:
        """Return a column's numbers less *shift*, NaN where there is none; raises Unanswerable for text that is none."""
        if (column, shift) not in self._numbers:
            plain = _numbers(self._array(column), column)
            self._numbers[column, shift] = plain - shift if shift else plain
        return self._numbers[column, shift]

    def _array(self, column: str) -> Any:
        if self.batch.schema.get_field_index(column) < 0:
            message = (
                f"there is no column {column!r}, or more than one; the data have {', '.join(self.batch.schema.names)}"
            )
            raise Unanswerable(message)
        array = self.batch.column(column)
        return array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array


def break_items(reader: Reader, plan: Plan) -> tuple[Item, ...]:
    """Return each break's groups; the last group is of rows that are in none."""
    return tuple(_break(reader, part) for part in plan.parts)


def question_items(reader: Reader, plan: Plan) -> tuple[Item, ...]:
    """Return what is counted of each question: one item, or one for each tick and one for whether there is an answer."""
    return tuple(
        item
        for question, offset in zip(plan.questions, plan.offsets, strict=True)
        for item in _question(reader, question, offset)
    )


def cell_codes(reader: Reader, cells: Cells) -> NDArray[np.int32]:
    """Return each row's cell, shape (rows,); raises UnknownValue for a combination that the plan does not have."""
    columns = [reader.codes(column) for column in cells.columns]
    sizes = tuple(len(column.values) for column in columns)
    joint = crossed_codes([column.codes for column in columns], sizes)
    used, _ = occurring(joint, prod(sizes))
    at = np.unravel_index(used, sizes)
    values = [[column.values[each] for each in own] for column, own in zip(columns, at, strict=True)]
    wanted = reader.known.cells(cells)
    found = np.array([_known(row, wanted, cells.columns) for row in zip(*values, strict=True)], dtype=np.int32)
    if prod(sizes) > _MOST_COMBINED:
        return found[np.searchsorted(used, joint)]
    lookup = np.zeros(prod(sizes), dtype=np.int32)
    lookup[used] = found
    return np.asarray(lookup[joint])


def crossed_codes(codes: Sequence[Small], sizes: Sequence[int]) -> NDArray[Any]:
    """Return several codes as one, the last running fastest."""
    kind = np.int32 if prod(sizes) < 1 << 31 else np.int64
    joint: NDArray[Any] = codes[0].astype(kind)
    for each, size in zip(codes[1:], sizes[1:], strict=True):
        joint *= kind(size)
        joint += each
    return joint


def occurring(joint: NDArray[Any], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the codes below *size* that occur, in order, and how often."""
    if size > _MOST_COMBINED:
        codes, counts = np.unique(joint, return_counts=True)
        return codes.astype(np.int64), counts.astype(np.int64)
    counts = np.bincount(joint)
    codes = np.flatnonzero(counts)
    return codes.astype(np.int64), counts[codes].astype(np.int64)


def _known(
    combination: tuple[Level | None, ...], wanted: dict[tuple[Level | None, ...], int], columns: tuple[str, ...]
) -> int:
    if combination not in wanted:
        raise UnknownValue(" x ".join(columns), [" x ".join(map(str, combination))])
    return wanted[combination]


def _break(reader: Reader, part: Break) -> Item:
    if not part.axes:
        return _item(np.zeros(reader.rows, dtype=np.uint8), 1, {0: 0})
    if len(part.axes) == 1:
        return _of_levels(reader, part.axes[0].column, part.axes[0].levels, 0)
    found = [(reader.codes(axis.column), reader.known.levels(axis.levels)) for axis in part.axes]
    own = [slots(axis.column, codes, levels) for axis, (codes, levels) in zip(part.axes, found, strict=True)]
    sizes = [len(codes.values) for codes, _ in found]
    at = np.unravel_index(np.arange(prod(sizes)), sizes)
    group = np.zeros(prod(sizes), dtype=np.int32)
    outside = np.zeros(prod(sizes), dtype=bool)
    for axis, levels, position in zip(part.axes, own, at, strict=True):
        level = levels[position]
        outside |= (level < 0) | (level == len(axis.levels))
        group = group * len(axis.levels) + level
    lookup = np.where(outside, part.size, group).astype(small(part.size + 1))
    codes = lookup[crossed_codes([codes.codes for codes, _ in found], sizes)]
    return _item(codes, part.size + 1, {each: each for each in range(part.size + 1)})


def _question(reader: Reader, question: Question, offset: int) -> Iterator[Item]:
    if isinstance(question, Choice):
        yield _of_levels(reader, question.column, question.levels, offset)
    elif isinstance(question, Number):
        missing = np.isnan(reader.number(question.column, question.shift))
        yield _item(missing.view(np.uint8), 2, {0: offset, 1: offset + 1})
    else:
        for position, column in enumerate(question.columns):
            yield _tick(reader.codes(column), question, offset + position)
        yield _answered(reader, question, offset + len(question.columns))


def _of_levels(reader: Reader, column: str, levels: tuple[Level, ...], offset: int) -> Item:
    codes = reader.codes(column)
    found = slots(column, codes, reader.known.levels(levels))
    kept = np.flatnonzero(found >= 0)
    return Item(codes=codes.codes, size=len(found), kept=_span(kept), slots=_span(found[kept] + offset))


def _tick(codes: Codes, question: Ticks, slot: int) -> Item:
    yes = [code for code, value in enumerate(codes.values) if value in question.ticked]
    if len(yes) == 1:
        return _item(codes.codes, len(codes.values), {yes[0]: slot})
    return _item(np.isin(codes.codes, yes).view(np.uint8), 2, {1: slot})


def _answered(reader: Reader, question: Ticks, offset: int) -> Item:
    """Return 0 for rows with an answer, and the kind of missing of the first column for others."""
    kinds = {None: 1} | {kind: 2 + position for position, kind in enumerate(question.absent)}
    columns = [reader.codes(column) for column in question.columns]
    if not all(any(value in kinds for value in column.values) for column in columns):
        # A column that holds answers in all rows settles it.
        return _item(np.zeros(reader.rows, dtype=np.uint8), 1, {0: offset})
    first = np.array([kinds.get(value, 0) for value in columns[0].values], dtype=np.uint8)
    state = first[columns[0].codes]
    for column in columns[1:]:
        for code, value in enumerate(column.values):
            if value not in kinds:
                state[column.codes == code] = 0
    return _item(state, 2 + len(question.absent), {each: offset + each for each in range(2 + len(question.absent))})


def _item(codes: Small, size: int, meaning: dict[int, int]) -> Item:
    kept, stand_for = np.array([*meaning], dtype=np.intp), np.array([*meaning.values()], dtype=np.intp)
    return Item(codes=codes, size=size, kept=_span(kept), slots=_span(stand_for))


def _span(positions: NDArray[np.intp]) -> Span:
    if len(positions) and (np.diff(positions) == 1).all():
        return slice(int(positions[0]), int(positions[-1]) + 1)
    return positions


def _numbers(array: Any, column: str) -> Floats:
    plain = array.dictionary_decode() if pa.types.is_dictionary(array.type) else array
    try:
        return np.asarray(plain.cast(pa.float64()).to_numpy(zero_copy_only=False), dtype=np.float64)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as wrong:
        message = f"column {column!r} holds what is no number ({wrong}); write numbers with a point, and leave missing ones empty"
        raise Unanswerable(message) from None
