"""
Whom to call: the missing units whose answers would make those who answered most like all.

What is made small is the coefficient of variation of the response rates of cells, since the largest bias that non-response can
leave grows with it (`representativeness`). One unit after another is taken from the cell where its answer lessens it most; a cell
that has caught up is left alone by itself, and no cell gives more than it has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]
CLOSE = 1e-12


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call: the *cell* from which a unit is taken, and the variation and the R-indicator when it has answered too."""

    cell: int
    cv: float
    r: float


def calls(asked: Counts, answered: Counts, free: Counts, most: int, *, each: int | None = None) -> tuple[Call, ...]:
    """
    Return *most* calls in the order of what they gain, as if each were answered.

    All arrays are of shape (cells,): units *asked*, those that have *answered*, and those that can still be called (*free*); no
    more than *each* are called in one cell. Of cells that gain alike the one with the
    lowest response rate is taken, then the first.
    """
    now, left = answered.astype(np.int64).copy(), np.minimum(free, free if each is None else each).astype(np.int64)
    found = []
    for _ in range(min(most, int(left.sum()))):
        cell = _best(asked, now, left)
        now[cell] += 1
        left[cell] -= 1
        cv, r = variation(asked, now)
        found.append(Call(cell=cell, cv=cv, r=r))
    return tuple(found)


def variation(asked: Counts, answered: Counts) -> tuple[float, float]:
    """Return the coefficient of variation of the cells' response rates over their units, and R; infinity where nobody answered."""
    units, found = int(asked.sum()), int(answered.sum())
    rates = answered / np.maximum(asked, 1)
    mean = found / units if units else 0.0
    spread = float(np.sqrt((asked * (rates - mean) ** 2).sum() / max(units - 1, 1)))
    return (spread / mean if mean else float("inf")), 1 - 2 * spread


def _best(asked: Counts, answered: Counts, left: Counts) -> int:
    after: Mapping[int, float] = {
        int(cell): variation(asked, answered + (np.arange(len(asked)) == cell))[0] for cell in np.flatnonzero(left)
    }
    least = min(after.values())
    alike = [cell for cell, cv in after.items() if cv <= least + CLOSE]
    return min(alike, key=lambda cell: (answered[cell] / asked[cell], cell))
