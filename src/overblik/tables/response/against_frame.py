"""
Those who answered held against the frame: shares of each group among both, and a chi-square test.

Response is looked at as a simple random sample without replacement from the frame, which is finite; the counts are then
multivariate hypergeometric, with (N-n)/(N-1) times the covariance of the multinomial ones. Pearson's statistic is therefore
multiplied by (N-1)/(N-n); for n small beside N this makes no difference, and at 72 of 94 it is fourfold.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from overblik.tables.response.propensities import Codes, Flags


@dataclass(frozen=True, kw_only=True)
class ChiSquare:
    """
    Pearson's statistic of those who answered against the frame: as if the frame were endless, and with its finite size.

    *p* and *p_finite* are None where there is nothing to test: everybody or nobody answered, or there is one group only. *least* is
    the smallest expected count, below 5 of which the distribution is approximate.
    """

    statistic: float
    finite: float | None
    df: int
    p: float | None
    p_finite: float | None
    least: float


def chi_square(codes: Codes, answered: Flags) -> ChiSquare:
    """Return the test of groups, coded from 0, for units of which it is known whether they answered; both of shape (n,)."""
    from scipy.special import chdtrc

    asked = np.bincount(codes).astype(np.float64)
    groups = asked > 0
    asked, found = asked[groups], np.bincount(codes, weights=answered)[groups]
    units, answers = asked.sum(), found.sum()
    expected = asked * answers / units if units else asked
    df = max(len(asked) - 1, 0)
    if not df or not answers:
        return ChiSquare(statistic=0.0, finite=None, df=df, p=None, p_finite=None, least=float(expected.min(initial=0)))
    statistic = float(((found - expected) ** 2 / expected).sum())
    finite = statistic * float((units - 1) / (units - answers)) if answers < units else None
    return ChiSquare(
        statistic=statistic, finite=finite, df=df, least=float(expected.min()),
        p=float(chdtrc(df, statistic)) if finite is not None else None,
        p_finite=float(chdtrc(df, finite)) if finite is not None else None,
    )  # fmt: skip
