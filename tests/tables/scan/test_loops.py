"""The loops themselves, on counts that one sees."""

from __future__ import annotations

import numpy as np

from overblik.tables.scan import loops


def test_a_joint_code_crosses_codes_and_base() -> None:
    """Code 2 of 3, base 1 of 2: cell 2 x 2 + 1."""
    base, codes = np.array([1, 0], np.int32), np.array([[2, 0]], np.uint8)
    rows, sums = np.zeros(6), np.zeros(6)
    loops.both_by_code(base, codes, np.array([3], np.int32), 2, np.array([0.5, 4.0]), rows, sums)
    assert (rows.tolist(), sums.tolist()) == ([1, 0, 0, 0, 0, 1], [4.0, 0, 0, 0, 0, 0.5])
    alone = np.zeros(6)
    loops.rows_by_code(base, codes, np.array([3], np.int32), 2, alone)
    loops.sums_by_code(base, codes, np.array([3], np.int32), 2, np.array([0.5, 4.0]), sums)
    assert (alone.tolist(), sums.tolist()) == (rows.tolist(), [8.0, 0, 0, 0, 0, 1.0])
