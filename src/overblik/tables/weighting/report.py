"""What is to be known of weights before they are used: their range, what they cost, and the margins before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.weighting.margins import Margin
    from overblik.tables.weighting.weigh import Weighted

    Floats = NDArray[np.float64]

ROUNDING = 1e-12
"""A difference of at most this part of the target is none."""


@dataclass(frozen=True, kw_only=True)
class MarginReport:
    """
    What weights do to one margin.

    In the order of its cells: *rows*, the weighted total *before* and *after*, and the *difference*
    of the latter from the target.
    """

    margin: Margin
    rows: tuple[int, ...]
    before: tuple[float, ...]
    after: tuple[float, ...]

    @property
    def difference(self) -> tuple[float, ...]:
        """By how much the weights miss each target; trimming and rounded margins are the reasons."""
        pairs = zip(self.after, self.margin.totals.tolist(), strict=True)
        return tuple(0.0 if abs(after - target) <= ROUNDING * target else after - target for after, target in pairs)


@dataclass(frozen=True, kw_only=True)
class WeightReport:
    """
    The weights of a data set.

    *cv*: their standard deviation (divisor n) over their mean. *effective*: Kish's (sum w)^2 / sum w^2. *deff*: rows over
    *effective*, which is 1 + cv^2 (L. Kish, Weighting for unequal P_i, Journal of Official Statistics 8, 1992). *trimmed*,
    *negative*: rows.
    """

    rows: int
    total: float
    least: float
    largest: float
    mean: float
    cv: float
    effective: float
    deff: float
    trimmed: int
    negative: int
    margins: tuple[MarginReport, ...]


def report(found: Weighted) -> WeightReport:
    """Return what is to be known of *found*."""
    weights = found.weights
    mean, squares = float(weights.mean()), float((weights**2).sum())
    effective = float(weights.sum()) ** 2 / squares
    return WeightReport(
        rows=len(weights),
        total=float(weights.sum()),
        least=float(weights.min()),
        largest=float(weights.max()),
        mean=mean,
        cv=float(weights.std()) / mean,
        effective=effective,
        deff=len(weights) / effective,
        trimmed=found.trimmed,
        negative=int((weights < 0).sum()),
        margins=_margins(found),
    )


def _margins(found: Weighted) -> tuple[MarginReport, ...]:
    cells = found.matched.cells
    rows, before, after = (
        cells.margin_sums(cells.sums(values))
        for values in (np.ones_like(found.weights), found.matched.base, found.weights)
    )
    return tuple(
        MarginReport(
            margin=margin,
            rows=tuple(int(count) for count in rows[at]),
            before=tuple(before[at].tolist()),
            after=tuple(after[at].tolist()),
        )
        for at, margin in enumerate(found.matched.margins)
    )
