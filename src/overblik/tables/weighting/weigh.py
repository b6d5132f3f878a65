"""Weights by any of the methods, and trimmed where that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.weighting.calibrate import linear, raking
from overblik.tables.weighting.poststratify import poststratified
from overblik.tables.weighting.rake import raked
from overblik.tables.weighting.trim import trimmed

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from overblik.tables.weighting.matching import Matched

    Floats = NDArray[np.float64]

Method = Literal["poststratify", "rake", "linear", "raking", "classes"]
METHODS: dict[Method, Callable[[Matched], Floats]] = {
    "poststratify": poststratified,
    "rake": raked,
    "linear": linear,
    "raking": raking,
    "classes": poststratified,
}
"""How the weighted sums in the joint cells are found."""

ONE_MARGIN: tuple[Method, ...] = ("poststratify", "classes")


@dataclass(frozen=True, kw_only=True, eq=False)
class Weighted:
    """*weights* are final; *calibrated* are those before trimming, the same where nothing was trimmed. Both have shape (n,)."""

    matched: Matched
    weights: Floats
    calibrated: Floats

    @property
    def trimmed(self) -> int:
        """How many rows were outside the bounds."""
        return (
            0
            if self.bounds is None
            else int(((self.calibrated < self.bounds[0]) | (self.calibrated > self.bounds[1])).sum())
        )

    bounds: tuple[float, float] | None = None


def weigh(matched: Matched, method: Method, *, bounds: tuple[float, float] | None = None) -> Weighted:
    """
    Return the weights of the rows.

    Each row of a joint cell gets its base weight times one factor; a base weight of 0 stays 0. *bounds*, absolute, are kept by
    trimming. Raises Unanswerable where there is no solution, or the method takes one margin and there are several.
    """
    if method in ONE_MARGIN and len(matched.margins) > 1:
        sources = ", ".join(margin.source for margin in matched.margins)
        message = (
            f"{method} takes one file of margins ({sources} are given); cross the factors in one file, or choose rake"
        )
        raise Unanswerable(message)
    base, wanted = matched.cells.sums(matched.base), METHODS[method](matched)
    factors = np.divide(wanted, base, out=np.zeros_like(base), where=base > 0)
    calibrated = matched.base * factors[matched.cells.of_row]
    weights = calibrated if bounds is None else trimmed(calibrated, *bounds)
    return Weighted(matched=matched, weights=weights, calibrated=calibrated, bounds=bounds)
