"""Population sizes of a stage, held to what was sampled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.designs.stages import SHOWN

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.designs.stages import Stage


@dataclass(frozen=True, kw_only=True, eq=False)
class Population:
    """The column *name* with *size*, shape (n,): clusters in the population, or sampled *fractions*. None: all were taken."""

    name: str | None
    size: NDArray[np.float64] | None
    fractions: bool


def population_of(stage: Stage, population: Population, mistakes: list[str]) -> Stage:
    """Return the stage with its population, one number a stratum; adds what is wrong with it to *mistakes*."""
    if population.size is None:
        return replace(stage, population=stage.sampled.astype(np.float64))
    least = np.full(len(stage.labels), np.inf)
    most = np.zeros(len(stage.labels))
    np.minimum.at(least, stage.strata, population.size)
    np.maximum.at(most, stage.strata, population.size)
    differ = np.flatnonzero(least != most)
    if len(differ):
        names = _listed([f"{stage.labels[at]} has {least[at]:.12g} and {most[at]:.12g}" for at in differ])
        mistakes.append(
            f"column {population.name}: the population differs within a stratum ({names}); give each stratum one number"
        )
    found = stage.sampled / least if population.fractions else least
    short = np.flatnonzero(found < stage.sampled * (1 - 1e-12))
    if len(short):
        names = _listed([f"{stage.labels[at]}: {stage.sampled[at]} sampled of {found[at]:.12g}" for at in short])
        mistakes.append(
            f"column {population.name}: the population is below the sample ({names}); give the size of the population"
        )
    return replace(stage, population=np.maximum(found, stage.sampled))


def _listed(found: list[str]) -> str:
    return "; ".join(found[:SHOWN]) + (f"; and {len(found) - SHOWN} more" if len(found) > SHOWN else "")
