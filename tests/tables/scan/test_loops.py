"""The loops themselves, on counts that one sees."""

from __future__ import annotations

import numpy as np

from overblik.tables.scan import loops


def test_a_joint_code_crosses_codes_and_base() -> None:
    """Code 2 of 3, base 1 of 2: cell 2 x 2 + 1."""
    base, codes = np.array([1, 0], np.int32), np.array([[2, 0]], np.uint8)
    shape, (rows, sums) = np.array([3, 2], np.int32), (both := np.zeros((2, 6)))
    loops.both_by_code(base, codes, shape, np.array([0.5, 4.0]), both)
    assert (rows.tolist(), sums.tolist()) == ([1, 0, 0, 0, 0, 1], [4.0, 0, 0, 0, 0, 0.5])
    alone = np.zeros(6)
    loops.rows_by_code(base, codes, shape, alone)
    loops.sums_by_code(base, codes, shape, np.array([0.5, 4.0]), sums)
    assert (alone.tolist(), sums.tolist()) == (rows.tolist(), [8.0, 0, 0, 0, 0, 1.0])
