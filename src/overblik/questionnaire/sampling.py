"""How units came to answer, as a study states it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LonelyPsu = Literal["fail", "remove", "adjust", "average", "certainty"]


@dataclass(frozen=True, kw_only=True)
class Sampling:
    """
    The variables that say how units came to answer; frame columns as a rule, single-valued ones.

    *weight*: what each response set counts with. *clusters*: one a stage, first stage first. *fpc*: one a stage, how many clusters
    (or units, last) the stratum has, or the part of them that was sampled. *nest*: cluster ids begin anew in each stratum.
    *lonely_psu*: what becomes of a stratum with a single cluster.
    """

    weight: str | None = None
    strata: str | None = None
    clusters: tuple[str, ...] = ()
    fpc: tuple[str, ...] = ()
    nest: bool = False
    lonely_psu: LonelyPsu = "fail"

    @property
    def numbers(self) -> tuple[str, ...]:
        """The variables that must hold numbers."""
        return (*((self.weight,) if self.weight else ()), *self.fpc)

    @property
    def ids(self) -> tuple[str, ...]:
        """The variables whose values tell strata and clusters apart."""
        return (*((self.strata,) if self.strata else ()), *self.clusters)
