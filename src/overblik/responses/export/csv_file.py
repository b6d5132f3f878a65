"""The answers as CSV: UTF-8 with a byte order mark, lines as RFC 4180 ends them, every value as text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pyarrow as pa

from overblik.files.languages import Text
from overblik.responses.export.dataset import Exported
from overblik.responses.export.harmless import GUARD_NOTE, harmless

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.responses.export.dataset import Dataset

SEPARATORS = {",": ".", ";": ",", "\t": "."}
"""The separators, each with its decimal sign: who separates with semicolons, as Danish spreadsheets do, has commas in numbers."""

COMMA_NOTE = Text({
    "da": "Kolonnerne er adskilt af semikolon, og tal har decimalkomma.",
    "en": "Columns are separated by semicolons, and numbers have a decimal comma.",
})  # fmt: skip


def write(dataset: Dataset, *, separator: str = ",") -> Exported:
    """Return the answers as CSV, and a codebook that says what was done to them; *separator* is one of SEPARATORS."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(dataset.answers.column_names)
    for batch in dataset.answers.to_batches():
        columns = [_texts(column, SEPARATORS[separator]) for column in batch.columns]
        writer.writerows(zip(*columns, strict=True))
    notes = (GUARD_NOTE, COMMA_NOTE) if separator == ";" else (GUARD_NOTE,)
    return Exported(main=text.getvalue().encode("utf-8-sig"), beside=dataset.codebook_file(notes, separator=separator))


def _texts(column: pa.Array, decimal: str) -> list[str]:
    numeric = pa.types.is_floating(column.type) or pa.types.is_integer(column.type)
    write_one: Callable[[object], str] = (lambda value: number_text(value, decimal)) if numeric else _text
    return ["" if value is None else write_one(value) for value in column.to_pylist()]


def _text(value: object) -> str:
    return harmless(str(value))


def number_text(value: object, decimal: str = ".") -> str:
    """
    Return a number as short as it can be without becoming another one.

    >>> number_text(12.0), number_text(-0.5, ",")
    ('12', '-0,5')
    """
    number = float(value)  # type: ignore[arg-type]
    return str(int(number)) if number.is_integer() else repr(number).replace(".", decimal)
