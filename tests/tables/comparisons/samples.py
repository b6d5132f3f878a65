"""Samples that several tests of comparisons look at: the invented one that R was asked about, and small ones."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from overblik.tables.comparisons.classified import Classified
from overblik.tables.designs.design import Design
from overblik.tables.designs.replicates import Replicates
from overblik.tables.designs.stages import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]
    Flags = NDArray[np.bool_]

REFERENCE = Path(__file__).resolve().parents[2] / "reference"
DESIGNS = ("weights", "clusters", "fpc", "replicates")


def exactly(known: Any) -> Any:
    """Return what a closed form must be, to the ninth digit."""
    return pytest.approx(known, rel=1e-9, abs=1e-12, nan_ok=True)


def classified(name: str, texts: Sequence[str]) -> Classified:
    """Return a variable whose levels are in the order of the alphabet; empty is missing."""
    levels = tuple(sorted({text for text in texts if text}))
    return Classified(name=name, levels=levels, codes=np.array([levels.index(t) if t else -1 for t in texts]))


def sample(
    weights: ArrayLike,
    *,
    strata: ArrayLike | None = None,
    clusters: ArrayLike | None = None,
    of: ArrayLike | None = None,
) -> Design:
    """Return a design of one stage; *of* is the size of the population in each stratum, whose codes begin at 0."""
    weighted = np.asarray(weights, dtype=np.float64)
    stratum = np.zeros(len(weighted), np.int64) if strata is None else np.asarray(strata)
    labels = tuple(map(str, range(int(stratum.max()) + 1)))
    stage = Stage(
        strata=stratum,
        clusters=np.arange(len(weighted)) if clusters is None else np.asarray(clusters),
        population=None if of is None else np.asarray(of, dtype=np.float64),
        labels=labels,
        above=np.ones(len(labels)),
    )
    return Design(weights=weighted, stages=(stage,))


@cache
def reference() -> dict[str, Any]:
    """Return what R found in the invented sample (tests/reference/comparisons.R)."""
    found: dict[str, Any] = json.loads((REFERENCE / "comparisons.json").read_text(encoding="utf-8"))
    return found


@cache
def rows() -> dict[str, list[str]]:
    """Return the columns of the invented sample, as text."""
    with (REFERENCE / "comparisons.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    return {name: [line[name] for line in lines] for name in lines[0]}


def column(name: str) -> Classified:
    """Return a column of the invented sample."""
    return classified(name, rows()[name])


def scores() -> Numbers:
    """Return the scores of the invented sample, nan where missing."""
    return np.array([float(text) if text else np.nan for text in rows()["score"]])


def women() -> Flags:
    """Return the domain of the invented sample."""
    return np.array([text == "f" for text in rows()["sex"]])


def invented(kind: str) -> Design:
    """Return a design of the invented sample: weights alone, clusters, clusters of finite populations, or replicates."""
    weights = np.array(rows()["weight"], dtype=np.float64)
    strata, clusters = column("stratum").codes, np.array(rows()["psu"], dtype=np.int64) - 1
    if kind == "weights":
        return sample(weights)
    if kind == "replicates":
        sets = np.column_stack([np.array(rows()[f"rep{number}"], dtype=np.float64) for number in range(1, 17)])
        told = reference()["replicates"]
        replicates = Replicates(weights=sets, scale=told["scale"], rscales=np.array(told["rscales"]), mse=False)
        return Design(weights=weights, stages=(), replicates=replicates)
    sizes = dict(zip(rows()["stratum"], map(float, rows()["psus"]), strict=True))
    of = [sizes[level] for level in column("stratum").levels] if kind == "fpc" else None
    return sample(weights, strata=strata, clusters=clusters, of=of)
