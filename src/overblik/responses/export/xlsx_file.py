"""The answers as an Excel workbook: as codes, in words, and the codebook."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.responses.export.cell_texts import MOST_UNITS
from overblik.responses.export.dataset import Exported
from overblik.responses.export.in_words import word_headings, word_rows
from overblik.responses.export.words import word
from overblik.responses.export.xlsx_sheet import Sheet, SheetWriter
from overblik.responses.write import CODEBOOK_START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.responses.export.dataset import Dataset
    from overblik.responses.export.in_words import Value

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""The size of a sheet, its header among the rows."""
UNDATED = dt.date(2000, 1, 1)
"""When the workbook of a study without dates says that it was made: the clock is not asked."""


def write(dataset: Dataset, *, language: str) -> Exported:
    """
    Return the workbook, its sheets called in *language*, and a notice for each text that had to be cut.

    Raises Unanswerable where there are more answers than a sheet has rows.
    """
    answers = dataset.answers
    if answers.num_rows >= MOST_ROWS or answers.num_columns > MOST_COLUMNS:
        message = (
            f"{answers.num_rows} response sets in {answers.num_columns} columns are more than a sheet of Excel holds "
            f"({MOST_ROWS - 1} rows, {MOST_COLUMNS} columns); choose csv or parquet"
        )
        raise Unanswerable(message)
    import xlsxwriter

    content = io.BytesIO()
    # Rows are written as they come, so that memory does not grow with them.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties(_properties(dataset, language))
        writer = SheetWriter(book=book, language=language, note=dataset.invented[language] if dataset.invented else "")
        for sheet in (_codes(dataset, language), _words(dataset, language), _codebook(dataset, language)):
            writer.write(sheet)
    notices = (
        f"{unit}, {column}: the text is longer than the {MOST_UNITS} characters of a cell and was cut; csv and parquet hold it all"
        for unit, column in writer.cuts
    )
    return Exported(main=content.getvalue(), notices=tuple(notices))


def _properties(dataset: Dataset, language: str) -> dict[str, object]:
    about = dataset.about
    day = about.published or (about.fieldwork[1] if about.fieldwork else UNDATED)
    return {
        "title": about.title[language],
        "company": about.owner[language],
        "comments": dataset.invented[language] if dataset.invented else "",
        "created": dt.datetime.combine(day, dt.time()),
    }


def _codes(dataset: Dataset, language: str) -> Sheet:
    batches = dataset.answers.to_batches()
    rows = (row for batch in batches for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))
    return Sheet(name=word("answers", language), heads=dataset.answers.column_names, rows=rows)


def _words(dataset: Dataset, language: str) -> Sheet:
    rows = word_rows(dataset, language)
    return Sheet(name=word("in words", language), heads=word_headings(dataset, language), rows=rows, wrapped=True)


def _codebook(dataset: Dataset, language: str) -> Sheet:
    languages = dataset.about.languages
    heads = [
        *(word(name, language) for name in CODEBOOK_START),
        *(word(f"text {each}", language) for each in languages),
    ]
    notes = [dataset.invented[each] for each in languages] if dataset.invented else []
    return Sheet(
        name=word("codebook", language), heads=heads, rows=_lines(dataset), above=notes, wrapped=True, fitted=True
    )


def _lines(dataset: Dataset) -> Iterator[tuple[Value, ...]]:
    for column, value, text in dataset.codebook:
        yield (column, value, *(text[language] if text else "" for language in dataset.about.languages))
