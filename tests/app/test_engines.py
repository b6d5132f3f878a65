"""Who reads the rows."""

from __future__ import annotations

import pyarrow as pa
import pytest

from overblik.app.engines import LARGE, chosen_engine
from overblik.errors import Unanswerable
from overblik.tables.data.reading import data_of
from overblik.tables.scan.engine_local import LocalEngine
from overblik.tables.scan.engine_spark import SparkEngine

DATA = data_of(pa.table({"a": [1]}))


@pytest.mark.parametrize(
    ("typed", "size", "reason", "expected"),
    [
        (None, LARGE - 1, None, None),
        (None, LARGE, None, LocalEngine),
        (None, LARGE, "a quantile needs the rows", None),
        ("rows", LARGE, None, None),
        ("scan", 1, None, LocalEngine),
        ("sc://127.0.0.1:15002", 1, None, SparkEngine),
    ],
)
def test_the_engine_follows_the_size_and_what_is_asked(
    typed: str | None, size: int, reason: str | None, expected: type | None
) -> None:
    """Unless one is named."""
    found = chosen_engine(DATA, typed, size=size, reason=reason)
    assert found is None if expected is None else isinstance(found, expected)


@pytest.mark.parametrize(
    ("typed", "reason", "said"),
    [
        ("scan", "a ratio needs the rows", "--engine scan cannot be used here: a ratio needs the rows"),
        ("dask", None, "sc://HOST:PORT"),
    ],
)
def test_an_engine_that_cannot_is_refused(typed: str, reason: str | None, said: str) -> None:
    """With the way out."""
    with pytest.raises(Unanswerable) as error:
        chosen_engine(DATA, typed, size=1, reason=reason)
    assert said in str(error.value)
