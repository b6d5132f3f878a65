"""CSV as a table of data: every value as the text that stands there, streamed."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pyarrow as pa

from overblik.errors import Unanswerable
from overblik.tables.data.csv_faults import fault, records, undecodable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from typing_extensions import Buffer

_LOOKED_AT = 1 << 18
"""Bytes at the beginning of a file in which its header must end."""

_SEPARATORS = ",;\t"
_FOREIGN = {
    b"PK\x03\x04": "an Excel workbook or another zip file",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"%PDF": "a PDF",
    b"\x1f\x8b": "packed with gzip",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"ARROW1": "an Arrow file",
}
"""How files begin that people take for CSV."""


@dataclass(frozen=True)
class CsvFile:
    """
    A CSV file of which the header has been read.

    *header* has every column, those without a name too. *skipped* is the number of rows down to and with the header. Lines
    that are blank are no rows.
    """

    path: Path
    header: tuple[str, ...]
    separator: str
    skipped: int = 1
    missing: tuple[str, ...] = ()

    @cached_property
    def schema(self) -> pa.Schema:
        """The columns that have a name, all of them text."""
        return pa.schema([(name, pa.string()) for name in self.header if name])

    def rows(self) -> int:
        """Return how many rows there are, by reading the file through."""
        return sum(len(batch) for batch in self.batches(self.schema.names[:1]))

    def batches(self, names: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """Yield the columns called *names*; raises Unanswerable, with its line, at the first row that is no row of CSV."""
        from pyarrow import csv as arrow_csv

        with self.path.open("rb") as handle:
            stream = _Stream(handle)
            try:
                with arrow_csv.open_csv(pa.PythonFile(stream, mode="r"), **self._options(names)) as reader:
                    yield from reader
            except pa.ArrowInvalid as error:
                said = str(error).partition("\n")[0]
                unknown = f"{self.path}: this cannot be read as CSV ({said}); export the data again"
                raise Unanswerable(fault(self.path, self.separator, len(self.header)) or unknown) from error
        # Arrow takes a quote that is never closed for closed at the end of the file.
        if stream.quotes % 2 and (found := fault(self.path, self.separator, len(self.header))):
            raise Unanswerable(found)

    def places(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Return the lines on which *rows* begin, by reading the file down to the last of them."""
        wanted, lines = set(rows), {}
        with suppress(csv.Error):
            for row, (line, _) in enumerate(records(self.path, self.separator), start=-1):
                if row in wanted:
                    lines[row] = f"line {line}"
                if row >= max(wanted, default=-1):
                    break
        return tuple(lines.get(row, f"row {row + 1}") for row in rows)

    def _options(self, names: Sequence[str]) -> dict[str, object]:
        from pyarrow import csv as arrow_csv

        return {
            "read_options": arrow_csv.ReadOptions(column_names=list(self.header), skip_rows_after_names=self.skipped),
            "parse_options": arrow_csv.ParseOptions(delimiter=self.separator, newlines_in_values=True),
            "convert_options": arrow_csv.ConvertOptions(
                column_types={name: pa.string() for name in names},
                include_columns=list(names),
                null_values=["", *self.missing],
                strings_can_be_null=True,
            ),
        }


class _Stream(io.RawIOBase):
    """A file that is read once, with the quotes counted that pass by."""

    def __init__(self, handle: BinaryIO) -> None:
        self.handle = handle
        self.quotes = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        found = self.handle.read(len(view))
        view[: len(found)] = found
        self.quotes += found.count(b'"')
        return len(found)


def open_csv(path: Path, missing: tuple[str, ...]) -> CsvFile:
    """Open the CSV file at *path*; raises Unanswerable where it is none, or has no header or no rows."""
    with path.open("rb") as handle:
        start = handle.read(_LOOKED_AT)
    _is_text(path, start)
    text = codecs.getincrementaldecoder("utf-8-sig")().decode(start)
    separator = max(_SEPARATORS, key=lambda sign: _fits(text, sign))
    try:
        header, line = _header(text, separator)
    except csv.Error as error:
        raise Unanswerable(fault(path, separator, 0) or f"{path}: the header cannot be read ({error})") from error
    names = tuple(cell.strip() for cell in header)
    twice = [name for name, count in Counter(names).items() if count > 1 and name]
    if twice:
        raise Unanswerable(f"{path}:{line}: column {twice[0]!r} stands twice in the header; rename one")
    if not any(names):
        raise Unanswerable(f"{path}: there is no header; write the names of the columns on the first line")
    file = CsvFile(path, names, separator, line, missing)
    if next((batch for batch in file.batches(file.schema.names[:1]) if len(batch)), None) is None:
        raise Unanswerable(f"{path}: there is a header and no rows; export the data again")
    return file


def _is_text(path: Path, start: bytes) -> None:
    foreign = next((called for sign, called in _FOREIGN.items() if start.startswith(sign)), None)
    if foreign or b"\0" in start:
        what = f" but {foreign}" if foreign else ""
        raise Unanswerable(f"{path}: this is no CSV{what}; export the data as CSV in UTF-8, or as Parquet")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        raise Unanswerable(undecodable(path) or f"{path}: this is not UTF-8; save it as UTF-8") from None


def _fits(text: str, separator: str) -> tuple[bool, int]:
    """Return how well a separator fits: whether the next row has as many columns as the header, and how many that has."""
    rows = (cells for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if cells)
    try:
        width = len(next(rows, []))
        return width > 1 and len(next(rows, [])) == width, width
    except csv.Error:  # a quote that seems to go on for ever
        return False, 0


def _header(text: str, separator: str) -> tuple[list[str], int]:
    """Return the first row that is not blank, and the line on which it begins; raises csv.Error."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            return cells, line
        line = reader.line_num + 1
    return [], line
