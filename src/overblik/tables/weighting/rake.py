"""Raking: each margin in turn is scaled to its totals until all hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.weighting.no_solution import held_to, misfit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.weighting.matching import Matched

CLOSE = 1e-13
"""Cycles end when every margin is reached to this part of its totals, or nothing moves by more."""

CYCLES = 20_000


def raked(matched: Matched) -> NDArray[np.float64]:
    """
    Return the weighted sums in the joint cells after raking (iterative proportional fitting), shape (joint cells,).

    W. E. Deming and F. F. Stephan, On a least squares adjustment of a sampled frequency table when the expected marginal totals
    are known, Annals of Mathematical Statistics 11 (1940). Raises Unanswerable where the margins cannot all be reached.
    """
    cells = matched.cells
    joint = cells.sums(matched.base)
    for _ in range(CYCLES):
        before = joint
        for at, target in enumerate(matched.targets):
            reached = np.bincount(cells.index[:, at], joint, len(target))
            factors = np.divide(target, reached, out=np.zeros_like(target), where=reached > 0)
            joint = joint * factors[cells.index[:, at]]
        if misfit(cells.margin_sums(joint), matched.targets) <= CLOSE or np.allclose(joint, before, rtol=CLOSE, atol=0):
            break
    return held_to(matched, joint, f"raking, {CYCLES} cycles at most")
