"""
Answers as whole numbers, which is how they are counted.

An option's code is its position in the questionnaire, 0 and up; a missing kind's is -1 to -5. Only the few
distinct values of a column are looked at as text, however many rows it has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from overblik.questionnaire.missing import Missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from overblik.responses.schema import Column

MISSING_NUMBERS: dict[Missing, int] = {kind: -1 - position for position, kind in enumerate(Missing)}
"""The whole number of each missing kind; what stands in the data is `Missing.code`."""

UNKNOWN = -100
"""The code of a value that was not declared; `open_answers` refuses such data."""

_BY_TEXT = {kind.code: code for kind, code in MISSING_NUMBERS.items()}


def codes_of(values: pa.ChunkedArray | pa.Array, options: Sequence[str]) -> NDArray[np.int16]:
    """Return the codes of a column of option ids and missing kinds, one per row."""
    array = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    encoded = array if pa.types.is_dictionary(array.type) else pc.dictionary_encode(array)
    known = {option: position for position, option in enumerate(options)} | _BY_TEXT
    lookup = np.array([known.get(text, UNKNOWN) for text in encoded.dictionary.to_pylist()] + [UNKNOWN], dtype=np.int16)
    indices = pc.fill_null(encoded.indices, len(lookup) - 1).to_numpy(zero_copy_only=False)
    codes: NDArray[np.int16] = lookup[indices]
    return codes


def column_codes(answers: pa.Table, column: Column) -> NDArray[np.int16]:
    """
    Return one answer column as codes, one per row.

    A tick is 0 for *yes* and 1 for *no* (their positions); a number or text is 0 where there is one.
    """
    if column.missing_name is None:
        return codes_of(answers[column.name], column.values())
    missing = pc.fill_null(answers[column.missing_name], "")
    return codes_of(missing, ("",))


def numbers(answers: pa.Table, column: Column) -> NDArray[np.float64]:
    """Return a number column, NaN where there is no number."""
    values: NDArray[np.float64] = pc.fill_null(answers[column.name], np.nan).to_numpy().astype(np.float64)
    return values
