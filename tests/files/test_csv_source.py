from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overblik.files.csv_source import CsvSource, read_csv
from overblik.files.problems import Location
from tests.makers import codes

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "id;navn\n1;Åby\n2;Ærø\n"


def source(folder: Path, raw: bytes) -> CsvSource:
    """Return what is read out of a file with this content."""
    path = folder / "frame.csv"
    path.write_bytes(raw)
    return read_csv(path, "frame.csv")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (TEXT.encode("cp1252"), "read as Windows-1252, separated by semicolons"),
        (TEXT.encode(), "read as UTF-8, separated by semicolons"),
        (TEXT.replace(";", ",").encode("utf-8-sig"), "read as UTF-8 with a byte order mark, separated by commas"),
        (TEXT.replace(";", "\t").encode("utf-16"), "read as UTF-16, separated by tabs"),
    ],
)
def test_what_danish_excel_writes_is_read_and_said(tmp_path: Path, raw: bytes, says: str) -> None:
    """A guess that is wrong shows itself only in a name, so the guess is told; it stops nothing."""
    found = source(tmp_path, raw)
    assert [row.values["navn"] for row in found.rows] == ["Åby", "Ærø"]
    (notice,) = found.problems
    assert (notice.code, notice.severity) == ("csv-dialect", "notice")
    assert notice.message.startswith(says)


def test_the_plain_form_is_not_worth_a_word(tmp_path: Path) -> None:
    """UTF-8 with commas, in whatever line ends."""
    for end in ("\n", "\r\n", "\r"):
        found = source(tmp_path, TEXT.replace(";", ",").replace("\n", end).encode())
        assert (len(found.rows), found.problems) == (2, [])


def test_a_row_knows_its_line(tmp_path: Path) -> None:
    """Empty lines and values over several lines are counted; the column is that of the value."""
    found = source(tmp_path, b'id,name\n\n1,"a\nb"\n22,c\n')
    assert [row.line for row in found.rows] == [3, 5]
    assert found.rows[1].at("frame.csv", "name") == Location(file="frame.csv", line=5, column=4)


def test_values_are_trimmed(tmp_path: Path) -> None:
    """A blank behind a name is nobody's intention."""
    assert source(tmp_path, b"id , name\n 1 , x \n").rows[0].values == {"id": "1", "name": "x"}


def test_a_row_of_another_length_is_told(tmp_path: Path) -> None:
    """It is left out, since nobody knows which value is which."""
    found = source(tmp_path, b"id,name\n1,Aby, Nord\n2,Beby\n")
    assert [problem.line() for problem in found.problems] == [
        "frame.csv:2:1: this row has 3 values, the header has 2; quote values that hold the separator (row-length)"
    ]
    assert len(found.rows) == 1


def test_a_column_stands_once_in_the_header(tmp_path: Path) -> None:
    """Columns without a name, which Excel leaves behind, are not compared."""
    assert codes(source(tmp_path, b"id,name,name\n1,a,b\n").problems) == ["duplicate-column"]
    assert source(tmp_path, b"id,name,,\n1,a,,\n").problems == []


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [
        (b'id,name\n1,"Aby\n2,Beby\n', 2, "never closed"),
        (b'id,name\n1,"Aby\n' + b"2,Beby\n" * 30_000, 2, "never closed"),
        (b'id,name\n1,"Aby" by\n', 2, "goes on after its closing quote"),
    ],
)
def test_a_stray_quote_is_told(tmp_path: Path, raw: bytes, line: int, says: str) -> None:
    """Read on, it would swallow all rows below it."""
    (problem,) = source(tmp_path, raw).problems
    assert (problem.code, problem.at.line) == ("csv-quote", line)
    assert says in problem.message


@pytest.mark.parametrize(
    ("raw", "code", "says"),
    [
        (b"", "csv-empty", "write a header"),
        (b"\n \n", "csv-empty", "write a header"),
        (b"PK\x03\x04\x00\x00", "csv-binary", "an Excel workbook"),
        (b"\x00\x01\x02", "csv-binary", "this is no text; save it as CSV"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, raw: bytes, code: str, says: str) -> None:
    """The commonest is the workbook itself, saved under the name of the list."""
    (problem,) = source(tmp_path, raw).problems
    assert problem.code == code
    assert says in problem.message


def test_a_file_that_is_not_there_or_no_file_is_a_problem(tmp_path: Path) -> None:
    """The author can mend it."""
    assert codes(read_csv(tmp_path / "frame.csv", "frame.csv").problems) == ["missing-file"]
    assert codes(read_csv(tmp_path, "frame.csv").problems) == ["unreadable-file"]


cells = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(cells, min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_was_written_as_csv_is_read_back(tmp_path: Path, rows: list[list[str]]) -> None:
    """Quotes, commas and semicolons in values survive the way through the file."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([["id", "name"], *rows])
    found = source(tmp_path, out.getvalue().encode())
    assert [list(row.values.values()) for row in found.rows] == rows


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(tmp_path: Path, raw: bytes) -> None:
    """Whatever is in the file, there are rows or a problem."""
    found = source(tmp_path, raw)
    assert found.header or found.problems
