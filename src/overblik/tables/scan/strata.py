"""
Rows that were drawn one by one within strata, known by their sums alone.

V = sum over strata of (1 - n/N) n/(n - 1) (sum z^2 - (sum z)^2 / n) (Cochran 1977, section 5.4, for linearised z); n counts
the rows of the stratum outside the domain too, whose z is 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from overblik.errors import Unanswerable
from overblik.tables.data.columns import numbers
from overblik.tables.designs.spec import DesignSpec, Lonely

Floats = NDArray[np.float64]

_SHOWN = 5


@dataclass(frozen=True, kw_only=True, eq=False)
class Strata:
    """One stratum a cell: *sampled* rows, the part *unsampled* of its population, its *labels*, and what a lonely row counts as."""

    sampled: NDArray[np.int64]
    unsampled: Floats
    labels: tuple[str, ...]
    lonely: Lonely

    def df(self, touched: NDArray[np.bool_]) -> float:
        """Return rows less strata, of the strata that are *touched*, shape (cells,)."""
        return float(self.sampled[touched].sum() - touched.sum())

    def variance(self, sums: Floats, squares: Floats, within: NDArray[np.bool_]) -> Floats:
        """
        Return variances, shape (...), from the sums of z and z^2 in each stratum, shape (..., cells).

        *within*, shape (..., cells): the strata that a domain touches. Raises Unanswerable for a lonely row under the rule
        `fail`.
        """
        alone = (self.sampled == 1) & (self.unsampled > 0)
        if self.lonely == "fail" and (within & alone).any():
            raise Unanswerable(self._said((within & alone).reshape(-1, len(alone)).any(axis=0)))
        n = self.sampled
        spread = np.where(n > 1, n / np.maximum(n - 1, 1), 0.0) * np.maximum(squares - sums**2 / np.maximum(n, 1), 0.0)
        if self.lonely == "adjust":
            spread = np.where(alone, squares, spread)
        found = (self.unsampled * spread).sum(axis=-1)
        if self.lonely == "average" and alone.any():
            others = (within & ~alone).sum(axis=-1)
            found = found * np.where(others > 0, within.sum(axis=-1) / np.maximum(others, 1), np.nan)
        return np.asarray(found)

    def _said(self, alone: NDArray[np.bool_]) -> str:
        names = [self.labels[each] for each in np.flatnonzero(alone)]
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        return (
            f"stratum {', '.join(names[:_SHOWN])}{more} has a single sampled row, so its variance cannot be told; "
            "join it with a neighbour, or choose --lonely-psu certainty, remove, adjust or average"
        )


def strata_of(spec: DesignSpec, columns: Mapping[str, Sequence[Any]], sampled: NDArray[np.int64]) -> Strata:
    """
    Return the strata that cells are: *columns* of the design with a value for each cell, and the rows *sampled* in each.

    Raises Unanswerable for a population below the sample, and for one that differs within a stratum.
    """
    labels = tuple(str(value) for value in columns[spec.strata]) if spec.strata else ("the sample",) * len(sampled)
    if len(set(labels)) < len(labels):
        message = (
            f"--fpc {','.join(spec.fpc)}: the population differs within a stratum; give every row of a stratum the same"
        )
        raise Unanswerable(message)
    if not spec.fpc:
        return Strata(sampled=sampled, unsampled=np.ones(len(sampled)), labels=labels, lonely=spec.lonely_psu)
    size = numbers(pa.array(columns[spec.fpc[0]]), spec.fpc[0])
    population = np.where(size <= 1, sampled / size, size) if (size <= 1).all() else size
    if not (population >= sampled - 1e-9).all():
        wrong = int(np.flatnonzero(~(population >= sampled - 1e-9))[0])
        message = (
            f"--fpc {spec.fpc[0]}: stratum {labels[wrong]} has {sampled[wrong]} rows of a population of {size[wrong]:g}; "
            "correct the population"
        )
        raise Unanswerable(message)
    return Strata(
        sampled=sampled, unsampled=np.maximum(1 - sampled / population, 0.0), labels=labels, lonely=spec.lonely_psu
    )
