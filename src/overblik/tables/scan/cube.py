"""
Cubes: what a scan adds up to. Those of two parts of the data add up to that of both.

For each break one `Part`, its arrays in the order slot, group, cell: slots as the plan's questions lay them out, groups with
*in no group* last, cells those of the design (one without a design).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from overblik.tables.scan.plan import Number, Plan

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

MOMENTS = ("wx", "wx2")
SQUARED_MOMENTS = ("w2x", "w2x2")


@dataclass(frozen=True, kw_only=True)
class Part:
    """
    The sums of one break.

    *counts*: rows, (slots, groups + 1). *sums*: of weights, (slots, groups + 1, cells). *squares*: of squared weights, as
    *sums*, over all cells (last axis 1) unless the plan says `cells`; empty where it says `no`. *moments*: of numbers,
    (moments, numbers, groups + 1, cells), x being the number less its shift: sums of wx and wx^2 and, where squares are kept
    in cells, of w^2 x and w^2 x^2.
    """

    counts: Counts
    sums: Floats
    squares: Floats
    moments: Floats

    def arrays(self) -> tuple[NDArray[np.int64] | Floats, ...]:
        """Return all arrays, in one order."""
        return (self.counts, self.sums, self.squares, self.moments)


@dataclass(frozen=True, kw_only=True)
class Cube:
    """*rows* were read, *counted* of them were counted (see the plan's *where*); *cell_rows* and *cell_counted* in each cell."""

    rows: int
    counted: int
    cell_rows: Counts
    cell_counted: Counts
    parts: tuple[Part, ...]

    def __add__(self, other: Cube) -> Cube:
        """Return the cube of both parts of the data."""
        return Cube(
            rows=self.rows + other.rows,
            counted=self.counted + other.counted,
            cell_rows=self.cell_rows + other.cell_rows,
            cell_counted=self.cell_counted + other.cell_counted,
            parts=tuple(_added(mine, its) for mine, its in zip(self.parts, other.parts, strict=True)),
        )

    def arrays(self) -> tuple[NDArray[np.int64] | Floats, ...]:
        """Return all arrays, in one order."""
        return (self.cell_rows, self.cell_counted, *(array for part in self.parts for array in part.arrays()))


def empty(plan: Plan) -> Cube:
    """Return the cube of no rows."""
    cells = plan.cell_count
    return Cube(
        rows=0,
        counted=0,
        cell_rows=np.zeros(cells, dtype=np.int64),
        cell_counted=np.zeros(cells, dtype=np.int64),
        parts=tuple(_no_rows(plan, part.size + 1) for part in plan.parts),
    )


def total(cubes: Iterable[Cube], plan: Plan) -> Cube:
    """Return the cube of all parts of the data, in the arrays of the first of them, so that memory holds no copies."""
    whole: Cube | None = None
    for cube in cubes:
        whole = cube if whole is None else _added_to(whole, cube)
    return whole or empty(plan)


def _added_to(whole: Cube, cube: Cube) -> Cube:
    for array, more in zip(whole.arrays(), cube.arrays(), strict=True):
        array += more  # noqa: PLW2901 - in place
    return replace(whole, rows=whole.rows + cube.rows, counted=whole.counted + cube.counted)


def numbers(plan: Plan) -> tuple[Number, ...]:
    """Return the questions that have moments, in the order of these."""
    return tuple(question for question in plan.questions if isinstance(question, Number))


def _no_rows(plan: Plan, groups: int) -> Part:
    cells = plan.cell_count
    squared = {"no": 0, "overall": 1, "cells": cells}[plan.squares]
    moments = len(MOMENTS) + (len(SQUARED_MOMENTS) if plan.squares == "cells" else 0)
    return Part(
        counts=np.zeros((plan.slots, groups), dtype=np.int64),
        sums=np.zeros((plan.slots, groups, cells)),
        squares=np.zeros((plan.slots, groups, squared)),
        moments=np.zeros((moments, len(numbers(plan)), groups, cells)),
    )


def _added(mine: Part, its: Part) -> Part:
    return Part(
        counts=mine.counts + its.counts,
        sums=mine.sums + its.sums,
        squares=mine.squares + its.squares,
        moments=mine.moments + its.moments,
    )
