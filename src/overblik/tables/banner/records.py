"""A banner for other programs: one record a number, as JSON or CSV, at full precision."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from overblik.tables.banner.notes import notes, question_notes
from overblik.tables.show import share_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.tables.banner.model import Banner, Base, Column, Entry, Question, Row

FIELDS = (
    "id", "question", "row", "option", "kind", "break", "group", "column", "count", "base", "share", "value", "covered",
    "weighted_base", "n_eff", "letters", "against_total", "low_base", "suppressed",
)  # fmt: skip
"""
The columns of CSV and the keys of JSON. *break* and *group* are ids, crossed ones with stars between; *column* is the letter of the
column, *letters* those of the columns from which the number is significantly higher; *against_total* is higher, lower or empty.
"""


def records(banner: Banner) -> Iterator[dict[str, Any]]:
    """Yield one record for each number, question after question, row after row; a suppressed one holds no number."""
    for question in banner.questions:
        for part in question.parts:
            for row in part.rows:
                for column, base, entry in zip(banner.columns, part.bases, row.entries, strict=True):
                    yield _record(question, row, column, base, entry)


def _record(question: Question, row: Row, column: Column, base: Base, entry: Entry) -> dict[str, Any]:
    cell = entry.cell
    found = (
        cell.id, question.variable.id, cell.row, row.option, row.kind, "*".join(name for name, _ in column.group),
        "*".join(value for _, value in column.group), column.letter, cell.count, cell.base, share_of(cell), cell.value,
        cell.covered, cell.weighted_base, cell.n_eff, list(entry.letters),
        {1: "higher", -1: "lower", 0: ""}[entry.against_total], base.low and base.n is not None, cell.suppressed,
    )  # fmt: skip
    return dict(zip(FIELDS, found, strict=True))


def as_json(banner: Banner, language: str) -> str:
    """Return questions and columns with their texts, the records, and the notes."""
    comparing = banner.comparing
    found = {
        "questions": [
            {
                "id": question.variable.id,
                "title": question.title[language],
                "notes": list(question_notes(question, language)),
            }
            for question in banner.questions
        ],
        "columns": [
            {
                "break": "*".join(name for name, _ in column.group),
                "group": "*".join(value for _, value in column.group),
                "column": column.letter,
                "title": "" if column.block is None else banner.blocks[column.block].title[language],
                "label": column.label[language],
            }
            for column in banner.columns
        ],
        "tested": banner.tested,
        "census": banner.census,
        "level": comparing.level,
        "correction": comparing.correction,
        "least": comparing.least,
        "cells": list(records(banner)),
        "notes": list(notes(banner, language)),
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_csv(banner: Banner) -> str:
    """Return the records as CSV; letters have spaces between them."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIELDS)
    for record in records(banner):
        writer.writerow([_csv_value(record[name]) for name in FIELDS])
    return out.getvalue()


def _csv_value(value: Any) -> Any:
    if isinstance(value, list):
        return " ".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else value
