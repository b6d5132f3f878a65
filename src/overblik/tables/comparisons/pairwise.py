"""
Every two columns of a table compared: the groups of a break, the waves of a study, the questions of a battery.

What goes in is arrays, so that rows of data, cubes and replicates feed the same arithmetic: for each row of the table the columns'
values and their covariance. The covariance is what allows for overlap: a group that is part of another, respondents who are in two
columns of a multiple break, one sample drawn in the same clusters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.comparisons.correction import corrected
from overblik.tables.comparisons.tails import t_two_sided
from overblik.tables.estimates.intervals import wald_interval

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.comparisons.correction import Correction

    Numbers = NDArray[np.float64]

LOW_BASE = 30
"""Units below which a column is flagged and, in a banner, compared with no other."""

ALIKE = 1e-12
"""
What rounding leaves of 0: a variance of this part of those that it is made of, a standard error of this part of the values. Then
the two columns are the same units, or everybody in both says the same.
"""


@dataclass(frozen=True, kw_only=True, eq=False)
class Pairs:
    """
    Each two columns, for each row of a table: arrays of shape (rows, pairs).

    *first* and *second* (pairs,) are positions of columns, the earlier one first. *difference* is the second's value less the
    first's, *low* and *high* its interval; *statistic* is t, *p* two-sided, *adjusted* corrected within the row. Where no test was
    made all but the difference is nan: no variance, a base that is too low, a value that is not there.
    """

    first: NDArray[np.intp]
    second: NDArray[np.intp]
    difference: Numbers
    se: Numbers
    low: Numbers
    high: Numbers
    statistic: Numbers
    p: Numbers
    adjusted: Numbers


def pairs(  # noqa: PLR0913 - what is compared, and how strictly
    values: Numbers,
    covariance: Numbers,
    *,
    df: float,
    level: float = 0.95,
    correction: Correction = "none",
    bases: NDArray[np.int64] | None = None,
    least: int = LOW_BASE,
) -> Pairs:
    """
    Compare every two columns of each row of a table.

    *values* (rows, columns), *covariance* (rows, columns, columns), *df* the design's degrees of freedom. With *bases*, unweighted
    units of shape (rows, columns), pairs of which one has fewer than *least* are not tested.
    """
    first, second = np.triu_indices(values.shape[1], 1)
    difference = values[:, second] - values[:, first]
    se = _standard_errors(covariance, first, second)
    se[~(se > ALIKE * np.maximum(np.abs(values[:, first]), np.abs(values[:, second])))] = np.nan
    if bases is not None:
        se[(bases[:, first] < least) | (bases[:, second] < least)] = np.nan
    if df < 1:
        se[:] = np.nan
    low, high = wald_interval(difference, se**2, df=df, level=level)
    statistic = difference / se
    p = t_two_sided(statistic, df)
    return Pairs(
        first=first, second=second, difference=difference, se=se, low=low, high=high,
        statistic=statistic, p=p, adjusted=np.array([corrected(row, correction) for row in p]).reshape(p.shape),
    )  # fmt: skip


def _standard_errors(covariance: Numbers, first: NDArray[np.intp], second: NDArray[np.intp]) -> Numbers:
    """Return the standard errors of the differences, 0 where columns are the same units."""
    variances = np.diagonal(covariance, axis1=1, axis2=2)
    apart = variances[:, first] + variances[:, second]
    variance = apart - 2 * covariance[:, first, second]
    return np.sqrt(np.where(variance > ALIKE * apart, variance, 0.0))
