"""Cubes: shapes, the empty one, and sums."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from overblik.tables.scan import kernel
from overblik.tables.scan.cube import empty, numbers, total
from tests.tables.scan.rows import QUESTIONS, WHOLE, batch, drawn


def test_a_cube_has_an_axis_for_slots_groups_and_cells() -> None:
    """Regions have three groups and one of those in none; squares follow what the plan says of them."""
    part = empty(WHOLE).parts[0]
    assert [array.shape for array in part.arrays()] == [(14, 4), (14, 4, 6), (14, 4, 6), (4, 1, 4, 6)]
    part = empty(replace(WHOLE, squares="overall")).parts[0]
    assert (part.squares.shape, part.moments.shape) == ((14, 4, 1), (2, 1, 4, 6))
    assert empty(replace(WHOLE, squares="no")).parts[0].squares.size == 0
    assert numbers(WHOLE) == (QUESTIONS[3],)


def test_the_total_of_parts_begins_with_nothing() -> None:
    """No parts are the cube of no rows; rows and cells add up too."""
    rows = drawn(30)
    parts = [kernel.cube(batch(rows[start : start + 10]), WHOLE) for start in (0, 10, 20)]
    found = total(parts, WHOLE)
    assert (found.rows, found.counted, int(found.cell_rows.sum())) == (30, 30, 30)
    assert total([], WHOLE).rows == 0
    np.testing.assert_array_equal(found.parts[1].sums, kernel.cube(batch(rows), WHOLE).parts[1].sums)
