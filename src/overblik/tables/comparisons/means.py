"""
Means of groups compared: t for each two, an adjusted Wald F for all of them.

The groups come from one sample, so their means' covariance counts: groups that share clusters are more alike, or less, than two
samples would be.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.comparisons.classified import Classified, left_out, too_few
from overblik.tables.comparisons.pairwise import ALIKE, Pairs, pairs
from overblik.tables.comparisons.results import CENSUS, Comparison, Difference, Finding
from overblik.tables.comparisons.tails import f_above
from overblik.tables.estimates.ratio import ratios

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.comparisons.correction import Correction
    from overblik.tables.designs.design import Design

    Numbers = NDArray[np.float64]
    Flags = NDArray[np.bool_]

PAIR = 2


def mean_differences(  # noqa: PLR0913 - what is compared, and how it is told
    design: Design,
    values: Numbers,
    by: Classified,
    *,
    name: str,
    domain: Flags | None = None,
    level: float = 0.95,
    correction: Correction = "none",
    df: float | None = None,
) -> Comparison:
    """
    Compare the means of *values*, shape (n,), nan where missing, in the groups of *by*; *name* is what the values are called.

    Rows outside the *domain*, shape (n,), stay in the design. With three groups or more the F of all comes before the pairs, in the
    order of the groups; a difference is the later group's mean less the earlier one's. Raises Unanswerable where there are fewer
    than two groups.
    """
    inside = np.ones(design.rows, bool) if domain is None else domain
    rows = inside & by.known & ~np.isnan(values)
    groups = by.used(rows & (design.weights != 0))
    if mistakes := too_few(groups):
        raise Unanswerable("\n".join(mistakes))
    df = design.df(domain) if df is None else df
    compared = Comparison(
        title=f"mean of {name} by {by.name}", n=int(rows.sum()), df=df, left_out=left_out(by, groups),
    )  # fmt: skip
    if design.census:
        return replace(compared, because=CENSUS)
    flags = groups.flags().astype(np.float64)
    means = ratios(design, np.where(rows, values, 0)[:, None] * flags, flags)
    bases = flags.sum(axis=0).astype(np.int64)
    of_all = (adjusted_wald(means.values, means.covariance, n=compared.n, df=df),) if len(groups.levels) > PAIR else ()
    found = pairs(
        means.values[None], means.covariance[None], df=df, level=level, correction=correction, bases=bases[None], least=PAIR,
    )  # fmt: skip
    return replace(compared, tests=of_all, differences=differences(found, groups.levels, bases, df=df))


def adjusted_wald(values: Numbers, covariance: Numbers, *, n: int, df: float) -> Finding:
    """
    Test that all *values*, shape (k,), are the same: (df-k+2)/(df(k-1)) W, an F of (k-1, df-k+2) degrees of freedom.

    W is Wald's quadratic form of the differences from the first. R. E. Fay, Complex samples, Journal of the American Statistical
    Association 80 (1985), and Korn and Graubard, Analysis of Health Surveys (1999), section 3.2, on why it is adjusted.
    """
    free, left = len(values) - 1, df - len(values) + 2
    if left <= 0:
        return Finding(
            test="wald-f", n=n, because=f"{free + 1} groups are too many for {df:g} degrees of freedom of the design"
        )
    contrasts = np.vstack([-np.ones(free), np.eye(free)])
    spread, axes = np.linalg.eigh(contrasts.T @ covariance @ contrasts)
    if not spread[0] > max(ALIKE * spread[-1], (ALIKE * np.abs(values).max()) ** 2):
        return Finding(
            test="wald-f", n=n, because="a group, or a difference between groups, has no variance by the design"
        )
    wald = float((((values @ contrasts) @ axes) ** 2 / spread).sum())
    statistic = left / (df * free) * wald
    return Finding(test="wald-f", n=n, statistic=statistic, df=free, ddf=left, p=f_above(statistic, free, left))


def differences(found: Pairs, names: tuple[str, ...], bases: NDArray[np.int64], *, df: float) -> tuple[Difference, ...]:
    """Return the pairs of one row, with the *names* of the columns and their *bases*, shape (columns,), in place of positions."""
    return tuple(_difference(found, pair, names, bases, df) for pair in range(len(found.first)))


def _difference(found: Pairs, pair: int, names: tuple[str, ...], bases: NDArray[np.int64], df: float) -> Difference:
    one, other = int(found.first[pair]), int(found.second[pair])
    n, estimate = int(bases[one] + bases[other]), float(found.difference[0, pair])
    if np.isnan(found.p[0, pair]):
        low = [names[column] for column in (one, other) if bases[column] < PAIR]
        because = f"one unit alone in {', '.join(low)}" if low else "the difference has no variance by the design"
        return Difference(first=names[one], second=names[other], n=n, estimate=estimate, because=because)
    at = (0, pair)
    return Difference(
        first=names[one], second=names[other], n=n, estimate=estimate, df=df, se=float(found.se[at]),
        low=float(found.low[at]), high=float(found.high[at]), statistic=float(found.statistic[at]), p=float(found.p[at]),
        adjusted=float(found.adjusted[at]),
    )  # fmt: skip
