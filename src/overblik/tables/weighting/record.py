"""
The record of how weights were made, beside a CSV file or inside a Parquet file.

Standard errors of calibrated weights need the margins and the base weights: the record holds the ones and names the others.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.weighting.margins import Margin
from overblik.tables.weighting.weigh import METHODS, Method

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KEY = b"overblik.weighting"
"""Where Parquet keeps the records, in the metadata of its schema."""

SIDECAR = ".weighting.json"
"""What the name of a CSV file is followed by in the name of the file of its records."""

VERSION = 1


@dataclass(frozen=True, kw_only=True)
class Record:
    """
    How one column of weights was made.

    *weight*: its name. *base*: the columns that the base weights came from; without any, they were 1. *missing*: values that
    stood for a missing level. *bounds*: of trimming.
    """

    weight: str
    method: Method
    base: DesignSpec
    margins: tuple[Margin, ...]
    bounds: tuple[float, float] | None = None
    missing: tuple[str, ...] = ()

    @property
    def factors(self) -> tuple[str, ...]:
        """The columns of the margins, once each."""
        return tuple(dict.fromkeys(factor for margin in self.margins for factor in margin.factors))


def record_place(path: Path) -> str:
    """Return where the records of a file are, in words."""
    return "the record in its metadata" if path.suffix == ".parquet" else sidecar(path).name


def sidecar(path: Path) -> Path:
    """Return where the records of a CSV file are."""
    return path.with_name(path.name + SIDECAR)


def read_records(path: Path) -> tuple[Record, ...]:
    """Return the records of the weights in a file, none if it has none; raises Unanswerable for a damaged record."""
    text = _parquet_text(path) if path.suffix == ".parquet" else _sidecar_text(path)
    if text is None:
        return ()
    try:
        found = json.loads(text)
        return tuple(_record(entry) for entry in found["weights"] if found["version"] == VERSION)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"{path}: the record of its weights ({record_place(path)}) is damaged; run `overblik weight` again"
        raise Unanswerable(message) from error


def _sidecar_text(path: Path) -> str | None:
    place = sidecar(path)
    return place.read_text(encoding="utf-8", errors="replace") if place.is_file() else None


def _parquet_text(path: Path) -> str | None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        metadata = pq.read_schema(path).metadata or {}
    except (OSError, pa.ArrowInvalid):
        return None  # whoever opens the data says what is wrong with them
    found = metadata.get(KEY)
    return found.decode("utf-8", errors="replace") if found is not None else None


def records_text(records: Sequence[Record]) -> str:
    """Return records as JSON, numbers at full precision."""
    found = {"version": VERSION, "weights": [_as_json(record) for record in records]}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _as_json(record: Record) -> dict[str, Any]:
    base = record.base
    return {
        "weight": record.weight,
        "method": record.method,
        "base": {
            "weight": base.weight, "strata": base.strata, "clusters": list(base.clusters), "fpc": list(base.fpc), "nest": base.nest,
        },
        "margins": [
            {
                "source": margin.source,
                "factors": list(margin.factors),
                "cells": [list(cell) for cell in margin.cells],
                "totals": [float(total) for total in margin.totals],
            }
            for margin in record.margins
        ],
        "trim": list(record.bounds) if record.bounds else None,
        "missing": list(record.missing),
    }  # fmt: skip


def _record(entry: dict[str, Any]) -> Record:
    base, trim = entry["base"], entry["trim"]
    if entry["method"] not in METHODS:
        raise ValueError(entry["method"])
    return Record(
        weight=str(entry["weight"]),
        method=entry["method"],
        base=DesignSpec(
            weight=base["weight"],
            strata=base["strata"],
            clusters=tuple(base["clusters"]),
            fpc=tuple(base["fpc"]),
            nest=base["nest"],
        ),
        margins=tuple(
            Margin(
                factors=tuple(margin["factors"]),
                cells=tuple(tuple(cell) for cell in margin["cells"]),
                totals=np.array(margin["totals"], np.float64),
                source=margin["source"],
            )
            for margin in entry["margins"]
        ),
        bounds=(float(trim[0]), float(trim[1])) if trim else None,
        missing=tuple(entry["missing"]),
    )
