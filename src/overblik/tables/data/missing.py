"""Values that stand for something missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Sequence


def without(batch: pa.RecordBatch, missing: Sequence[str]) -> pa.RecordBatch:
    """
    Return *batch* with nulls where one of the values in *missing* stands.

    In a column of numbers those of them are meant that are numbers; truth values and dates are left alone.
    """
    if not missing:
        return batch
    columns = [pc.if_else(_is_one(column, missing), pa.scalar(None, column.type), column) for column in batch.columns]
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


def _is_one(column: pa.Array, missing: Sequence[str]) -> pa.Array | pa.Scalar:
    type_ = column.type
    if pa.types.is_dictionary(type_):
        found = _is_one(column.dictionary, missing)
        return found if isinstance(found, pa.Scalar) else pc.fill_null(found.take(column.indices), fill_value=False)
    if pa.types.is_string(type_) or pa.types.is_large_string(type_):
        return pc.is_in(column, pa.array(missing, type_))
    if pa.types.is_integer(type_) or pa.types.is_floating(type_):
        return pc.is_in(column.cast(pa.float64(), safe=False), pa.array(_numbers(missing), pa.float64()))
    return pa.scalar(value=False)


def _numbers(texts: Sequence[str]) -> list[float]:
    found = []
    for text in texts:
        try:
            found.append(float(text))
        except ValueError:
            continue
    return found
