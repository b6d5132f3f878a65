"""
Whether two variables hang together: chi-square of a table of weighted shares, and its correction for the design.

The plain test of Pearson takes the shares for those of a simple random sample. Rao and Scott divide by what clusters and weights do
to it, the generalised design effects: J. N. K. Rao and A. J. Scott, On chi-squared tests for multiway contingency tables with cell
proportions estimated from survey data, Annals of Statistics 12 (1984).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from overblik.tables.comparisons.results import Finding
from overblik.tables.comparisons.tails import chi2_above, f_above

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

SECOND_ORDER: Final = "rao-scott-f"
FIRST_ORDER: Final = "rao-scott-chisq"
PEARSON: Final = "pearson"

_ALIKE = 1e-12
"""A direction that has less than this share of the largest one's variance is one in which the table cannot differ."""


def associations(shares: Numbers, covariance: Numbers, *, n: int, df: float) -> tuple[Finding, ...]:
    """
    Return the tests of a table in order: Rao and Scott's second-order F, their first-order chi-square, Pearson's.

    *shares* (r, c) add up to 1 and have no empty row or column; *covariance* (rc, rc) is theirs by the design, row after row; *n*
    is how many units are in the table, *df* the design's degrees of freedom. With X2 Pearson's chi-square of the shares times n, F
    is X2 over tr(D) with tr(D)^2/tr(D^2) and that times *df* degrees of freedom; the first order is X2 over the mean of D's
    eigenvalues.
    """
    statistic = n * _distance(shares)
    free = (shares.shape[0] - 1) * (shares.shape[1] - 1)
    plain = Finding(test=PEARSON, n=n, statistic=statistic, df=free, p=chi2_above(statistic, free))
    effects = design_effects(shares, covariance, n=n)
    if isinstance(effects, str):
        none = (Finding(test=SECOND_ORDER, n=n, because=effects), Finding(test=FIRST_ORDER, n=n, because=effects))
        return (*none, plain)
    first = statistic / float(effects.mean())
    corrected = Finding(test=FIRST_ORDER, n=n, statistic=first, df=free, p=chi2_above(first, free))
    return _second_order(statistic, effects, n=n, df=df), corrected, plain


def _distance(shares: Numbers) -> float:
    """Return Pearson's chi-square for one unit: the squared distances from independence over what is expected."""
    expected = np.outer(shares.sum(axis=1), shares.sum(axis=0))
    return float(((shares - expected) ** 2 / expected).sum())


def _second_order(statistic: float, effects: Numbers, *, n: int, df: float) -> Finding:
    if df < 1:
        return Finding(test=SECOND_ORDER, n=n, because="the design leaves no degrees of freedom")
    total = float(effects.sum())
    free = total**2 / float((effects**2).sum())
    ratio = statistic / total
    return Finding(
        test=SECOND_ORDER, n=n, statistic=ratio, df=free, ddf=free * df, p=f_above(ratio, free, free * df),
    )  # fmt: skip


def design_effects(shares: Numbers, covariance: Numbers, *, n: int) -> Numbers | str:
    """
    Return the generalised design effects of the interactions of a table, shape ((r-1)(c-1),), or why there are none.

    They are the eigenvalues of D = (C' P^-1 C / n)^-1 (C' P^-1 V P^-1 C), Rao and Scott (1984), with P the observed shares on a
    diagonal, V their covariance by the design, and C any contrasts that are free of both margins.
    """
    cells = shares.ravel()
    contrasts = np.kron(_differences(shares.shape[0]), _differences(shares.shape[1]))
    # An empty cell says nothing of its logarithm, and drops out of the contrasts.
    weighed = contrasts / np.where(cells > 0, cells, np.inf)[:, None]
    spread, axes = np.linalg.eigh(weighed.T @ contrasts / n)
    if spread[0] <= _ALIKE * spread[-1]:
        return "too many cells are empty; put levels together"
    whitened = weighed @ axes / np.sqrt(spread)
    effects = np.clip(np.linalg.eigvalsh(whitened.T @ covariance @ whitened), 0, None)
    if effects[-1] <= _ALIKE:
        return "the table has no variance by the design"
    return np.asarray(effects, dtype=np.float64)


def _differences(levels: int) -> Numbers:
    """Return contrasts of each level but the last with the last one, shape (levels, levels - 1)."""
    return np.vstack([np.eye(levels - 1), -np.ones(levels - 1)])
