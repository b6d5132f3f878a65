from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import Data, open_data

if TYPE_CHECKING:
    from pathlib import Path

TABLE = pa.table({"n": list(range(5000)), "t": [f"text {row}" for row in range(5000)]})


def written(folder: Path, table: pa.Table = TABLE, name: str = "data.parquet") -> Path:
    """Return the path of a table that has been written."""
    pq.write_table(table, folder / name, row_group_size=1000)
    return folder / name


def whole(data: Data) -> pa.Table:
    """Return all columns."""
    return data.table(data.names)


def refused(path: Path) -> str:
    """Return what is said when the whole file is read."""
    with pytest.raises(Unanswerable) as told:
        whole(open_data(path))
    return str(told.value)


def test_types_are_those_of_the_file(tmp_path: Path) -> None:
    """Nothing is made text of, and the footer tells how many rows there are."""
    data = open_data(written(tmp_path))
    assert data.rows == 5000
    assert data.table(["t", "n"]).equals(TABLE.select(["t", "n"]))


def test_parquet_is_known_by_its_beginning(tmp_path: Path) -> None:
    """Whatever the file is called."""
    assert open_data(written(tmp_path, name="data.dat")).names == ("n", "t")


def test_values_that_mean_missing_are_missing(tmp_path: Path) -> None:
    """As texts in texts, as numbers in numbers."""
    data = open_data(written(tmp_path, pa.table({"t": ["NA", "-9"], "n": [1, -9]})), missing=("NA", "-9"))
    assert data.table(["t", "n"]).to_pylist() == [{"t": None, "n": 1}, {"t": None, "n": None}]


@pytest.mark.parametrize("size", [6, 1000, -1])
def test_a_truncated_file_is_told(tmp_path: Path, size: int) -> None:
    """The footer stands at the end, so a file that is cut off says nothing of itself."""
    path = written(tmp_path)
    path.write_bytes(path.read_bytes()[:size])
    assert "the Parquet file is cut off" in refused(path)


def test_a_file_that_is_damaged_in_the_middle_is_told(tmp_path: Path) -> None:
    """The ends are whole, the pages are not."""
    path = written(tmp_path)
    raw = bytearray(path.read_bytes())
    raw[4:2000] = bytes(1996)
    path.write_bytes(raw)
    assert "the Parquet file is damaged" in refused(path)


def test_a_file_without_rows_or_with_a_name_twice_is_told(tmp_path: Path) -> None:
    """There is nothing to count, or no telling what."""
    assert "the file has no rows" in refused(written(tmp_path, TABLE.slice(0, 0)))
    twice = pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"])
    assert "column 'a' stands there twice" in refused(written(tmp_path, twice))


def test_what_only_has_the_name_of_parquet_is_told(tmp_path: Path) -> None:
    """A CSV file under a wrong name, say."""
    path = tmp_path / "data.parquet"
    path.write_text("a,b\n1,2\n")
    assert "this is no Parquet file; give a CSV file the name .csv" in refused(path)
