"""Trimming: no weight below or above a bound, and the same sum of weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

ROUNDS = 10_000
CLOSE = 1e-13
"""A weight that is outside by this part of the bound is inside but for rounding."""


def trimmed(weights: Floats, low: float, high: float) -> Floats:
    """
    Return weights between *low* and *high* with the same sum.

    What is cut off (less what is added) is spread in equal amounts over the weights that were inside, those at a bound too;
    what that pushes outside is cut again, until all are inside. Where none was inside, those that have room share it. Raises
    Unanswerable where no weights between the bounds have that sum.
    """
    count, total = len(weights), float(weights.sum())
    if not count * low * (1 - CLOSE) <= total <= count * high * (1 + CLOSE):
        message = (
            f"--trim {low:.15g},{high:.15g}: {count} weights that add up to {total:.12g} have a mean of {total / count:.12g}, "
            "which must be between the bounds; widen them"
        )
        raise Unanswerable(message)
    for _ in range(ROUNDS):
        outside = (weights < low * (1 - CLOSE)) | (weights > high * (1 + CLOSE))
        if not outside.any():
            return np.clip(weights, low, high)
        cut = np.clip(weights, low, high)
        excess = float((weights - cut).sum())
        share = ~outside if not outside.all() else cut < high if excess > 0 else cut > low
        weights = cut if not share.any() else np.where(share, cut + excess / share.sum(), cut)
    message = f"--trim {low:.15g},{high:.15g}: the weights are still outside after {ROUNDS} rounds; widen the bounds"
    raise Unanswerable(message)
