"""The design as arrays over the rows of the data: weights, stages or replicates, and the spread that they give an estimate."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from overblik.tables.designs.stages import sums

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.designs.replicates import Replicates
    from overblik.tables.designs.spec import Lonely
    from overblik.tables.designs.stages import Stage

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]


class Calibrated(Protocol):
    """Weights that were made to reproduce margins."""

    def residuals(self, values: Floats) -> Floats:
        """Return what the margins do not explain of *values*, shape (n, k)."""
        ...  # pragma: no cover - a protocol


@dataclass(frozen=True, kw_only=True, eq=False)
class Design:
    """
    How n rows came into the data.

    *weights*, shape (n,), final. *stages*: first stage first. *calibration*: the regression on margins that calibrated weights call
    for; None where they are sampling weights. *replicates* take the place of the stages. *told*: what is said of the design.
    """

    weights: Floats
    stages: tuple[Stage, ...]
    lonely_psu: Lonely = "fail"
    calibration: Calibrated | None = None
    replicates: Replicates | None = None
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """The number of rows, those outside any domain too."""
        return len(self.weights)

    @property
    def census(self) -> bool:
        """Whether everybody of the population is in the data, so that nothing varies by sampling."""
        return not self.replicates and all(stage.complete for stage in self.stages)

    @property
    def simple(self) -> bool:
        """Whether every row had the same chance by itself: no strata, clusters, replicates or differing weights."""
        alone = not self.replicates and not self.calibration and len(self.stages) == 1
        first = self.stages[0]
        return (
            alone and len(first.labels) == 1 and len(first.stratum_of) == self.rows and bool(np.ptp(self.weights) == 0)
        )

    @property
    def population(self) -> float | None:
        """The size of the population where the rows are a simple random sample of a finite one."""
        sizes = self.stages[0].population
        return float(sizes[0]) if self.simple and sizes is not None and np.isfinite(sizes[0]) else None

    def df(self, domain: Flags | None = None) -> float:
        """
        Return the degrees of freedom: clusters less strata at the first stage, or the rank of the replicates less 1.

        With a *domain*, shape (n,), only the strata in which it has rows count, with all their clusters.
        """
        if self.replicates:
            return self.replicates.df(domain)
        stage, counted = self.stages[0], self.weights != 0
        strata = np.zeros(len(stage.labels), bool)
        strata[stage.strata[counted if domain is None else counted & domain]] = True
        clusters = np.zeros(len(stage.stratum_of), bool)
        clusters[stage.clusters[counted]] = True
        return float((clusters & strata[stage.stratum_of]).sum() - strata.sum())

    def totals(self, values: Floats) -> Floats:
        """Return the weighted totals, shape (k,), of *values*, shape (n, k)."""
        return np.asarray(self.weights @ values)

    def deviations(self, scores: Floats, within: Flags | None = None) -> Floats:
        """
        Return scaled deviations, shape (m, k), whose products D'D are the covariance of the weighted totals of *scores*.

        *scores*, shape (n, k): linearised and not weighted, zeros outside the domain. *within*, shape (n, k): the rows of each
        estimate's domain, which say what strata it touches; None for all.
        """
        if self.replicates:
            return self.replicates.deviations(self.replicates.totals(scores), self.totals(scores))
        left = self.calibration.residuals(scores) if self.calibration else scores
        weighted = left * self.weights[:, None]
        inside = (
            np.ones_like(weighted) if within is None else np.broadcast_to(within, weighted.shape).astype(np.float64)
        )
        parts = []
        for stage in self.stages:
            if (stage.above > 0).any():
                touched = sums(inside, stage.strata, len(stage.labels)) > 0
                parts.append(stage.deviations(stage.totals(weighted), touched, self.lonely_psu))
        return np.concatenate(parts)

    def covariance(self, scores: Floats, within: Flags | None = None) -> Floats:
        """Return the covariance, shape (k, k), of the weighted totals of *scores*; see `deviations`."""
        found = self.deviations(scores, within)
        return np.asarray(found.T @ found)
