"""
Quantiles: the smallest value whose cumulated weight reaches the probability.

Their intervals are Woodruff's (1952): the interval of the share at or below the quantile, read back on the distribution; the
standard error is its width over twice the critical value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

ROUNDING = 1e-12
"""What rounding may take from a cumulated weight that reaches a probability exactly, as a part of the whole."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Distribution:
    """*values* in order, and *reached*: the part of the weight at or below each; both of shape (m,)."""

    values: Floats
    reached: Floats

    def quantile(self, probability: float) -> float:
        """Return the smallest value whose cumulated weight reaches *probability*; nan outside 0 to 1, or without values."""
        if not len(self.values) or not 0 <= probability <= 1:
            return float("nan")
        position = int(np.searchsorted(self.reached, probability - ROUNDING))
        return float(self.values[min(position, len(self.values) - 1)])


def distribution(values: Floats, weights: Floats) -> Distribution:
    """Return the weighted distribution of *values*, shape (n,), without those of weight 0."""
    kept = weights > 0
    order = np.argsort(values[kept], kind="stable")
    heavy = weights[kept][order]
    reached = np.cumsum(heavy)
    return Distribution(values=values[kept][order], reached=reached / reached[-1] if len(reached) else reached)
