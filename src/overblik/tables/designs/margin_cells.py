"""
Rows in the cells of several margins, brought down to their distinct joint cells.

A margin is a division of the rows (by region; by sex and age crossed). Weighting and the residuals of calibrated weights look
at a row through its cell in each margin only, so that everything but one pass over the rows is arithmetic on the joint cells,
of which there are few.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Codes = NDArray[np.int64]

DENSE = 1 << 24
"""Up to so many possible codes are ticked off in a table; more are sorted."""

RANK = 1e-11
"""Below this part of the largest, an eigenvalue of scaled normal equations is rounding: the column is redundant."""


@dataclass(frozen=True, kw_only=True, eq=False)
class MarginCells:
    """
    The cells of n rows.

    *of_row*, shape (n,): the joint cell of each row. *index*, shape (joint cells, margins): the cell in each margin, from 0 on.
    *sizes*: the number of cells of each margin.
    """

    of_row: Codes
    index: Codes
    sizes: tuple[int, ...]

    @property
    def offsets(self) -> Codes:
        """Where each margin's cells begin in a row of all of them."""
        return np.concatenate([[0], np.cumsum(self.sizes)[:-1]]).astype(np.int64)

    def sums(self, values: Floats) -> Floats:
        """Return the sums in the joint cells, shape (joint cells,), of *values*, shape (n,)."""
        return np.bincount(self.of_row, values, len(self.index)).astype(np.float64)

    def margin_sums(self, joint: Floats) -> tuple[Floats, ...]:
        """Return the sums in each margin's cells of sums in the joint cells."""
        return tuple(
            np.bincount(self.index[:, at], joint, size).astype(np.float64) for at, size in enumerate(self.sizes)
        )

    def along(self, effects: Floats) -> Floats:
        """Return, for each joint cell, the sum of the effects of its cells; *effects*, shape (cells of all margins,)."""
        return np.asarray(effects[self.index + self.offsets].sum(axis=1))

    def normal(self, joint: Floats) -> Floats:
        """Return X'WX of the dummies X of all margins' cells, W having the sums *joint* in the joint cells."""
        columns, width = self.index + self.offsets, int(sum(self.sizes))
        found = np.zeros(width * width)
        for one in columns.T:
            for other in columns.T:
                found += np.bincount(one * width + other, joint, width * width)
        return found.reshape(width, width)


def margin_cells(codes: Sequence[Codes], sizes: Sequence[int]) -> MarginCells:
    """
    Return the joint cells that rows stand in.

    *codes*: for each margin the cell of every row, shape (n,), from 0 to below its size in *sizes*. There is at least one margin.
    """
    rows, index = np.zeros(len(codes[0]), np.int64), np.zeros((1, 0), np.int64)
    for code, size in zip(codes, sizes, strict=True):
        rows, there = _distinct(rows * size + code, len(index) * size)
        index = np.column_stack([index[there // size], there % size])
    return MarginCells(of_row=rows, index=index, sizes=tuple(sizes))


def _distinct(codes: Codes, size: int) -> tuple[Codes, Codes]:
    """Return codes that leave out those which do not occur, and which old code each new one was."""
    if size > DENSE:
        found, new = np.unique(codes, return_inverse=True)
        return new.astype(np.int64), found
    there = np.zeros(size, bool)
    there[codes] = True
    return (np.cumsum(there) - 1)[codes], np.flatnonzero(there)


def solve(normal: Floats, right: Floats) -> Floats:
    """
    Return a solution of normal equations, whether or not columns are redundant.

    *normal*, shape (p, p), symmetric and not negative; *right*, shape (p,) or (p, k). The columns are scaled to length 1, and
    those directions left out in which nothing varies. Where there is no solution, the nearest one comes out: look at what it
    leaves.
    """
    diagonal = np.diag(normal)
    scale = 1 / np.sqrt(np.where(diagonal > 0, diagonal, 1.0))
    values, vectors = np.linalg.eigh(normal * scale[:, None] * scale)
    kept = values > RANK * values.max(initial=0.0)
    basis = scale[:, None] * vectors[:, kept]
    return np.asarray(basis @ ((basis.T @ right).T / values[kept]).T)
