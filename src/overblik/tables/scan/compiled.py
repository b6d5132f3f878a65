"""
The same tally compiled by numba, for large data; the extra `overblik[fast]`.

It holds no lock of Python's, so that two threads count on two cores.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from math import prod

import numpy as np
from numpy.typing import NDArray

from overblik.errors import PartMissing
from overblik.tables.scan.coding import Small

Floats = NDArray[np.float64]


def is_there() -> bool:
    """Whether numba is installed; it is not imported."""
    return find_spec("numba") is not None


def tally(
    base: NDArray[np.int32], codes: Sequence[Small], sizes: Sequence[int], width: int, weights: Sequence[Floats | None]
) -> list[Floats]:
    """Add up weights by joint code (see `overblik.tables.scan.kernel.Tally`); raises PartMissing where numba is not installed."""
    if not is_there():
        message = "the compiled kernel needs numba; install it with: pip install 'overblik[fast]'"
        raise PartMissing(message)
    from overblik.tables.scan import loops

    stacked = np.stack(codes) if codes else np.zeros((1, len(base)), dtype=np.uint8)
    if stacked.dtype != np.uint8:  # two kinds of codes are compiled for, not three
        stacked = stacked.astype(np.int32)
    shape = np.array([*(sizes or [1]), width], dtype=np.int32)
    sums = np.zeros((len(weights), prod(sizes) * width))
    match weights:
        case [None, np.ndarray() as weight]:
            loops.both_by_code(base, stacked, shape, weight, sums)
        case _:
            for each, into in zip(weights, sums, strict=True):
                if each is None:
                    loops.rows_by_code(base, stacked, shape, into)
                else:
                    loops.sums_by_code(base, stacked, shape, each, into)
    return list(sums)
