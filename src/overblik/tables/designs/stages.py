"""
One stage of sampling: clusters drawn within strata, and what they add to the variance.

With z_hi the weighted total of cluster i of stratum h, n_h sampled of N_h, a stage adds the sum over strata of
(1 - n_h/N_h) n_h/(n_h - 1) sum_i (z_hi - mean_h)^2 (Saerndal, Swensson and Wretman 1992, sections 3.7 and 4.3); later stages
count with the sampled fractions of those above. Clusters with no row in a domain stay, with totals of 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.designs.spec import Lonely

    Floats = NDArray[np.float64]
    Codes = NDArray[np.int64]
    Flags = NDArray[np.bool_]

NO_FRACTION = 1e-7
"""A stratum of which a smaller part than this is left unsampled counts as complete."""

SHOWN = 5


@dataclass(frozen=True, kw_only=True, eq=False)
class Stage:
    """
    One stage of sampling, for n rows.

    *strata*, shape (n,): from 0 on. *clusters*, shape (n,): from 0 on, each in one stratum. *population*, shape (strata,): how
    many clusters each stratum has in the population, None where that is not known or endless. *labels*: the strata, in words.
    *above*, shape (strata,): the part of the population that the stages above have sampled, 1 at the first.
    """

    strata: Codes
    clusters: Codes
    population: Floats | None
    labels: tuple[str, ...]
    above: Floats
    number: int = 1

    @cached_property
    def stratum_of(self) -> Codes:
        """The stratum of each cluster, shape (clusters,)."""
        found = np.zeros(int(self.clusters.max(initial=-1)) + 1, np.int64)
        found[self.clusters] = self.strata
        return found

    @cached_property
    def sampled(self) -> Codes:
        """How many clusters were sampled in each stratum, shape (strata,)."""
        return np.bincount(self.stratum_of, minlength=len(self.labels)).astype(np.int64)

    @cached_property
    def unsampled(self) -> Floats:
        """The part of each stratum's population that is not in the sample: the finite population correction, shape (strata,)."""
        if self.population is None:
            return np.ones(len(self.labels))
        endless = np.isinf(self.population)
        return np.where(endless, 1.0, 1 - self.sampled / np.where(endless, 1.0, self.population))

    @cached_property
    def fractions(self) -> Floats:
        """The part of the population that was sampled here and above, for each row, shape (n,)."""
        return ((1 - self.unsampled) * self.above)[self.strata]

    @cached_property
    def lonely(self) -> Flags:
        """The strata with a single sampled cluster of several, shape (strata,)."""
        return np.asarray((self.sampled == 1) & (self.unsampled > NO_FRACTION))

    @property
    def complete(self) -> bool:
        """Whether every cluster of the population is in the sample."""
        return bool((self.unsampled <= NO_FRACTION).all())

    def totals(self, weighted: Floats) -> Floats:
        """Return the totals of the clusters, shape (clusters, k), of *weighted*, shape (n, k)."""
        return sums(weighted, self.clusters, len(self.stratum_of))

    def deviations(self, totals: Floats, touched: Flags, lonely: Lonely) -> Floats:
        """
        Return scaled deviations, shape (clusters, k), whose products are this stage's part of the covariance.

        *totals*, shape (clusters, k). *touched*, shape (strata, k): strata in which the domain of each estimate has a row; only
        those can be too lonely. Raises Unanswerable for a lonely stratum under the rule `fail`.
        """
        self._lonely_allowed(touched, lonely)
        counts = self.sampled
        means = sums(totals, self.stratum_of, len(counts)) / np.maximum(counts, 1)[:, None]
        if lonely == "adjust":
            means = np.where(self.lonely[:, None], 0.0, means)
        spread = np.where(counts > 1, counts / np.maximum(counts - 1, 1), 1.0)
        incomplete = np.where(self.unsampled > NO_FRACTION, self.unsampled, 0.0)
        scale = np.sqrt(incomplete * spread * self.above)
        found = (totals - means[self.stratum_of]) * scale[self.stratum_of][:, None]
        if lonely == "average" and self.lonely.any():
            found = found * np.sqrt(self._averaged(touched))
        return found

    def _averaged(self, touched: Flags) -> Floats:
        """Return what the variance grows by where a lonely stratum counts as the mean of the others, shape (k,)."""
        strata = touched.sum(axis=0)
        others = (touched & ~self.lonely[:, None]).sum(axis=0)
        return np.where(others > 0, strata / np.maximum(others, 1), np.nan)

    def _lonely_allowed(self, touched: Flags, lonely: Lonely) -> None:
        alone = self.lonely & touched.any(axis=1)
        if lonely != "fail" or not alone.any():
            return
        names = [self.labels[position] for position in np.flatnonzero(alone)]
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        unit = "PSU" if self.number == 1 else f"cluster of stage {self.number}"
        message = (
            f"{'stratum' if self.number == 1 else 'cluster'} {', '.join(names[:SHOWN])}{more} has a single sampled {unit}, "
            "so its variance cannot be told; join it with a neighbour, or choose --lonely-psu certainty, remove, adjust or average"
        )
        raise Unanswerable(message)


def sums(values: Floats, codes: Codes, length: int) -> Floats:
    """Return the sums of *values*, shape (n, k), by code, shape (length, k)."""
    if length == len(values):
        found = np.empty_like(values)
        found[codes] = values  # each code once: rows are their own clusters
        return found
    columns = [np.bincount(codes, values[:, column], length) for column in range(values.shape[1])]
    return np.stack(columns, axis=1) if columns else np.zeros((length, 0))
