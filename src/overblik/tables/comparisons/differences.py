"""
The difference between two shares, means or ratios of one sample, with their covariance.

Two groups, one group and the whole that it is part of, two options or two questions that the same people answered, two waves in the
same clusters: each side is a ratio of totals, and the design says how the two go together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.comparisons.pairwise import Pairs, pairs
from overblik.tables.estimates.ratio import ratios

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.designs.design import Design

    Numbers = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Side:
    """One side of a difference: the ratio of two totals, each of an array (n,) that is 0 for rows outside it."""

    numerator: Numbers
    denominator: Numbers


def side(of: NDArray[np.bool_] | Numbers, among: NDArray[np.bool_]) -> Side:
    """Return the share or mean of *of* among the rows *among*, each of shape (n,); what *of* is elsewhere does not matter."""
    return Side(numerator=np.where(among, of, 0).astype(np.float64), denominator=among.astype(np.float64))


def difference(design: Design, first: Side, second: Side, *, df: float | None = None, level: float = 0.95) -> Pairs:
    """
    Return the second side less the first: one row with one pair.

    *df* is the design's own where it is not given, which counts the strata of all rows.
    """
    numerators = np.column_stack([first.numerator, second.numerator])
    denominators = np.column_stack([first.denominator, second.denominator])
    found = ratios(design, numerators, denominators)
    free = design.df() if df is None else df
    return pairs(found.values[None], found.covariance[None], df=free, level=level)
