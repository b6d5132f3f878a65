"""Post-stratification and weighting classes: one factor for each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from overblik.tables.weighting.matching import Matched


def poststratified(matched: Matched) -> NDArray[np.float64]:
    """
    Return the weighted sums in the cells of one margin: its totals, shape (joint cells,).

    D. Holt and T. M. F. Smith, Post stratification, JRSS A 142 (1979). Weighting classes for non-response are the same
    arithmetic, with the totals of the sample that was asked in place of the population's (Lohr 2010, Sampling, section 8.5).
    """
    (totals,) = matched.targets
    return totals[matched.cells.index[:, 0]]
