"""From stated columns to a design: ids become codes, populations are held to the samples, every mistake is told at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.data.columns import levels_and_codes, numbers
from overblik.tables.data.columns import weights as weights_of
from overblik.tables.designs.design import Design
from overblik.tables.designs.populations import Population, population_of
from overblik.tables.designs.replicates import Replicates
from overblik.tables.designs.stages import SHOWN, Stage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.data.reading import Data
    from overblik.tables.designs.design import Calibrated
    from overblik.tables.designs.spec import DesignSpec, ReplicateSpec

    Floats = NDArray[np.float64]
    Codes = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Ids:
    """The ids of one column: *codes*, shape (n,), from 0 on, each of them there; *labels*, one a code."""

    codes: Codes
    labels: tuple[str, ...]

    def within(self, outer: Ids) -> Ids:
        """Return ids that begin anew within each of *outer*."""
        width = len(self.labels)
        pairs, codes = np.unique(outer.codes * width + self.codes, return_inverse=True)
        labels = tuple(f"{outer.labels[pair // width]}/{self.labels[pair % width]}" for pair in pairs)
        return Ids(codes=codes.astype(np.int64), labels=labels)


def design_of(data: Data, spec: DesignSpec, *, calibration: Calibrated | None = None) -> Design:
    """
    Return the design that *spec* states of *data*.

    Without a weight, weights are the inverse of the sampled fractions, or 1. Raises Unanswerable with every mistake in it.
    """
    mistakes: list[str] = []
    stages = _stages(data, spec, mistakes)
    weights = _weights(data, spec, stages, mistakes, calibrated=calibration is not None)
    replicates = _replicates(data, spec.replicates, weights, mistakes) if spec.replicates else None
    if spec.replicates and spec.replicates.combined and not spec.weight:
        mistakes.append(
            "replicates that hold the sampling weight (--combined) do not say what it is; name its column with --weight"
        )
    if spec.replicates and calibration:
        mistakes.append(
            f"--weight {spec.weight} is calibrated and its replicates are not; leave --replicates out, "
            "or calibrate each of them and name a weight without a record"
        )
    if mistakes:
        raise Unanswerable("\n".join(dict.fromkeys(mistakes)))
    return Design(
        weights=weights, stages=stages, lonely_psu=spec.lonely_psu, calibration=calibration, replicates=replicates,
        told=_told(spec, stages, weights, replicates),
    )  # fmt: skip


def _weights(
    data: Data, spec: DesignSpec, stages: tuple[Stage, ...], mistakes: list[str], *, calibrated: bool
) -> Floats:
    if spec.weight:
        read = numbers if calibrated else weights_of  # linear calibration may take a weight below 0
        try:
            return read(data.column(spec.weight), spec.weight, at=data.places)
        except Unanswerable as error:
            mistakes.extend(str(error).splitlines())
    found = np.ones(data.rows)
    if spec.fpc:
        for stage in stages:
            found /= (1 - stage.unsampled)[stage.strata]
    return found


def _stages(data: Data, spec: DesignSpec, mistakes: list[str]) -> tuple[Stage, ...]:
    """Return the stages, none where a mistake stands in the way."""
    before = len(mistakes)
    whole = Ids(codes=np.zeros(data.rows, np.int64), labels=("the sample",))
    strata = _ids(data, spec.strata, "stratum", mistakes) if spec.strata else whole
    drawn = [_ids(data, name, "cluster", mistakes) for name in spec.clusters]
    if not drawn or len(spec.fpc) == len(drawn) + 1:  # the rows are the last stage
        drawn.append(Ids(codes=np.arange(data.rows), labels=("",) * data.rows))
    if len(spec.fpc) > len(drawn):
        mistakes.append(
            f"--fpc names {len(spec.fpc)} columns for {len(drawn)} stages of sampling; name one column a stage"
        )
    if spec.strata and spec.clusters and not spec.nest:
        _held_to_strata(spec, strata, drawn[0], mistakes)
    sizes = [_sizes(data, name, mistakes) for name in spec.fpc]
    _one_kind(spec, sizes, mistakes)
    return () if mistakes[before:] else _stacked(spec, strata, drawn, sizes, mistakes)


def _stacked(
    spec: DesignSpec, strata: Ids, drawn: list[Ids], sizes: list[Floats], mistakes: list[str]
) -> tuple[Stage, ...]:
    found: list[Stage] = []
    outer, above = strata, np.ones(len(strata.labels))
    fractions = bool(sizes) and max(float(size.max(initial=0)) for size in sizes) <= 1
    for position, ids in enumerate(
        drawn if sizes else drawn[:1]
    ):  # without populations the first stage holds all the variance
        nested = ids.within(outer) if position or (spec.nest and spec.clusters) else ids
        stage = Stage(
            strata=outer.codes, clusters=nested.codes, population=None, labels=outer.labels, above=above, number=position + 1,
        )  # fmt: skip
        if sizes:
            name = spec.fpc[position] if position < len(sizes) else None
            size = sizes[position] if position < len(sizes) else None
            stage = population_of(stage, Population(name=name, size=size, fractions=fractions), mistakes)
        found.append(stage)
        outer, above = nested, _by_cluster(stage)
    return tuple(found)


def _by_cluster(stage: Stage) -> Floats:
    """Return the part of the population that was sampled up to here, shape (clusters,)."""
    return np.asarray(((1 - stage.unsampled) * stage.above)[stage.stratum_of])


def _ids(data: Data, name: str, what: str, mistakes: list[str]) -> Ids:
    labels, codes = levels_and_codes(data.column(name))
    gone = np.flatnonzero(codes < 0)
    if len(gone):
        rows = ", ".join(str(row + 1) for row in gone[:SHOWN]) + (" ..." if len(gone) > SHOWN else "")
        mistakes.append(
            f"column {name}: {len(gone)} rows have no {what} (rows {rows}); give each row one, or leave the rows out"
        )
        return Ids(codes=np.zeros(len(codes), np.int64), labels=("",))
    kept, dense = np.unique(codes, return_inverse=True)  # a dictionary may hold levels that no row has
    return Ids(codes=dense.astype(np.int64), labels=tuple(labels[code] for code in kept))


def _held_to_strata(spec: DesignSpec, strata: Ids, clusters: Ids, mistakes: list[str]) -> None:
    """Tell of the first cluster id that stands in two strata."""
    width = len(strata.labels)
    pairs = np.unique(clusters.codes * width + strata.codes)
    twice = np.flatnonzero(pairs[1:] // width == pairs[:-1] // width)
    if len(twice):
        one, other = pairs[twice[0]], pairs[twice[0] + 1]
        mistakes.append(
            f"cluster ids of {spec.clusters[0]} repeat across strata: {clusters.labels[one // width]} is in {spec.strata} "
            f"{strata.labels[one % width]} and {strata.labels[other % width]}; where ids begin anew in each stratum, say --nest"
        )


def _sizes(data: Data, name: str, mistakes: list[str]) -> Floats:
    try:
        found = numbers(data.column(name), name, at=data.places)
    except Unanswerable as error:
        mistakes.extend(str(error).splitlines())
        return np.ones(data.rows)
    wrong = np.flatnonzero(np.isnan(found) | (found <= 0))
    if len(wrong):
        row = int(wrong[0])
        said = "missing" if np.isnan(found[row]) else f"{found[row]:g}"
        mistakes.append(
            f"column {name}: the population of row {row + 1} is {said} ({len(wrong)} such rows); give a number above 0: "
            "the clusters in the stratum, or the sampled fraction"
        )
        return np.ones(data.rows)
    return found


def _one_kind(spec: DesignSpec, sizes: list[Floats], mistakes: list[str]) -> None:
    """Tell where some populations are fractions and others are counts."""
    if not sizes or mistakes:
        return
    joined = np.concatenate(sizes)
    if (joined > 1).any() and (joined < 1).any():
        mistakes.append(
            f"--fpc {','.join(spec.fpc)}: some values are below 1 and some above; give population sizes throughout, "
            "or sampled fractions"
        )


def _replicates(data: Data, spec: ReplicateSpec, weights: Floats, mistakes: list[str]) -> Replicates | None:
    before = len(mistakes)
    table = spec.table if spec.table is not None else _columns(data, spec.columns, mistakes)
    if len(table) != data.rows:
        mistakes.append(
            f"the replicate weights have {len(table)} rows and the data {data.rows}; one row of weights for each row"
        )
    count = table.shape[1]
    if spec.rscales is not None and len(spec.rscales) not in {1, count}:
        mistakes.append(
            f"--rscales has {len(spec.rscales)} numbers for {count} replicates; give one for each, or one for all"
        )
    if mistakes[before:]:
        return None
    rscales = np.broadcast_to(np.asarray(spec.rscales or (1.0,), np.float64), (count,))
    return Replicates(
        weights=table if spec.combined else table * weights[:, None], scale=spec.scale, rscales=rscales, mse=spec.mse
    )


def _columns(data: Data, names: tuple[str, ...], mistakes: list[str]) -> Floats:
    found = []
    for name in names:
        try:
            found.append(weights_of(data.column(name), name, at=data.places))
        except Unanswerable as error:
            mistakes.extend(str(error).splitlines())
    return np.column_stack(found) if found else np.zeros((data.rows, 0))


def stated(spec: DesignSpec) -> dict[str, Any]:
    """Return what a design says of itself, as it was stated."""
    return {
        "weight": spec.weight,
        "strata": spec.strata,
        "clusters": list(spec.clusters),
        "fpc": list(spec.fpc),
        "nest": spec.nest,
        "lonely_psu": spec.lonely_psu,
    }


def _told(
    spec: DesignSpec, stages: tuple[Stage, ...], weights: Floats, replicates: Replicates | None
) -> dict[str, Any]:
    """Return what is said of the design beside its estimates."""
    first = stages[0]
    told = {"rows": len(weights), "sum_of_weights": float(weights.sum()), **stated(spec)}
    told |= {"n_strata": len(first.labels), "n_psu": len(first.stratum_of), "replicates": None}
    if replicates:
        told["replicates"] = {"count": replicates.count, "scale": replicates.scale, "mse": replicates.mse}
    return told
