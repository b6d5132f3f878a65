"""The answers as the bytes of their file, and a description of its columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from overblik.files.languages import Text
from overblik.frame.units import Frame
from overblik.questionnaire.about import About
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Option, Variable
from overblik.responses.schema import (
    COMPLETE,
    NO,
    OUTCOME,
    PARTIAL,
    UNIT,
    YES,
    Column,
    answer_columns,
)

ALL_MISSING: Mapping[Missing, Text] = {
    Missing.NOT_ASKED: Text({"da": "Ikke stillet: filteret gik uden om", "en": "Not asked: routing went past it"}),
    Missing.NOT_REACHED: Text(
        {"da": "Ikke nået: besvarelsen blev afbrudt før", "en": "Not reached: the respondent broke off before it"}
    ),
    Missing.SKIPPED: Text({"da": "Sprunget over: set, men ikke besvaret", "en": "Skipped: seen and left open"}),
    Missing.DONT_KNOW: Text({"da": "Ved ikke", "en": "Don't know"}),
    Missing.NOT_APPLICABLE: Text({"da": "Ikke relevant", "en": "Not applicable"}),
}
"""What the missing kinds are called."""

_WORDS: Mapping[str, Text] = {
    UNIT: Text({"da": "Enhedens id", "en": "The unit's id"}),
    OUTCOME: Text({"da": "Om besvarelsen er fuldført", "en": "Whether the response set is complete"}),
    COMPLETE: Text({"da": "Besvaret", "en": "Complete"}),
    PARTIAL: Text({"da": "Delvist besvaret", "en": "Partial"}),
    YES: Text({"da": "Valgt", "en": "Ticked"}),
    NO: Text({"da": "Ikke valgt", "en": "Not ticked"}),
    "number": Text({"da": "Tal", "en": "A number"}),
    "text": Text({"da": "Tekst", "en": "A text"}),
}
CODEBOOK_START = ("column", "value")
NOTE = "#"
"""What stands in place of a column's name where the codebook says something of the whole."""


def answers_bytes(answers: pa.Table) -> bytes:
    """
    Return the answers as Parquet.

    The same table gives the same bytes under the same pyarrow: one row group, format 2.6, zstd at a fixed level, dictionaries and
    statistics on; Parquet itself writes no time, but the name and version of its writer.
    """
    sink = pa.BufferOutputStream()
    pq.write_table(
        answers.combine_chunks(), sink, version="2.6", data_page_version="1.0", compression="zstd", compression_level=9,
        use_dictionary=True, write_statistics=True, row_group_size=max(answers.num_rows, 1), store_schema=True,
    )  # fmt: skip
    return bytes(sink.getvalue().to_pybytes())


def codebook_bytes(  # noqa: PLR0913 - what is described, and what is said of it
    questionnaire: Questionnaire,
    frame: Frame,
    about: About,
    *,
    invented: Text | None = None,
    notes: Sequence[Text] = (),
    background: Sequence[str] | None = None,
    origin: Mapping[tuple[str, str], str] | None = None,
    separator: str = ",",
) -> bytes:
    """
    Return the codebook: a row for each column of the answers, with the question, and one for each value that may stand in it.

    *invented* is the note of invented answers; it stands first, in the column called `#`, and *notes* after it. *background*: see
    `codebook_rows`. *origin* says of a column and value where
    its number comes from. CSV in UTF-8 with a byte order mark, so that spreadsheets read Danish letters.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    known = origin or {}
    extra = ("origin",) if origin is not None else ()
    writer.writerow((*CODEBOOK_START, *(f"text_{language}" for language in about.languages), *extra))
    said = [(NOTE, "", note) for note in (invented, *notes) if note]
    for column, value, label in [*said, *codebook_rows(questionnaire, frame, background)]:
        texts = [label[language] if label else "" for language in about.languages]
        writer.writerow((column, value, *texts, *([known.get((column, value), "")] if extra else [])))
    return text.getvalue().encode("utf-8-sig")


def codebook_rows(
    questionnaire: Questionnaire, frame: Frame, background: Sequence[str] | None = None
) -> Iterator[tuple[str, str, Text | None]]:
    """
    Yield column, value and what it means: the question where the value is empty, `...` for any number or text.

    *background* names the frame columns that stand in the answers themselves; None describes those with declared values, which are
    joined to the answers.
    """
    yield UNIT, "", _WORDS[UNIT]
    yield OUTCOME, "", _WORDS[OUTCOME]
    for value in (COMPLETE, PARTIAL):
        yield OUTCOME, value, _WORDS[value]
    for known in frame.columns:
        if known.id in background if background is not None else known.choices:
            yield known.id, "", known.title
            yield from _known_values(known)
    required = {question.id for question in questionnaire.questions if question.required}
    for column in answer_columns(questionnaire):
        yield column.name, "", _question(column)
        yield from _values(column)
        holder = column.missing_name or column.name
        if column.missing_name:
            yield (
                holder,
                "",
                Text({"da": f"Hvorfor der intet står i {column.name}", "en": f"Why there is nothing in {column.name}"}),
            )
        for kind in _kinds(column, required=column.variable.id in required):
            outside = next((option.label for option in _outside(column.variable) if option.missing is kind), None)
            yield holder, kind.code, outside or ALL_MISSING[kind]


def _known_values(known: Variable) -> Iterator[tuple[str, str, Text]]:
    """Yield the values of a frame column."""
    if known.choices is None:
        yield known.id, "...", _WORDS["number" if known.shape == "number" else "text"]
        return
    yield from ((known.id, option.id, option.label) for option in known.choices.options)


def _question(column: Column) -> Text:
    """Return the question, followed by the row or option that the column is about."""
    variable = column.variable
    about = next((option for option in variable.rows if option.id == column.row), None)
    if column.option is not None and variable.choices is not None:
        about = Option(id=column.option, label=variable.choices.label(column.option))
    titles = [variable.title] + ([variable.short] if variable.source == "other" and variable.short else [])
    parts = [*titles, *([about.label] if about else [])]
    languages = dict.fromkeys(language for part in parts for language in part)
    return Text({language: " – ".join(part[language] for part in parts) for language in languages})


def _values(column: Column) -> Iterator[tuple[str, str, Text]]:
    if column.store in ("number", "text"):
        yield column.name, "...", _WORDS[column.store]
    for value in column.values():
        label = (
            column.variable.choices.label(value)
            if column.store == "choice" and column.variable.choices
            else _WORDS[value]
        )
        yield column.name, value, label


def _kinds(column: Column, *, required: bool) -> Iterator[Missing]:
    """Yield the missing kinds that may stand in a column."""
    outside = {option.missing for option in _outside(column.variable)}
    for kind in Missing:
        if (
            kind in outside
            or kind in (Missing.NOT_ASKED, Missing.NOT_REACHED)
            or (kind is Missing.SKIPPED and not required)
        ):
            yield kind


def _outside(variable: Variable) -> tuple[Option, ...]:
    return variable.choices.outside if variable.choices else ()
