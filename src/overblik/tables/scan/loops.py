"""
The loops of the compiled tally; importing this module imports numba.

Each takes rows by the block: their joint codes are made in one sweep a column, which the processor does for several rows at
once, and then added to one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

_BLOCK = 2048
"""Rows of a block; their codes stay in the nearest cache."""

Floats = NDArray[np.float64]


def _compiled(loop: Callable[..., None]) -> Callable[..., None]:
    """
    Compile when first called, without Python's lock.

    The machine code is kept beside this file or, where that cannot be written, in the user's cache folder; where neither can be
    written it is compiled in each process.
    """
    try:
        kept: Callable[..., None] = numba.njit(loop, nogil=True, cache=True)
    except RuntimeError:
        kept = numba.njit(loop, nogil=True)
    return kept


def _cross(into: Any, code: Any, size: int) -> None:
    # Whole slices, and every step cast to 32 bits: only so do several rows go at once.
    for row in range(into.size):
        into[row] = np.int32(np.int32(into[row] * size) + np.int32(code[row]))


cross = _compiled(_cross)


def _joint(base: Any, codes: Any, shape: Any, start: int, into: Any) -> None:
    end = start + len(into)
    for column in range(len(shape) - 1):
        cross(into, codes[column, start:end], shape[column] if column else np.int32(0))
    cross(into, base[start:end], shape[-1])


joint = _compiled(_joint)


def _rows(base: Any, codes: Any, shape: Any, into: Floats) -> None:
    block = np.zeros(_BLOCK, dtype=np.int32)
    for start in range(0, len(base), _BLOCK):
        part = block[: min(_BLOCK, len(base) - start)]
        joint(base, codes, shape, start, part)
        for row in range(len(part)):
            into[part[row]] += 1.0


def _sums(base: Any, codes: Any, shape: Any, weights: Floats, into: Floats) -> None:
    block = np.zeros(_BLOCK, dtype=np.int32)
    for start in range(0, len(base), _BLOCK):
        part = block[: min(_BLOCK, len(base) - start)]
        joint(base, codes, shape, start, part)
        for row in range(len(part)):
            into[part[row]] += weights[start + row]


def _both(base: Any, codes: Any, shape: Any, weights: Floats, into: Floats) -> None:
    rows, sums = into[0], into[1]
    block = np.zeros(_BLOCK, dtype=np.int32)
    for start in range(0, len(base), _BLOCK):
        part = block[: min(_BLOCK, len(base) - start)]
        joint(base, codes, shape, start, part)
        for row in range(len(part)):
            cell = part[row]
            rows[cell] += 1.0
            sums[cell] += weights[start + row]


rows_by_code, sums_by_code, both_by_code = _compiled(_rows), _compiled(_sums), _compiled(_both)
"""
(base, codes, shape, weights, into): *codes*, shape (columns, rows); *shape*, the size of each column and then that of *base*.

*into*: the sums by joint code, or for both (2, joint codes), rows and sums.
"""
