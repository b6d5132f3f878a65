"""Trimming: no weight below or above a bound, and the same sum of weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

CLOSE = 1e-13
"""A sum that misses a bound by this part of it does so by rounding."""


def trimmed(weights: Floats, low: float, high: float) -> Floats:
    """
    Return weights between *low* and *high* with the same sum.

    What is cut off (less what is added) is spread in equal amounts over the weights that were inside; what that pushes outside is
    cut and spread again, over all that are inside by then, and so on without end. After the first round every cut is on one side,
    so that the end of it is one amount for all that have room, which is found at once. Where none was inside at first, those that
    have room share. Raises Unanswerable where no weights between the bounds have that sum.
    """
    count, total = len(weights), float(weights.sum())
    if not count * low * (1 - CLOSE) <= total <= count * high * (1 + CLOSE):
        message = (
            f"--trim {low:.15g},{high:.15g}: {count} weights that add up to {total:.12g} have a mean of {total / count:.12g}, "
            "which must be between the bounds; widen them"
        )
        raise Unanswerable(message)
    cut = np.clip(weights, low, high)
    inside, excess = cut == weights, float((weights - cut).sum())
    if inside.all():
        return weights
    first = np.where(inside, cut + excess / max(int(inside.sum()), 1), cut)
    if excess > 0:
        return np.clip(_filled(first, high, total), low, high)
    return np.clip(-_filled(-first, -low, -total), low, high)


def _filled(weights: Floats, top: float, total: float) -> Floats:
    """
    Return weights that have each the same amount more, but none above *top*, and add up to *total*.

    With the k largest at the top, the amount is (total - k top - sum of the others) / number of the others; the right k is the
    first at which the largest of the others stays below.
    """
    falling = np.sort(weights)[::-1]
    others = np.arange(len(weights), 0, -1)
    sums = np.cumsum(falling[::-1])[::-1]
    amounts = (total - (len(weights) - others) * top - sums) / others
    fits = np.flatnonzero(falling + amounts <= top)
    return np.minimum(weights + amounts[fits[0]], top) if len(fits) else np.full_like(weights, top)
