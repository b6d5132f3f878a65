"""
CSV as people's programs write it: any of three encodings, comma or semicolon, any line ends.

What was understood is said (a notice), because a guessed encoding that is wrong shows itself only in a name.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from overblik.files.problems import Location, Problem, unreadable

if TYPE_CHECKING:
    from pathlib import Path

_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Excel begin, the newer and the older kind."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: its values by column name, and the line on which it begins."""

    line: int
    values: dict[str, str]
    columns: dict[str, int]

    def at(self, file: str, column: str) -> Location:
        """Return the place of this row; the column counts characters up to the value, quotes left aside."""
        return Location(file=file, line=self.line, column=self.columns.get(column, 1))


@dataclass
class CsvSource:
    """The rows of one CSV file, and what is wrong with it."""

    name: str
    header: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_csv(path: Path, name: str) -> CsvSource:
    """Read the CSV file at *path*, called *name* in messages."""
    source = CsvSource(name=name)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        message = f"{name} is missing; save the list of units there as CSV"
        source.problems.append(Problem("missing-file", message, Location(file=name)))
        return source
    except OSError:
        source.problems.append(unreadable(name, path))
        return source
    text, encoding = _decode(raw)
    if "\0" in text:
        message = f"this is no text{' but an Excel workbook' if raw.startswith(_WORKBOOK) else ''}; save it as CSV"
        source.problems.append(Problem("csv-binary", message, Location(file=name)))
        return source
    delimiter = _delimiter(text)
    _rows(source, text, delimiter)
    if source.header:
        _say(source, encoding, delimiter)
    else:
        source.problems.append(
            Problem("csv-empty", f"{name} is empty; write a header and a row per unit", Location(file=name))
        )
    return source


def _decode(raw: bytes) -> tuple[str, str]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace"), "UTF-16"
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace"), "Windows-1252"
    return text, "UTF-8 with a byte order mark" if raw.startswith(b"\xef\xbb\xbf") else "UTF-8"


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _say(source: CsvSource, encoding: str, delimiter: str) -> None:
    if encoding == "UTF-8" and delimiter == ",":
        return
    names = {",": "commas", ";": "semicolons", "\t": "tabs"}
    message = f"read as {encoding}, separated by {names[delimiter]}; if names look wrong, save it as UTF-8 with commas"
    source.problems.append(Problem("csv-dialect", message, Location(file=source.name), severity="notice"))


def _rows(source: CsvSource, text: str, delimiter: str) -> None:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                _take(source, cells, line)
            line = reader.line_num + 1
    except csv.Error as error:
        if "expected after" in str(error):
            message = "a value goes on after its closing quote; write a quote that belongs to the value twice"
        else:
            message = "a quote that begins on this line is never closed; close it, or write it twice if it belongs to the value"
        source.problems.append(Problem("csv-quote", message, Location(file=source.name, line=line)))


def _take(source: CsvSource, cells: list[str], line: int) -> None:
    if source.header:
        _row(source, cells, line)
    else:
        _header(source, [cell.strip() for cell in cells], line)


def _header(source: CsvSource, cells: list[str], line: int) -> None:
    source.header = tuple(cells)
    for index, cell in enumerate(cells):
        if cell and cell in cells[:index]:
            message = f"column {cell!r} stands twice in the header; rename one"
            source.problems.append(Problem("duplicate-column", message, Location(file=source.name, line=line)))


def _row(source: CsvSource, cells: list[str], line: int) -> None:
    if len(cells) != len(source.header):
        message = f"this row has {len(cells)} values, the header has {len(source.header)}; quote values that hold the separator"
        source.problems.append(Problem("row-length", message, Location(file=source.name, line=line)))
        return
    starts, column = {}, 1
    for name, cell in zip(source.header, cells, strict=True):
        starts[name] = column
        column += len(cell) + 1
    values = {name: cell.strip() for name, cell in zip(source.header, cells, strict=True)}
    source.rows.append(Row(line=line, values=values, columns=starts))
