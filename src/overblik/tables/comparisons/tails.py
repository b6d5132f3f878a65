"""
How far out a statistic lies: p-values of t, F and chi-square.

Degrees of freedom may be infinite, which makes t the normal and F a chi-square over its first degrees of freedom. What is not a
number stays so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]


def t_two_sided(statistic: ArrayLike, df: float) -> Numbers:
    """
    Return how likely a t at least as far from 0 is, on either side.

    >>> round(float(t_two_sided(2.0, 10)), 6)
    0.073388
    """
    from scipy import special

    below = -np.abs(np.asarray(statistic, dtype=np.float64))
    return np.asarray(2 * (special.ndtr(below) if np.isinf(df) else special.stdtr(df, below)), dtype=np.float64)


def f_above(statistic: float, df: float, ddf: float) -> float:
    """
    Return how likely an F of (*df*, *ddf*) degrees of freedom of at least *statistic* is; both may be fractions.

    >>> round(f_above(4.0, 1, 10), 6)
    0.073388
    """
    from scipy import special

    return chi2_above(statistic * df, df) if np.isinf(ddf) else float(special.fdtrc(df, ddf, statistic))


def chi2_above(statistic: float, df: float) -> float:
    """
    Return how likely a chi-square of *df* degrees of freedom of at least *statistic* is.

    >>> round(chi2_above(3.841459, 1), 6)
    0.05
    """
    from scipy import special

    return float(special.chdtrc(df, statistic))
