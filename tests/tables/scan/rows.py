"""Small data for scans, and what pandas counts in them."""

from __future__ import annotations

import random
from typing import Any

import pyarrow as pa
from hypothesis import strategies as st

from overblik.tables.scan.plan import Axis, Break, Cells, Choice, Number, Plan, Ticks

QUESTIONS = (
    Choice(name="q", column="q", levels=(1, 2, 3)),
    Choice(name="text", column="text", levels=("a", "b")),
    Ticks(name="m", columns=("m1", "m2"), ticked=("yes",), absent=("not-asked",)),
    Number(name="x", column="x", shift=1.5),
)
REGION = Axis(column="region", levels=("N", "S", "E"))
SIZE = Axis(column="size", levels=(10, 20))
BREAKS = (
    Break(name="region", axes=(REGION,)),
    Break(name="size", axes=(SIZE,)),
    Break(name="region*size", axes=(REGION, SIZE)),
)
CELLS = Cells(columns=("stratum", "psu"), combinations=tuple((s, p) for s in ("u", "v") for p in (1, 2, 3)))

TYPES = {
    "q": pa.int8(), "text": pa.dictionary(pa.int32(), pa.string()), "m1": pa.string(), "m2": pa.string(), "x": pa.float64(),
    "region": pa.string(), "size": pa.int64(), "w": pa.float64(), "stratum": pa.string(), "psu": pa.int32(),
}  # fmt: skip

VALUES: dict[str, list[Any]] = {
    "q": [None, 1, 2, 3],
    "text": [None, "a", "b"],
    "m1": [None, "yes", "no", "not-asked"],
    "m2": [None, "yes", "no", "not-asked"],
    "x": [None, 0.0, 1.0, 2.5, -3.0],
    "region": [None, "N", "S", "E"],
    "size": [None, 10, 20],
    "w": [eighths / 8 for eighths in range(9)],  # sums of eighths are exact
    "stratum": ["u", "v"],
    "psu": [1, 2, 3],
}
ROW = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()})
ROWS = st.lists(ROW, max_size=40)

PLANS = st.builds(
    Plan,
    questions=st.lists(st.sampled_from(QUESTIONS), min_size=1, max_size=4, unique=True).map(tuple),
    breaks=st.lists(st.sampled_from(BREAKS), max_size=3, unique=True).map(tuple),
    weight=st.sampled_from([None, "w"]),
    cells=st.sampled_from([None, CELLS]),
    squares=st.sampled_from(["no", "overall", "cells"]),
)
WHOLE = Plan(questions=QUESTIONS, breaks=BREAKS, weight="w", cells=CELLS, squares="cells")


def batch(rows: list[dict[str, Any]]) -> pa.RecordBatch:
    """Rows as a record batch, each column in a type of its own."""
    return pa.RecordBatch.from_pydict(
        {name: pa.array([row[name] for row in rows], type_) for name, type_ in TYPES.items()}
    )


def drawn(count: int, seed: int = 4) -> list[dict[str, Any]]:
    """So many rows, drawn by a seed."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    return [{name: draw.choice(values) for name, values in VALUES.items()} for _ in range(count)]
