"""Weights that reach all margins do not exist, or were not found: which cell is furthest off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.weighting.margins import gaps

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.weighting.matching import Matched

    Floats = NDArray[np.float64]

REACHED = 1e-9
"""A total is reached to this part of it, or as far as the margins agree among themselves."""


def misfit(reached: tuple[Floats, ...], targets: tuple[Floats, ...]) -> float:
    """Return the greatest deviation from a target, as part of the target."""
    return max(float(np.max(np.abs(got / wanted - 1))) for got, wanted in zip(reached, targets, strict=True))


def held_to(matched: Matched, joint: Floats, tried: str) -> Floats:
    """
    Return the weighted sums in the joint cells, if they reach the margins as well as the margins agree.

    Raises Unanswerable, naming the cell that is furthest off, where they do not.
    """
    reached = matched.cells.margin_sums(joint)
    slack = 2 * max((gap.size for gap in gaps(matched.margins)), default=0.0)
    for got, wanted in zip(reached, matched.targets, strict=True):
        if not (np.abs(got - wanted) <= REACHED * wanted + slack).all():
            raise Unanswerable(_furthest(matched, reached, tried))
    return joint


def _furthest(matched: Matched, reached: tuple[Floats, ...], tried: str) -> str:
    off = [
        np.nan_to_num(np.abs(got / wanted - 1), nan=np.inf)
        for got, wanted in zip(reached, matched.targets, strict=True)
    ]
    worst = int(np.argmax([part.max() for part in off]))
    margin, cell = matched.margins[worst], int(off[worst].argmax())
    return (
        f"no weights reach all margins ({tried}): furthest off is {margin.label(margin.cells[cell])} of {margin.source}, "
        f"{margin.totals[cell]:.12g} wanted and {reached[worst][cell]:.12g} reached; join cells that few answer in, "
        "or leave a margin out"
    )
