from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.data.reading import Data, data_of, open_data

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=6)
"""Any text; a carriage return alone is one that Python's own writer forgets to quote."""


def opened(folder: Path, content: str | bytes, *missing: str) -> Data:
    """Return data.csv with this content, opened."""
    path = folder / "data.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return open_data(path, missing=missing)


def whole(data: Data) -> pa.Table:
    """Return all columns."""
    return data.table(data.names)


def refused(folder: Path, content: str | bytes) -> str:
    """Return what is said of data.csv with this content, without the folder."""
    with pytest.raises(Unanswerable) as told:
        whole(opened(folder, content))
    return str(told.value).removeprefix(f"{folder}/")


@settings(max_examples=60)
@given(
    rows=st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=5),
    separator=st.sampled_from(",;\t"),
    ends=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["utf-8", "utf-8-sig"]),
    quoted=st.booleans(),
)
def test_what_is_written_is_read(rows: list[list[str]], separator: str, ends: str, mark: str, *, quoted: bool) -> None:
    """Any text comes back as it stands, under any separator, line end, byte order mark and quoting; nothing is null."""
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter=separator, lineterminator=ends, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    )
    writer.writerows([["sch.wide", "æ", "c"], *rows])
    with tempfile.TemporaryDirectory() as folder:
        data = opened(Path(folder), text.getvalue().encode(mark))
        read = data.table(data.names)
        assert data.rows == len(rows)
    assert data.names == ("sch.wide", "æ", "c")
    assert [list(row.values()) for row in read.to_pylist()] == [[value or None for value in row] for row in rows]


def test_csv_is_text(tmp_path: Path) -> None:
    """Leading zeros stay; an empty value is missing, quoted or not, and so is what is named as missing."""
    data = opened(tmp_path, 'cds,n\n007,\nNA,""\n,1.50\n', "NA")
    assert data.table(["cds", "n"]).to_pylist() == [
        {"cds": "007", "n": None},
        {"cds": None, "n": None},
        {"cds": None, "n": "1.50"},
    ]


def test_a_name_with_a_dot_or_beside_a_longer_one_is_one_column(tmp_path: Path) -> None:
    """Parquet would take `sch` for the beginning of `sch.wide`."""
    path = tmp_path / "data.parquet"
    pq.write_table(pa.table({"sch": [1, 2], "sch.wide": ["a", "b"]}), path)
    data = open_data(path)
    assert data.column("sch").to_pylist() == [1, 2]
    assert data.table(["sch.wide", "sch"]).column_names == ["sch.wide", "sch"]


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_what_is_held_is_the_same_data(tmp_path: Path, suffix: str) -> None:
    """Columns that are kept in memory read as those of the file, and tell the same places."""
    path, table = tmp_path / f"data.{suffix}", pa.table({"a": ["x", None, "z"], "b": ["1", "2", "3"]})
    path.write_text("a,b\nx,1\n,2\nz,3\n") if suffix == "csv" else pq.write_table(table, path)
    data = open_data(path)
    held = data.held(["a"])
    assert held.names == ("a",)
    assert held.rows == len(table)
    assert held.column("a").to_pylist() == ["x", None, "z"]
    assert held.places([2]) == (("line 4",) if suffix == "csv" else ("row 3",))


def test_batches_without_columns_still_have_rows() -> None:
    """A condition such as `True` speaks of no column and is judged of every row."""
    assert sum(len(batch) for batch in data_of(pa.table({"a": [1, 2, 3]})).batches([])) == 3


def test_unknown_columns_are_told_together() -> None:
    """With the nearest name there is."""
    with pytest.raises(Unanswerable) as told:
        data_of(pa.table({"stype": ["E"], "api00": [1]}), "schools.csv").table(["styp", "api0"])
    assert str(told.value).splitlines() == [
        "schools.csv: there is no column 'styp'; did you mean 'stype'?",
        "schools.csv: there is no column 'api0'; did you mean 'api00'?",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "data.csv: the file is empty"),
        ("a,b\n", "data.csv: there is a header and no rows"),
        ("\n ,\n", "data.csv: there is no header"),
        ("a,b,a\n1,2,3\n", "data.csv:1: column 'a' stands twice in the header; rename one"),
        ('a,b\n"1\n2",3\n4,5,6\n', "data.csv:4: this row has 3 values, the header has 2"),
        ("a,b\n1,2\n3\n", "data.csv:3: this row has 1 value, the header has 2"),
        ('a,b\n1,2\n3,"4\n5,6\n', "data.csv:3: a quote that begins in this row is never closed"),
        ('"a,b\n1,2\n', "data.csv:1: a quote that begins in this row is never closed"),
        ('a,"b"c\n1,2\n', "data.csv:1: a value goes on after its closing quote"),
        ("a,b\n1,2\nså,ø\n".encode("cp1252"), "data.csv:3: this is not UTF-8"),
        ("a,b\n1,2\n".encode("utf-16"), "data.csv: this is no CSV but UTF-16"),
        (b"PK\x03\x04....", "data.csv: this is no CSV but an Excel workbook or another zip file"),
        (b"a,b\n1,\x00\n", "data.csv: this is no CSV; export the data as CSV in UTF-8"),
        (b"PAR1, they said\n", "data.csv: the Parquet file is cut off"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: str | bytes, said: str) -> None:
    """With its line where there is one, and never as a traceback."""
    assert refused(tmp_path, content).startswith(said)


def test_a_fault_far_down_is_found_where_it_stands(tmp_path: Path) -> None:
    """Opening reads the beginning only; who comes to the place is told the line."""
    rows = "1,2\n" * 400_000
    assert opened(tmp_path, f"a,b\n{rows}1,\xe6\n".encode("latin-1")).names == ("a", "b")
    assert refused(tmp_path, f"a,b\n{rows}1,\xe6\n".encode("latin-1")).startswith("data.csv:400002: this is not UTF-8")
    assert refused(tmp_path, f'a,b\n{rows}1,"\n{rows}').startswith("data.csv:400002: a quote")


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A path that leads nowhere, and a folder."""
    for path, said in ((tmp_path / "none.csv", "there is no such file"), (tmp_path, "it is a folder")):
        with pytest.raises(Unanswerable, match=said):
            open_data(path)
