"""
Intervals of confidence: Wald's for any estimate, and several for shares.

Literature. Wald with Student's t, and the logit interval: Heeringa, West and Berglund, Applied Survey Data Analysis (2017), ch. 6.
Beta: Korn and Graubard, Survey Methodology 24 (1998) 193-201. Wilson: Wilson, JASA 22 (1927) 209-212; by effective sample size:
Dean and Pagano, J. Survey Statistics and Methodology 3 (2015) 484-503. Clopper and Pearson, Biometrika 26 (1934) 404-413.
Hypergeometric: Buonaccorsi, The American Statistician 41 (1987) 215-218.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike, NDArray

    Interval = tuple[NDArray[np.float64], NDArray[np.float64]]

_EDGE = 1e-12  # a share nearer to 0 or 1 than this is 0 or 1: the rest is rounding of weighted sums
_TIE = 1e-9  # a tail that equals alpha/2 but for rounding is not above it


@dataclass(frozen=True, kw_only=True)
class _Shares:
    """What `share_interval` was told, as arrays (k,), without the shares of 0 and 1."""

    estimate: NDArray[np.float64]
    variance: NDArray[np.float64]
    base: NDArray[np.float64]
    count: NDArray[np.float64]
    population: NDArray[np.float64]
    rows: NDArray[np.float64]
    df: NDArray[np.float64]
    alpha: float
    simple: NDArray[np.bool_]


def critical(df: ArrayLike, *, level: float) -> NDArray[np.float64]:
    """The two-sided critical value of Student's t: the normal one's where `df` is infinite, NaN where it is not above 0."""
    from scipy.special import ndtri, stdtrit

    degrees = np.asarray(df, dtype=np.float64)
    upper = (1 + level) / 2
    with np.errstate(all="ignore"):
        found = np.where(np.isinf(degrees), ndtri(upper), stdtrit(np.where(degrees > 0, degrees, np.nan), upper))
    return np.asarray(found, dtype=np.float64)


def wald_interval(estimate: ArrayLike, variance: ArrayLike, *, df: ArrayLike, level: float) -> Interval:
    """The estimate -+ t(df) standard errors, in the estimate's units and not clipped; NaN where there are no degrees of freedom."""
    middle = np.asarray(estimate, dtype=np.float64)
    half = critical(df, level=level) * np.sqrt(np.maximum(np.asarray(variance, dtype=np.float64), 0.0))
    return middle - half, middle + half


def share_interval(  # noqa: PLR0913 - one interval looks at one half of them, another at the other half
    kind: str,
    *,
    estimate: ArrayLike,
    variance: ArrayLike,
    base: ArrayLike,
    count: ArrayLike,
    rows: ArrayLike,
    df: ArrayLike,
    level: float,
    population: ArrayLike | None = None,
    simple: bool = False,
) -> Interval:
    """
    The interval of each of k shares, as two arrays (k,) of numbers between 0 and 1 (`wald` may leave them).

    `kind` is one of KINDS. `estimate` and `variance` are by design; `count` and `base` are unweighted rows; `rows` are those of the
    design, for the beta interval; `df` may be infinite. All but `kind`, `level` and `simple` are numbers or arrays (k,).
    `population`: the units that the base is a simple random sample of, or that it is all of; None or NaN where it is neither.
    `simple`: equal weights, no strata, no clusters. Then, and without a population, Wilson's and Clopper and Pearson's intervals
    are those of count and base; otherwise those of the effective sample size p(1-p)/variance, Wilson's with t(df).

    A share of 0 or 1 has no variance but is not certain: whatever the kind, it gets the exact interval of Clopper and Pearson
    on the unweighted base. Only where the base is the whole population, the interval is the share itself. A share of no
    rows (NaN) has NaN. Raises Unanswerable for an unknown kind, a level outside 0 to 1, and for `hypergeometric` without
    a population.
    """
    _check(kind, level, population)
    share = np.atleast_1d(np.asarray(estimate, dtype=np.float64))

    def wide(values: ArrayLike) -> NDArray[np.float64]:
        return np.broadcast_to(np.asarray(values, dtype=np.float64), share.shape)

    shares = _Shares(
        estimate=share,
        variance=np.maximum(wide(variance), 0.0),
        base=wide(base),
        count=wide(count),
        population=wide(np.nan if population is None else population),
        rows=wide(rows),
        df=wide(df),
        alpha=1 - level,
        simple=simple & np.isnan(wide(np.nan if population is None else population)),
    )
    with np.errstate(all="ignore"):
        low, high = _INTERVALS[kind](shares)
        if kind != "hypergeometric":
            low, high = _never_certain(shares, low, high)
    whole = shares.base >= shares.population
    return np.where(whole, share, low), np.where(whole, share, high)


def _check(kind: str, level: float, population: ArrayLike | None) -> None:
    if kind not in _INTERVALS:
        raise Unanswerable(f"There is no interval {kind!r}; write one of {', '.join(KINDS)}.")
    if not 0 < level < 1:
        raise Unanswerable(
            f"The level {level:g} of the intervals does not lie between 0 and 1; write 0.95, for instance."
        )
    if kind == "hypergeometric" and (population is None or np.isnan(np.asarray(population, dtype=np.float64)).any()):
        raise Unanswerable(
            "The hypergeometric interval is that of a simple random sample from a counted population, and of shares of all of it; "
            "state the population's size (--fpc) without strata, clusters, groups and domain, or choose another interval.",
        )


