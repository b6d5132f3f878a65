"""
Calibration: the weights that reach all margins and are nearest to the base weights.

With x the dummies of all margins' cells, a weight is base * F(x'b), b such that the margins hold: F(u) = 1 + u for the linear
distance, exp(u) for the raking distance (J.-C. Deville and C.-E. Saerndal, Calibration estimators in survey sampling, JASA 87,
1992, cases 1 and 2). Both depend on a row through its joint cell only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.designs.margin_cells import solve
from overblik.tables.weighting.no_solution import held_to, misfit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.weighting.matching import Matched

    Floats = NDArray[np.float64]

CLOSE = 1e-14
"""Steps end when every margin is reached to this part of its totals."""

ROUNDING = 1e-12
"""Closer than this, steps end when they come no nearer."""

STEPS = 200
REFINED = 3
"""A linear system is solved, and its rounding errors so many times more."""

HALVINGS = 40
LARGEST = 500.0
"""Above this exponent a factor is no number of the machine's any more, and no weight either."""


def linear(matched: Matched) -> Floats:
    """
    Return the weighted sums in the joint cells after linear calibration, shape (joint cells,); some may be negative.

    Raises Unanswerable where the margins cannot all be reached.
    """
    cells, base = matched.cells, matched.cells.sums(matched.base)
    normal, target = cells.normal(base), np.concatenate(matched.targets)
    joint = base
    for _ in range(1 + REFINED):
        left = target - np.concatenate(cells.margin_sums(joint))
        joint = joint + base * cells.along(solve(normal, left))
    return held_to(matched, joint, "linear calibration")


def raking(matched: Matched) -> Floats:
    """
    Return the weighted sums in the joint cells after calibration with the raking distance, shape (joint cells,).

    Newton's method with halved steps on the dual, sum base exp(x'b) - target'b, which is convex. Raises Unanswerable where the
    margins cannot all be reached.
    """
    cells, base = matched.cells, matched.cells.sums(matched.base)
    target = np.concatenate(matched.targets)
    exponents = np.zeros(len(base))
    exponents += np.log(target.sum() / len(matched.targets) / base.sum())  # the size first, then the shape
    best, joint = np.inf, base * np.exp(exponents)
    for _ in range(STEPS):
        off = misfit(cells.margin_sums(joint), matched.targets)
        if off <= CLOSE or (off < ROUNDING and off >= best):
            break
        best = min(best, off)
        step = solve(cells.normal(joint), target - np.concatenate(cells.margin_sums(joint)))
        exponents = _stepped(matched, base, exponents, step)
        joint = base * np.exp(exponents)
    return held_to(matched, joint, f"raking calibration, {STEPS} steps at most")


def _stepped(matched: Matched, base: Floats, exponents: Floats, step: Floats) -> Floats:
    """Return the exponents after the longest step, of 1, 1/2, 1/4 ..., that comes nearer."""
    along, gain = matched.cells.along(step), float(np.concatenate(matched.targets) @ step)
    now, length = float((base * np.exp(exponents)).sum()), 1.0
    for _ in range(HALVINGS):
        new = exponents + length * along
        if new.max() < LARGEST and float((base * np.exp(new)).sum()) - length * gain <= now * (1 + ROUNDING):
            return new
        length /= 2
    return exponents
