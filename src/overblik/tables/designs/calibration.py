"""
What calibration to margins takes away from the variance.

A calibrated total varies by the residuals of its variable from a regression on the margins, with the base weights; the
residuals are then weighted by the final weights (Deville and Saerndal 1992, Calibration estimators in survey sampling, JASA 87,
section 3: the asymptotic variance is the same for every distance, so that raking shares it). Rows outside a domain hold zeros
and take part.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.designs.margin_cells import solve

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.designs.margin_cells import MarginCells

    Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Calibration:
    """
    Weights that were calibrated to margins.

    *base*, shape (n,): the weights before. *cells*: the rows' cells in the margins. *trimmed*, shape (n,): final weight over
    calibrated weight, where the calibrated ones were trimmed afterwards; a trimmed total is taken as the calibrated one of the
    variable times this factor.
    """

    base: Floats
    cells: MarginCells
    trimmed: Floats | None = None

    def residuals(self, values: Floats) -> Floats:
        """
        Return what the margins do not explain of *values*, shape (n, k) or (n,); times the final weights, they give the variance.

        Margins may repeat each other in part (each adds up to the same total), and rows may have a base weight of 0.
        """
        if self.trimmed is None:
            return self._left(values)
        factors = self.trimmed.reshape(-1, *(1 for _ in values.shape[1:]))
        left = self._left(values * factors)
        return np.divide(left, factors, out=np.zeros_like(left), where=factors != 0)

    def _left(self, values: Floats) -> Floats:
        columns = values.reshape(len(values), -1)
        joint = np.column_stack([self.cells.sums(self.base * column) for column in columns.T])
        return values - self._explained(joint)[self.cells.of_row].reshape(values.shape)

    def _explained(self, joint: Floats) -> Floats:
        """Return the fitted values in the joint cells, shape (joint cells, k), from the base-weighted sums there."""
        right = [np.concatenate(self.cells.margin_sums(column)) for column in joint.T]
        effects = [self._effects(column) for column in right]
        return np.column_stack([self.cells.along(column) for column in effects])

    def _effects(self, right: Floats) -> Floats:
        if len(self.cells.sizes) > 1:
            return self._inverse @ right
        weights = self.cells.margin_sums(self._joint_base)[0]
        return np.divide(right, weights, out=np.zeros_like(right), where=weights > 0)

    @cached_property
    def _joint_base(self) -> Floats:
        return self.cells.sums(self.base)

    @cached_property
    def _inverse(self) -> Floats:
        normal = self.cells.normal(self._joint_base)
        return solve(normal, np.eye(len(normal)))
