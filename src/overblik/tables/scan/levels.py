"""
Which values columns hold: the levels that a plan counts by.

Sets of values add up like cubes. Of Parquet most need no reading: whole numbers have their range in the footer, texts their
dictionary at the head of each row group. Such levels may name values that do not occur, never the other way round unseen: the
scan refuses a value that is no level.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import prod
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa

from overblik.tables.data.columns import in_level_order, is_text, texts
from overblik.tables.data.parquet_file import ParquetFile
from overblik.tables.scan.coding import encode
from overblik.tables.scan.items import Reader, crossed_codes, occurring
from overblik.tables.scan.lookups import Lookups
from overblik.tables.scan.plan import Level

Row: TypeAlias = "tuple[Level | None, ...]"
Found: TypeAlias = "dict[tuple[str, ...], dict[Row, int]]"
"""For each tuple of columns the combinations that occur, each with its rows; None is null."""

_WIDEST = 256
"""The widest range of whole numbers whose every number is taken for a level without having been seen."""


def distinct(batches: Iterable[pa.RecordBatch], wanted: Sequence[tuple[str, ...]]) -> Found:
    """Return the combinations of each tuple of columns that occur in *batches*."""
    found: Found = {columns: {} for columns in wanted}
    for batch in batches:
        reader = Reader(batch, Lookups())
        for columns in wanted:
            add(found[columns], _occurring(reader, columns))
    return found


def add(into: dict[Row, int], other: Mapping[Row, int]) -> None:
    """Add the combinations of another part of the data."""
    for row, count in other.items():
        into[row] = into.get(row, 0) + count


def in_order(values: Iterable[Level | None]) -> tuple[Level, ...]:
    """Return levels without null: numbers in their order, texts that are all numbers likewise, other texts by the alphabet."""
    there = {value for value in values if value is not None}
    if all(isinstance(value, str) for value in there):
        return tuple(in_level_order([str(value) for value in there]))
    return tuple(sorted(there, key=lambda value: (isinstance(value, str), value)))


def rows_in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return combinations in the order of their levels, null last."""
    listed = list(rows)
    orders = [{v: at for at, v in enumerate((*in_order(column), None))} for column in zip(*listed, strict=True)]
    return tuple(sorted(listed, key=lambda row: [order[value] for order, value in zip(orders, row, strict=True)]))


def as_text(levels: Sequence[Level]) -> tuple[str, ...]:
    """
    Return levels as they are printed (`overblik.tables.data.columns`).

    >>> as_text((1.0, 2.5)), as_text((7,)), as_text(("007",))
    (('1', '2.5'), ('7',), ('007',))
    """
    encoded = texts(pa.array(levels))
    return tuple(encoded.dictionary.take(encoded.indices).to_pylist())


def told_by(file: ParquetFile, columns: Sequence[str]) -> dict[str, tuple[Level, ...]]:
    """Return the levels of those of *columns* of which footer and dictionaries tell; some of them may not occur."""
    import pyarrow.parquet as pq

    if file.missing:
        return {}
    with pq.ParquetFile(file.path) as opened:
        ranges = {name: _range(opened.metadata, file.schema, name) for name in columns}
    listed = {name: found for name, found in ranges.items() if found is not None}
    return listed | _dictionaries(file, [name for name in columns if is_text(file.schema.field(name).type)])


def _occurring(reader: Reader, columns: tuple[str, ...]) -> dict[Row, int]:
    codes = [reader.codes(column) for column in columns]
    sizes = tuple(len(each.values) for each in codes)
    joint, counts = occurring(crossed_codes([each.codes for each in codes], sizes), prod(sizes))
    at = np.unravel_index(joint, sizes)
    values = [[each.values[position] for position in own] for each, own in zip(codes, at, strict=True)]
    return dict(zip(zip(*values, strict=True), counts.tolist(), strict=True))


def _range(metadata: Any, schema: pa.Schema, name: str) -> tuple[Level, ...] | None:
    """Return every whole number between the least and the largest, where the footer tells them and they are near each other."""
    if not pa.types.is_integer(schema.field(name).type):
        return None
    position = metadata.schema.to_arrow_schema().names.index(name)
    if metadata.schema.column(position).path != name:  # columns before it are nested
        return None
    statistics = [metadata.row_group(group).column(position).statistics for group in range(metadata.num_row_groups)]
    if not all(each is not None and each.has_min_max for each in statistics):
        return None
    low, high = min(each.min for each in statistics), max(each.max for each in statistics)
    return tuple(range(low, high + 1)) if high - low < _WIDEST else None


def _dictionaries(file: ParquetFile, columns: Sequence[str]) -> dict[str, tuple[Level, ...]]:
    """Return the values in the dictionaries of all row groups; the first batch of a group brings the whole of them."""
    import pyarrow.parquet as pq

    found: dict[str, set[Level | None]] = {name: set() for name in columns}
    if not found:
        return {}
    with pq.ParquetFile(file.path, read_dictionary=list(columns)) as opened:
        for group in range(opened.num_row_groups):
            batch = next(opened.iter_batches(1, row_groups=[group], columns=list(columns)), None)
            if batch is not None:
                for name in columns:
                    found[name].update(encode(batch.column(name)).values)
    return {name: in_order(values) for name, values in found.items()}
