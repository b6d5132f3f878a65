"""
Totals and ratios of totals, of which shares, means, mentions and nets are special cases.

R = sum w N / sum w D has the linearised score u = (N - R D) / sum w D (Woodruff 1971; Saerndal, Swensson and Wretman 1992,
section 5.6); under replicate weights R is computed anew for each set.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.designs.design import Design

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Estimates:
    """
    k estimates: *values*, shape (k,), and *deviations*, shape (m, k), whose products are their covariance.

    *scores*, shape (n, k): what each row adds, linearised and not weighted.
    """

    values: Floats
    deviations: Floats
    scores: Floats

    @cached_property
    def variance(self) -> Floats:
        """The variances, shape (k,)."""
        return np.asarray(np.einsum("ij,ij->j", self.deviations, self.deviations))

    @cached_property
    def covariance(self) -> Floats:
        """The covariance, shape (k, k)."""
        return np.asarray(self.deviations.T @ self.deviations)

    @property
    def se(self) -> Floats:
        """The standard errors, shape (k,)."""
        return np.sqrt(self.variance)

    def contrast(self, weights: Floats) -> Estimates:
        """Return linear combinations: *weights* of shape (k, c) give c differences, sums or nets."""
        return Estimates(
            values=self.values @ weights, deviations=self.deviations @ weights, scores=self.scores @ weights
        )


def ratios(design: Design, numerators: Floats, denominators: Floats) -> Estimates:
    """
    Return ratios of totals.

    *numerators*, shape (n, k), and *denominators*, shape (n, k) or (n, 1), are zero outside the domain. A denominator of 0
    gives nan.
    """
    top, bottom = design.totals(numerators), design.totals(denominators)
    with np.errstate(divide="ignore", invalid="ignore"):
        values = top / bottom
        scores = (numerators - values * denominators) / bottom
        if design.replicates:
            replicates = design.replicates
            thetas = replicates.totals(numerators) / replicates.totals(denominators)
            return Estimates(values=values, deviations=replicates.deviations(thetas, values), scores=scores)
    within = np.broadcast_to(denominators != 0, scores.shape)
    return Estimates(values=values, deviations=design.deviations(scores, within), scores=scores)


def totals(design: Design, values: Floats, within: Flags) -> Estimates:
    """Return weighted totals of *values*, shape (n, k), zero outside the domain *within*, shape (n, k) or (n, 1)."""
    return Estimates(values=design.totals(values), deviations=design.deviations(values, within), scores=values)


def simple_variance(design: Design, estimates: Estimates, within: Flags) -> Floats:
    """
    Return the variance of each estimate, shape (k,), had its domain been a simple random sample drawn without replacement.

    The denominator of the design effect (Kish 1965, section 8.2): n rows of the domain stand for W, the sum of their weights.
    """
    inside = np.broadcast_to(within, estimates.scores.shape) & (design.weights != 0)[:, None]
    weights = design.weights[:, None] * inside
    size, rows = weights.sum(axis=0), inside.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        means = (weights * estimates.scores).sum(axis=0) / size
        spread = (weights * (estimates.scores - means) ** 2).sum(axis=0) / size * rows / (rows - 1)
        return np.where(size < rows, np.nan, spread * size**2 * (1 / rows - 1 / size))
