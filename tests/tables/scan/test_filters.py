"""Conditions that travel with a plan."""

from __future__ import annotations

import pickle

import pyarrow as pa
import pytest

from overblik.errors import Unanswerable
from overblik.tables.scan.filters import filter_of

TABLE = pa.table({"age": ["7", None, "40"], "place": ["x", "y", "x"]})


def test_a_filter_judges_batches_and_tables() -> None:
    """Unknown is no; it is the same after a journey."""
    where = pickle.loads(pickle.dumps(filter_of("age > 18 or place == 'y'", TABLE.schema)))  # noqa: S301 - our own
    assert where.columns == ("age", "place")
    for rows in (TABLE, TABLE.to_batches()[0]):
        assert where(rows).to_pylist() == [False, True, True]


def test_a_mistake_in_a_filter_is_told_before_anything_is_read() -> None:
    """As everywhere."""
    with pytest.raises(Unanswerable, match="agee"):
        filter_of("agee > 18", TABLE.schema)