def _never_certain(shares: _Shares, low: NDArray[np.float64], high: NDArray[np.float64]) -> Interval:
    """Clopper and Pearson's interval on the unweighted base in the place of those of shares of 0 and 1."""
    none, all_of_them = shares.estimate <= _EDGE, shares.estimate >= 1 - _EDGE
    exact_low, exact_high = _exact(np.where(none, 0.0, 1.0), shares.base, shares.alpha)
    edge = none | all_of_them
    return np.where(edge, exact_low, low), np.where(edge, exact_high, high)


def _wald(shares: _Shares) -> Interval:
    return wald_interval(shares.estimate, shares.variance, df=shares.df, level=1 - shares.alpha)


def _logit(shares: _Shares) -> Interval:
    """Wald's interval of log(p / (1-p)), whose standard error is that of p over p(1-p), brought back to shares."""
    from scipy.special import expit, logit

    p = shares.estimate
    low, high = wald_interval(
        logit(p),
        shares.variance / (p * (1 - p)) ** 2,
        df=shares.df,
        level=1 - shares.alpha,
    )
    return expit(low), expit(high)


def _beta(shares: _Shares) -> Interval:
    """Clopper and Pearson's formula with the effective sample size times (t(n-1) / t(df))^2, n the rows of the design."""
    level = 1 - shares.alpha
    ratio = critical(shares.rows - 1, level=level) / critical(shares.df, level=level)
    return _exact(shares.estimate, _effective(shares) * ratio**2, shares.alpha)


def _wilson(shares: _Shares) -> Interval:
    """The shares that a score test at the level does not reject: the roots of (p - share)^2 = t^2 share(1-share)/n."""
    p, n = _sample(shares)
    t = critical(np.where(shares.simple, np.inf, shares.df), level=1 - shares.alpha)
    shrink = 1 + t**2 / n
    middle = (p + t**2 / (2 * n)) / shrink
    half = t * np.sqrt(p * (1 - p) / n + (t / (2 * n)) ** 2) / shrink
    return middle - half, middle + half


def _clopper_pearson(shares: _Shares) -> Interval:
    return _exact(*_sample(shares), shares.alpha)


def _sample(shares: _Shares) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The share and the size of the simple random sample that the rows are, or are as good as."""
    counted = shares.count / shares.base
    return np.where(shares.simple, counted, shares.estimate), np.where(shares.simple, shares.base, _effective(shares))


def _effective(shares: _Shares) -> NDArray[np.float64]:
    """The size of a simple random sample, with replacement, that would give the same variance; infinite where that is 0."""
    effective: NDArray[np.float64] = shares.estimate * (1 - shares.estimate) / shares.variance
    return effective


def _exact(p: NDArray[np.float64], n: NDArray[np.float64], alpha: float) -> Interval:
    """
    Clopper and Pearson's interval of the share `p` of `n`, which need not be whole: quantiles of two beta distributions.

    An infinite `n` leaves the share alone, a `n` of 0 or NaN gives NaN.
    """
    from scipy.special import betaincinv

    size = np.where(np.isinf(n) | ~(n > 0), np.nan, n)
    yes, no = size * p, size * (1 - p)
    low = np.where(yes > 0, betaincinv(np.where(yes > 0, yes, 1.0), no + 1, alpha / 2), 0.0)
    high = np.where(no > 0, betaincinv(yes + 1, np.where(no > 0, no, 1.0), 1 - alpha / 2), 1.0)
    low, high = np.where(np.isnan(size), np.nan, low), np.where(np.isnan(size), np.nan, high)
    return np.where(np.isinf(n), p, low), np.where(np.isinf(n), p, high)


def _hypergeometric(shares: _Shares) -> Interval:
    """
    The shares K/N of the population that neither tail of the exact test rejects; `wald`'s and all others' assumptions fall away.

    Where it would have width 0 although some of the population were not seen, it holds all that is possible.
    """
    high = np.full(shares.base.shape, np.nan)
    low = high.copy()
    for at, (count, base, population) in enumerate(zip(shares.count, shares.base, shares.population, strict=True)):
        if 0 < base <= population:
            x, n, size = round(count), round(base), round(population)
            least, most = size - _most(n - x, n, size, shares.alpha / 2), _most(x, n, size, shares.alpha / 2)
            if least == most:
                least, most = x, size - n + x
            low[at], high[at] = least / size, most / size
    return low, high


def _most(x: int, n: int, size: int, tail: float) -> int:
    """The largest K in a population of `size` for which `x` or fewer of `n` drawn without replacement has a chance above `tail`."""
    fits, too_many = x, size - n + x + 1
    while too_many - fits > 1:
        between = (fits + too_many) // 2
        if _at_most(x, n, between, size) > tail * (1 + _TIE):
            fits = between
        else:
            too_many = between
    return fits


def _at_most(x: int, n: int, marked: int, size: int) -> float:
    """The chance of `x` or fewer marked among `n` drawn without replacement from `size` of which `marked` are marked."""
    first, last = max(0, n - (size - marked)), min(n, marked)
    drawn = np.arange(first, last, dtype=np.float64)
    steps = np.log(marked - drawn) + np.log(n - drawn) - np.log(drawn + 1) - np.log(size - marked - n + drawn + 1)
    chances = np.concatenate(
        ([0.0], np.cumsum(steps))
    )  # logarithms of neighbours' ratios: no factorial is ever computed
    chances = np.exp(chances - chances.max())
    return float(chances[: max(0, x - first + 1)].sum() / chances.sum())


_INTERVALS: dict[str, Callable[[_Shares], Interval]] = {
    "wald": _wald,
    "logit": _logit,
    "beta": _beta,
    "wilson": _wilson,
    "clopper-pearson": _clopper_pearson,
    "hypergeometric": _hypergeometric,
}
KINDS = tuple(_INTERVALS)
