"""
Replicate weights: the variance is the spread of an estimate over sets of weights.

V = scale * sum_r rscale_r (theta_r - centre)^2, with the mean of the replicates or the estimate itself as the centre: jackknife,
bootstrap, balanced repeated replication and Fay's method differ in scale and rscales only (Wolter 2007, Introduction to Variance
Estimation, chapters 3 to 5).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

DEPENDENT = 1e-5
"""A column that is to this part a combination of those before it adds no degree of freedom."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Replicates:
    """*weights*, shape (rows, replicates), hold the sampling weight. *rscales*, shape (replicates,)."""

    weights: Floats
    scale: float
    rscales: Floats
    mse: bool

    def totals(self, values: Floats) -> Floats:
        """Return the totals of *values*, shape (rows, k), under each replicate, shape (replicates, k)."""
        return self.weights.T @ values

    def deviations(self, thetas: Floats, estimates: Floats) -> Floats:
        """Return scaled deviations, shape (replicates, k), whose products are the covariance."""
        centre = estimates if self.mse else thetas[self.rscales > 0].mean(axis=0)
        return np.asarray((thetas - centre) * np.sqrt(self.rscales * self.scale)[:, None])

    def df(self, domain: NDArray[np.bool_] | None = None) -> float:
        """Return the rank of the weights less 1, within a domain if one is given."""
        return rank(self.weights if domain is None else self.weights[domain]) - 1.0

    @cached_property
    def count(self) -> int:
        """How many replicates there are."""
        return int(self.weights.shape[1])


def rank(matrix: Floats) -> int:
    """Return the number of columns that are no combination of those before them."""
    basis = np.zeros((matrix.shape[0], 0))
    for column in matrix.T:
        norm = np.linalg.norm(column)
        left = column - basis @ (basis.T @ column)
        left = left - basis @ (basis.T @ left)  # twice, for what rounding has left
        size = np.linalg.norm(left)
        if norm > 0 and size > DEPENDENT * norm:
            basis = np.column_stack([basis, left / size])
    return int(basis.shape[1])
