"""
Made-up answers for the benchmarks of tabulation: any number of rows, from a seed, written row group by row group.

20 single choices of 5 options and a multiple of 10, stored as int8 (the smallest that a reader has to read), 5 breaks of 3 to 12
groups as int8, a weight, 20 strata and 1,000 sampling units. A thirtieth of the single choices is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = tuple(f"q{number:02}" for number in range(20))
TICKS = tuple(f"m{number:02}" for number in range(10))
BREAKS = {"b03": 3, "b04": 4, "b05": 5, "b08": 8, "b12": 12}
WEIGHT, STRATUM, UNIT = "weight", "stratum", "psu"
STRATA, UNITS = 20, 1000
COLUMNS = (*QUESTIONS, *TICKS, *BREAKS, WEIGHT)
CELLS = (STRATUM, UNIT)

GROUP = 1 << 20
"""Rows of a row group: what pyarrow writes when nobody says otherwise."""


def made(folder: Path, rows: int) -> Path:
    """Return the file of so many rows, which is written where it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"answers-{rows}.parquet"
    if path.exists():
        return path
    half = path.with_suffix(".part")
    draw = np.random.default_rng(2026)
    with pq.ParquetWriter(half, _table(draw, 0).schema) as writer:
        for start in range(0, rows, GROUP):
            writer.write_table(_table(draw, min(GROUP, rows - start)), row_group_size=GROUP)
    half.rename(path)
    return path


def _table(draw: np.random.Generator, rows: int) -> pa.Table:
    columns: dict[str, Any] = {}
    for name in QUESTIONS:
        answers = draw.integers(1, 6, rows, dtype=np.int8)
        columns[name] = pa.array(answers, mask=draw.random(rows) < 1 / 30)
    for number, name in enumerate(TICKS):
        columns[name] = (draw.random(rows) < (number + 1) / 12).astype(np.int8)
    for name, size in BREAKS.items():
        columns[name] = draw.integers(1, size + 1, rows, dtype=np.int8)
    columns[WEIGHT] = np.round(draw.gamma(4.0, 0.25, rows) + 0.1, 4)
    units = draw.integers(0, UNITS, rows, dtype=np.int32)
    columns[STRATUM], columns[UNIT] = (units % STRATA).astype(np.int8), units
    return pa.table(columns)
