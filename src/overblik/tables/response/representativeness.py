"""
How far those who answered stand for all: R-indicators, their partials, the variation of propensities, the bias that it allows.

B. Schouten, F. Cobben and J. Bethlehem, Indicators for the representativeness of survey response, Survey Methodology 35 (2009);
N. Shlomo, C. Skinner and B. Schouten, Estimation of an indicator of the representativeness of survey response, Journal of
Statistical Planning and Inference 142 (2012), for the bias adjustment; B. Schouten, N. Shlomo and C. Skinner, Indicators for
monitoring and improving representativeness of response, Journal of Official Statistics 27 (2011), for the partials.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from overblik.tables.response.propensities import Codes, Floats, Propensities, crossed

HALF = 0.5
"""The largest standard deviation that a share can have."""


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """
    The R-indicator of one set of propensities.

    *mean*: the mean propensity (the response rate). *variance*: S², with N-1 below. *bias*: what S² is expected to exceed the true
    one by. *r* is 1-2S, *cv* is S over the mean; *r_adjusted* and *cv_adjusted* are of S² less its bias (0 where that is
    negative). *cv* is the largest bias that the variation allows, (1-R)/(2 mean), in standard deviations of what is asked.
    All but *units* and *mean* are None where they are not defined: of a single unit, or where nobody answered.
    """

    units: int
    mean: float
    variance: float | None = None
    bias: float | None = None
    r: float | None = None
    r_adjusted: float | None = None
    cv: float | None = None
    cv_adjusted: float | None = None

    @property
    def largest_bias_share(self) -> float | None:
        """The largest bias of any share, as a share: a half of *cv*, as no share varies more."""
        return None if self.cv is None else HALF * self.cv


@dataclass(frozen=True, kw_only=True)
class Part:
    """One category's part: units, mean propensity, and its unconditional and conditional partial R-indicators."""

    level: int
    units: int
    mean: float
    unconditional: float
    conditional: float


@dataclass(frozen=True, kw_only=True)
class Partial:
    """
    A variable's partial R-indicators, 0 where it has no part in the variation.

    *unconditional*: between its categories; *conditional*: within the cells of the other variables. Those of a category have the
    sign of its deviation in the first case, and none in the second.
    """

    unconditional: float
    conditional: float
    parts: tuple[Part, ...]


def indicator(found: Propensities, weights: Floats) -> Indicator:
    """
    Return the R-indicator of propensities under design weights, both of shape (n,).

    The adjustment is S²(1 + 1/n - 1/N) - 1/N sum(d z'(sum z x')^-1 z), where N is the sum of the weights d: in a census
    it takes away the mean variance of the propensities, and no more. The sample is taken as a simple random one.
    """
    units, total = len(weights), float(weights.sum())
    mean = float(np.average(found.chance, weights=weights)) if units else 0.0
    if units <= 1 or total <= 1:
        return Indicator(units=units, mean=mean)
    variance = float((weights * (found.chance - mean) ** 2).sum() / (total - 1))
    noise = float(np.average(found.variance, weights=weights))
    bias = noise - (1 / units - 1 / total) * variance
    spread, adjusted = variance**HALF, max(variance - bias, 0.0) ** HALF
    return Indicator(
        units=units, mean=mean, variance=variance, bias=bias, r=1 - 2 * spread, r_adjusted=1 - 2 * adjusted,
        cv=spread / mean if mean else None, cv_adjusted=adjusted / mean if mean else None,
    )  # fmt: skip


def partial(chance: Floats, codes: Codes, others: list[Codes], weights: Floats) -> Partial:
    """
    Return the partial R-indicators of the variable with *codes*; *others* are the other variables; all of shape (n,).

    Unconditional: sqrt(sum N_k/N (mean_k - mean)²), and sqrt(N_k/N)(mean_k - mean) of a category. Conditional: the same of the
    deviations from the means of the cells that the other variables make.
    """
    total, mean = float(weights.sum()), float(np.average(chance, weights=weights))
    cells = crossed(others) if others else np.zeros(len(codes), dtype=np.int64)
    inside = weights * (chance - _means(chance, cells, weights)[cells]) ** 2 / total
    sizes, means = np.bincount(codes, weights=weights), _means(chance, codes, weights)
    counts, within = np.bincount(codes), np.bincount(codes, weights=inside)
    parts = tuple(
        Part(
            level=int(level), units=int(counts[level]), mean=float(means[level]),
            unconditional=float((sizes[level] / total) ** HALF * (means[level] - mean)),
            conditional=float(within[level] ** HALF),
        )
        for level in np.flatnonzero(counts)
    )  # fmt: skip
    between = sum(part.unconditional**2 for part in parts)
    return Partial(unconditional=between**HALF, conditional=float(inside.sum()) ** HALF, parts=parts)


def _means(values: Floats, codes: Codes, weights: Floats) -> Floats:
    sizes = np.bincount(codes, weights=weights)
    found: Floats = np.bincount(codes, weights=weights * values) / np.where(sizes > 0, sizes, 1.0)
    return found
