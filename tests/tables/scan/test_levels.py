"""Levels: found by reading, or told by a Parquet file without it."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from overblik.tables.data.parquet_file import ParquetFile, open_parquet
from overblik.tables.scan.levels import add, as_text, distinct, in_order, rows_in_order, told_by
from tests.tables.scan.rows import batch, drawn

WANTED = [("region",), ("stratum", "psu")]


def test_combinations_of_parts_add_up() -> None:
    """With their rows; null is a value of its own."""
    rows = drawn(200)
    found, whole = distinct([batch(rows[:70])], WANTED), distinct([batch(rows)], WANTED)
    for columns, there in distinct([batch(rows[70:])], WANTED).items():
        add(found[columns], there)
        assert found[columns] == whole[columns]
        assert sum(there.values()) == 130
    assert set(whole["region",]) == {("N",), ("S",), ("E",), (None,)}


def test_levels_stand_in_the_order_in_which_one_looks_for_them() -> None:
    """Numbers by size, also where they are text; texts by the alphabet; null is no level, and last in combinations."""
    assert in_order([10, None, 9.5]) == (9.5, 10)
    assert in_order(["10", "9"]) == ("9", "10")
    assert in_order(["b", "10", "9"]) == ("10", "9", "b")
    assert rows_in_order([(None, 1), ("b", 2), ("a", 10), ("a", 9)]) == (("a", 9), ("a", 10), ("b", 2), (None, 1))
    assert as_text((True, False)) == ("true", "false")


def file_of(path: Path, table: pa.Table, *missing: str) -> ParquetFile:
    """A Parquet file with row groups of two."""
    pq.write_table(table, path, row_group_size=2)
    return open_parquet(path, missing)


def test_a_parquet_file_tells_what_it_holds(tmp_path: Path) -> None:
    """Ranges of whole numbers near each other and the dictionaries of texts; nothing of other columns."""
    table = pa.table({"q": [1, 4, None, 2], "id": [1, 2, 3, 10_000], "t": ["b", None, "a", "a"], "x": [0.5, 1, 2, 3]})
    file = file_of(tmp_path / "a.parquet", table)
    assert told_by(file, ["q", "id", "t", "x"]) == {"q": (1, 2, 3, 4), "t": ("a", "b")}
    assert told_by(file, []) == {}


def test_what_is_told_of_is_not_taken_for_more_than_it_is(tmp_path: Path) -> None:
    """Values that were declared missing, and row groups without a single number, call for reading."""
    file = file_of(tmp_path / "b.parquet", pa.table({"q": pa.array([1, 2, None, None], pa.int8())}), "2")
    assert told_by(file, ["q"]) == {}
    assert told_by(open_parquet(file.path, ()), ["q"]) == {}
