"""Reading for the kernel: every row once, only the columns that are needed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import data_of, open_data
from overblik.tables.scan.batches import Shared, streams

TABLE = pa.table({"a": range(1000), "b": [str(n % 3) for n in range(1000)], "a.b": range(1000)})


@pytest.mark.parametrize("workers", [1, 2, 50])
def test_streams_hold_every_row_once(tmp_path: Path, workers: int) -> None:
    """By row group where there are enough of them, in turn where there are not."""
    pq.write_table(TABLE, tmp_path / "t.parquet", row_group_size=100)
    shared = streams(open_data(tmp_path / "t.parquet"), ["a", "b"], workers=workers, rows=40)
    batches = [batch for stream in shared for batch in stream]
    assert {tuple(batch.schema.names) for batch in batches} == {("a", "b")}
    assert max(batch.num_rows for batch in batches) <= 40
    assert sorted(n for batch in batches for n in batch.column("a").to_pylist()) == list(range(1000))
    assert pa.types.is_dictionary(batches[0].schema.field("b").type)


def test_csv_and_tables_are_read_in_turn(tmp_path: Path) -> None:
    """Whatever can be read only from the front."""
    (tmp_path / "t.csv").write_text("a,b\n1,x\n2,\n", encoding="utf-8")
    for data in (open_data(tmp_path / "t.csv"), data_of(TABLE)):
        assert sum(batch.num_rows for stream in streams(data, []) for batch in stream) == data.rows


def test_what_is_missing_is_null_in_parquet_too(tmp_path: Path) -> None:
    """Values that were declared missing."""
    pq.write_table(TABLE.slice(0, 4), tmp_path / "t.parquet")
    [stream] = streams(open_data(tmp_path / "t.parquet", missing=["0"]), ["b"])
    assert next(stream).column(0).to_pylist() == [None, "1", "2", None]


def test_unknown_columns_are_told_all_at_once() -> None:
    """With the nearest name that there is."""
    with pytest.raises(Unanswerable, match=r"(?s)no column 'aa'.*no column 'c'"):
        streams(data_of(TABLE), ["aa", "c"])


def test_a_file_that_was_cut_off_is_told(tmp_path: Path) -> None:
    """Also where its end is whole and its middle is not."""
    path = tmp_path / "t.parquet"
    pq.write_table(TABLE, path, compression="none", use_dictionary=False)
    data, whole = open_data(path), path.read_bytes()
    path.write_bytes(whole[:4] + bytes(2000) + whole[2004:])
    with pytest.raises(Unanswerable, match="the Parquet file is damaged"):
        [batch for stream in streams(data, ["a"]) for batch in stream]


def test_each_item_goes_to_one_thread() -> None:
    """Nothing twice, nothing lost; and nothing any more after a stop."""
    shared = Shared(range(2000))
    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda _: list(shared), range(4)))
    assert sorted(item for each in taken for item in each) == list(range(2000))
    again = Shared(range(10))
    next(again)
    again.stop()
    assert list(again) == []
