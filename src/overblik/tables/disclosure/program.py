"""
Whole numbers that could stand in the place of those that are hidden, found by HiGHS.

What a reader cannot tell from the truth is another set of counts that agrees with everything printed; the farther apart such sets
lie, the less is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Counts = NDArray[np.float64]
    Which = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Program:
    """
    Numbers that hang together.

    *values*: (n,), the truth. *matrix*: sparse (m, n), its product with the numbers lies between *low* and *high*, each (m,).
    *most*: the largest that any of them is taken to be.
    """

    values: Counts
    matrix: Any
    low: Counts
    high: Counts
    most: float

    def extreme(self, at: int, free: Which, *, largest: bool) -> Counts | None:
        """Return the counts, (n,), that make number *at* as large, or as small, as it can be where only *free* ones may differ."""
        cost = np.zeros(len(self.values))
        cost[at] = -1 if largest else 1
        return self._solved(cost, *self._bounds(free))

    def nearest(self, at: int, value: float, free: Which, cost: Counts) -> Counts | None:
        """
        Return counts that make number *at* equal to *value* and differ as little as can be from the truth.

        *cost*, (n,), says how much a difference of 1 of each number matters; only *free* ones may differ. None where there are none
        such.
        """
        from scipy.sparse import bmat, eye

        low, high = self._bounds(free)
        low[at] = high[at] = value
        count, same = len(self.values), eye(len(self.values))
        # Beside each number x stands a distance d, with d >= x - a and d >= a - x.
        wide = Program(
            values=np.concatenate([self.values, np.zeros(count)]),
            matrix=bmat([[self.matrix, None], [same, -same], [same, same]]).tocsr(),
            low=np.concatenate([self.low, np.full(count, -np.inf), self.values]),
            high=np.concatenate([self.high, self.values, np.full(count, np.inf)]),
            most=self.most,
        )
        nothing = np.zeros(count)
        found = wide._solved(
            np.concatenate([nothing, cost]), np.concatenate([low, nothing]), np.concatenate([high, nothing + self.most])
        )
        return None if found is None else found[:count]

    def _bounds(self, free: Which) -> tuple[Counts, Counts]:
        return np.where(free, 0, self.values), np.where(free, self.most, self.values)

    def _solved(self, cost: Counts, low: Counts, high: Counts) -> Counts | None:
        from scipy.optimize import Bounds, LinearConstraint, milp

        rules = LinearConstraint(self.matrix, self.low, self.high)
        found = milp(cost, constraints=rules, bounds=Bounds(low, high), integrality=np.ones(len(cost)))
        return None if found.x is None else np.rint(found.x)
