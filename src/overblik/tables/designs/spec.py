"""What is stated of a design: the names of its columns and how it is to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Lonely = Literal["fail", "remove", "adjust", "average", "certainty"]
LONELY: tuple[Lonely, ...] = ("fail", "remove", "adjust", "average", "certainty")
"""What becomes of a stratum with a single sampled cluster; `docs/estimate.md` says what each does."""


@dataclass(frozen=True, kw_only=True)
class ReplicateSpec:
    """
    Replicate weights and the variance that they give: *scale* times the sum of *rscales* times squared deviations.

    *columns*: their names in the data; or *table*, shape (rows, replicates), where they came from a file of their own. *rscales*
    None means 1 for each. *mse*: deviations are from the estimate, not from the mean of the replicates. *combined*: replicates hold
    the sampling weight already; otherwise they are factors to it.
    """

    columns: tuple[str, ...] = ()
    table: NDArray[np.float64] | None = None
    scale: float = 1.0
    rscales: tuple[float, ...] | None = None
    mse: bool = False
    combined: bool = False


@dataclass(frozen=True, kw_only=True)
class DesignSpec:
    """
    The names of the columns that say how rows came into the data.

    *clusters*: one column a stage, first stage first. *fpc*: one column a stage, the number of clusters in the population of the
    stratum, or the sampled fraction; one more than there are clusters where the rows are the last stage. *nest*: cluster ids begin
    anew in each stratum.
    """

    weight: str | None = None
    strata: str | None = None
    clusters: tuple[str, ...] = ()
    fpc: tuple[str, ...] = ()
    nest: bool = False
    lonely_psu: Lonely = "fail"
    replicates: ReplicateSpec | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every column that the design needs."""
        single = tuple(name for name in (self.weight, self.strata) if name)
        return (*single, *self.clusters, *self.fpc, *(self.replicates.columns if self.replicates else ()))
