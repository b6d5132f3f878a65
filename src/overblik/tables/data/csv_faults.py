"""
What is wrong with a CSV file, and on which line.

Reading is Arrow's work, which is quick and tells no lines; only when something is wrong is the file gone through once more,
row by row.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO


def fault(path: Path, separator: str, width: int) -> str | None:
    """Return the first mistake in the file as `path:line: what, and how to mend it`; None where there is none to be found."""
    found = undecodable(path)
    if found:
        return found
    with _opened(path) as handle:
        reader = csv.reader(handle, delimiter=separator, strict=True)
        line = 1
        try:
            for cells in reader:
                if cells and len(cells) != width:
                    return f"{path}:{line}: {_ragged(len(cells), width)}"
                line = reader.line_num + 1
        except csv.Error as error:
            return f"{path}:{line}: {_quote(str(error))}"
    return None


def _ragged(found: int, width: int) -> str:
    values = "1 value" if found == 1 else f"{found} values"
    return f"this row has {values}, the header has {width}; put quotes round a value that holds the separator"


def _quote(error: str) -> str:
    if "expected after" in error:
        return "a value goes on after its closing quote; write a quote that belongs to the value twice"
    return "a quote that begins in this row is never closed; close it, or write it twice if it belongs to the value"


def undecodable(path: Path) -> str | None:
    """Return the first line that is not UTF-8, as `fault` does."""
    with path.open("rb") as handle:
        for line, raw in enumerate(handle, start=1):
            try:
                raw.decode()
            except UnicodeDecodeError:
                return f"{path}:{line}: this is not UTF-8; save the file as UTF-8, or export the data again"
    return None


def records(path: Path, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not blank, the header first, with the line on which it begins; raises csv.Error."""
    with _opened(path) as handle:
        reader = csv.reader(handle, delimiter=separator)
        line = 1
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1


def _opened(path: Path) -> TextIO:
    return path.open(encoding="utf-8-sig", errors="replace", newline="")
