"""Small data for scans, and what pandas counts in them."""

from __future__ import annotations

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

ROW = st.fixed_dictionaries(
    {
        "q": st.sampled_from([None, 1, 2, 3]),
        "text": st.sampled_from([None, "a", "b"]),
        "m1": st.sampled_from([None, "yes", "no", "not-asked"]),
        "m2": st.sampled_from([None, "yes", "no", "not-asked"]),
        "x": st.sampled_from([None, 0.0, 1.0, 2.5, -3.0]),
        "region": st.sampled_from([None, "N", "S", "E"]),
        "size": st.sampled_from([None, 10, 20]),
        "w": st.integers(0, 8).map(lambda eighths: eighths / 8),  # sums of eighths are exact
        "stratum": st.sampled_from(["u", "v"]),
        "psu": st.sampled_from([1, 2, 3]),
    }
)
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
    return pa.RecordBatch.from_pydict({name: pa.array([row[name] for row in rows], type_) for name, type_ in TYPES.items()})
