"""A record says how weights were made, and is read as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from overblik.errors import Unanswerable
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.weighting.record import KEY, Record, read_records, record_place, records_text, sidecar
from tests.weighting_makers import margin

if TYPE_CHECKING:
    from pathlib import Path

RECORD = Record(
    weight="w",
    method="rake",
    base=DesignSpec(strata="h", clusters=("psu", "hh"), fpc=("N", "M"), nest=True),
    margins=(margin("sex, age, Freq\nk, 01, 0.1\nm, 01, 3"), margin("age, Freq\n01, 3.1")),
    bounds=(0.3, 3.0),
    missing=("NA", "-9"),
)


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Every total to its last digit."""
    path = tmp_path / "data.csv"
    sidecar(path).write_text(records_text([RECORD]), encoding="utf-8")
    (found,) = read_records(path)
    assert (found.weight, found.method, found.base, found.bounds, found.missing) == (
        "w", "rake", RECORD.base, (0.3, 3.0), ("NA", "-9"),
    )  # fmt: skip
    for got, wanted in zip(found.margins, RECORD.margins, strict=True):
        assert (got.factors, got.cells, got.source) == (wanted.factors, wanted.cells, wanted.source)
        np.testing.assert_array_equal(got.totals, wanted.totals)
    assert found.factors == ("sex", "age")


def test_parquet_keeps_the_record_inside(tmp_path: Path) -> None:
    """One file less to lose."""
    path = tmp_path / "data.parquet"
    table = pa.table({"w": [1.0]})
    pq.write_table(table.replace_schema_metadata({KEY: records_text([RECORD])}), path)
    assert [record.weight for record in read_records(path)] == ["w"]
    assert record_place(path) == "the record in its metadata"


@pytest.mark.parametrize("name", ["data.csv", "data.parquet", "missing.csv", "missing.parquet"])
def test_data_without_a_record_have_none(tmp_path: Path, name: str) -> None:
    """Most data have none, and whoever opens a file that is not there says so."""
    if name == "data.parquet":
        pq.write_table(pa.table({"w": [1.0]}), tmp_path / name)
    assert read_records(tmp_path / name) == ()


@pytest.mark.parametrize("text", ["{", "[]", '{"weights": [{}]}', records_text([RECORD]).replace('"rake"', '"guess"')])
def test_a_damaged_record_is_told(tmp_path: Path, text: str) -> None:
    """It is not passed over: standard errors would be wrong without a word."""
    path = tmp_path / "data.csv"
    sidecar(path).write_text(text, encoding="utf-8")
    with pytest.raises(
        Unanswerable, match=r"record of its weights \(data\.csv\.weighting\.json\) is damaged; run `overblik weight`"
    ):
        read_records(path)
