"""A table for eyes and for other programs: text, Markdown, CSV, JSON, HTML, Arrow."""

from __future__ import annotations

import csv
import html
import io
import json
from fractions import Fraction
from importlib import import_module
from typing import TYPE_CHECKING, Any

from overblik.errors import PartMissing
from overblik.files.numbers import count_text, number_text, percent
from overblik.questionnaire.cell_names import POOLED
from overblik.tables.notes import group_label
from overblik.tables.sentences import sentences

if TYPE_CHECKING:
    import pyarrow as pa

    from overblik.tables.cells import Cell
    from overblik.tables.table import Table

_WORDS: dict[str, dict[str, str]] = {
    "da": {
        "option": "Svar",
        "row": "Række",
        "group": "Gruppe",
        "count": "Antal",
        "base": "Ud af",
        "share": "Pct.",
        "value": "Værdi",
        "mean": "Gennemsnit",
        "median": "Median",
        "q1": "Nedre kvartil",
        "q3": "Øvre kvartil",
        "min": "Mindste",
        "max": "Største",
        "sum": "Sum",
        "answered": "Har skrevet",
        "note": "Note: ",
    },
    "en": {
        "option": "Answer",
        "row": "Row",
        "group": "Group",
        "count": "Count",
        "base": "Out of",
        "share": "Per cent",
        "value": "Value",
        "mean": "Mean",
        "median": "Median",
        "q1": "Lower quartile",
        "q3": "Upper quartile",
        "min": "Smallest",
        "max": "Largest",
        "sum": "Sum",
        "answered": "Wrote something",
        "note": "Note: ",
    },
}


def words(language: str) -> dict[str, str]:
    """Return the words of table headers."""
    return _WORDS.get(language, _WORDS["en"])


def as_json(table: Table, language: str) -> str:
    """Return the cells and notes as JSON; shares are at full precision, suppressed cells hold null."""
    cells = [_cell_json(cell) for cell in table.cells]
    found = {
        "variable": table.variable.id,
        "kind": table.variable.kind,
        "title": table.variable.title.filled({})[language],
        "cells": cells,
        "notes": list(table.notes(language)),
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _cell_json(cell: Cell) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": cell.id, "row": cell.row, "option": cell.option, "by": dict(cell.by), "count": cell.count, "base": cell.base,
        "share": None if cell.share is None else cell.count / cell.base if cell.count is not None and cell.base else None,
    }  # fmt: skip
    if cell.statistic != "share":
        found |= {"statistic": cell.statistic, "value": cell.value}
    marks = {"net": cell.net, "outside": cell.outside, "suppressed": cell.suppressed}
    return found | {name: True for name, is_set in marks.items() if is_set}


def option_label(table: Table, name: str, language: str) -> str:
    """Return the label of an option, net or statistic."""
    if table.variable.choices:
        return table.variable.choices.label(name)[language]
    return words(language).get(name, name)


def row_label(table: Table, row: str | None, language: str) -> str:
    """Return the label of a grid's row."""
    if row == POOLED:
        return sentences(language)["all answers"]
    return next((option.label[language] for option in table.variable.rows if option.id == row), row or "")


def printed(cell: Cell, table: Table, language: str) -> str:
    """Return the number of a cell as it is printed: a rounded percentage or value, without a unit; a dash where there is none."""
    if cell.suppressed or not cell.base or cell.count is None:
        return "–"
    if cell.statistic == "share":
        return number_text(percent(cell.count, cell.base, table.decimals), language, table.decimals)
    decimals = table.variable.decimals + (cell.statistic not in ("min", "max", "sum"))
    return "–" if cell.value is None else number_text(Fraction(str(round(cell.value, 9))), language, decimals)


def records(table: Table, language: str) -> tuple[list[str], list[list[str]]]:
    """Return a header and one line of text per cell; columns that say nothing are left out."""
    say = words(language)
    rows, groups = table.rows != (None,), any(table.groups)
    header = [
        *([say["group"]] if groups else []),
        *([say["row"]] if rows else []),
        say["option"],
        say["count"],
        say["base"],
    ]
    header.append(say["value"] if table.variable.shape == "number" else say["share"])
    found = []
    for cell in table.cells:
        lead = [group_label(table, cell.by, language)] if groups else []
        lead += [row_label(table, cell.row, language)] if rows else []
        numbers = ["–" if value is None else count_text(value, language) for value in (cell.count, cell.base)]
        labels = (" ".join(label.split()) for label in (*lead, option_label(table, cell.option, language)))
        found.append([*labels, *numbers, printed(cell, table, language)])
    return header, found


def as_markdown(table: Table, language: str) -> str:
    """Return the table in Markdown, with its title and note."""
    header, found = records(table, language)
    numbers = 3
    rule = ["---"] * (len(header) - numbers) + ["---:"] * numbers
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in (header, rule, *found)]
    return (
        f"**{table.variable.title.filled({})[language]}**\n\n"
        + "\n".join(lines)
        + f"\n\n{note_line(table, language)}\n"
    )


def note_line(table: Table, language: str) -> str:
    """Return the whole note on one line."""
    return words(language)["note"] + " ".join(table.notes(language))


def as_text(table: Table, language: str) -> str:
    """Return the table for a terminal: columns lined up, numbers to the right."""
    header, found = records(table, language)
    widths = [max(len(line[index]) for line in (header, *found)) for index in range(len(header))]
    numbers = range(len(header) - 3, len(header))
    lines = [
        "  ".join(
            text.rjust(width) if index in numbers else text.ljust(width)
            for index, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in (header, *found)
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return f"{table.variable.title.filled({})[language]}\n\n" + "\n".join(lines) + f"\n\n{note_line(table, language)}\n"


def as_csv(table: Table) -> str:
    """Return the cells as CSV: one line per cell, full precision, the notes left out."""
    found = as_arrow(table)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(found.column_names)
    writer.writerows([["" if value is None else value for value in row.values()] for row in found.to_pylist()])
    return out.getvalue()


def as_html(table: Table, language: str) -> str:
    """Return the table as an HTML fragment, for notebooks."""
    header, found = records(table, language)
    numbers = 3
    head = "".join(f'<th scope="col">{html.escape(text)}</th>' for text in header)
    body = []
    for line in found:
        lead = "".join(f'<th scope="row" style="text-align:left">{html.escape(text)}</th>' for text in line[:-numbers])
        body.append(
            f"<tr>{lead}"
            + "".join(f'<td style="text-align:right">{html.escape(text)}</td>' for text in line[-numbers:])
            + "</tr>"
        )
    title, note = html.escape(table.variable.title.filled({})[language]), html.escape(note_line(table, language))
    rows = f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody>"
    return f"<table><caption>{title}</caption>{rows}</table><p><small>{note}</small></p>"


def as_arrow(table: Table) -> pa.Table:
    """Return the cells as an Arrow table, one row per cell."""
    import pyarrow as pa

    names = list(dict.fromkeys(variable.id for variable in table.basis.breaks))
    plain = pa.table(
        {
            "id": pa.array([cell.id for cell in table.cells], pa.string()),
            "row": pa.array([cell.row for cell in table.cells], pa.string()),
            "option": pa.array([cell.option for cell in table.cells], pa.string()),
            **{name: pa.array([dict(cell.by).get(name) for cell in table.cells], pa.string()) for name in names},
            "net": pa.array([cell.net for cell in table.cells], pa.bool_()),
            "suppressed": pa.array([cell.suppressed for cell in table.cells], pa.bool_()),
            "count": pa.array([cell.count for cell in table.cells], pa.int64()),
            "base": pa.array([cell.base for cell in table.cells], pa.int64()),
        }
    )
    shares = [float(cell.share) if cell.share is not None else None for cell in table.cells]
    values = [cell.value for cell in table.cells]
    return plain.append_column("share", pa.array(shares, pa.float64())).append_column(
        "value", pa.array(values, pa.float64())
    )


def as_pandas(table: Table) -> Any:
    """Return the cells as a pandas data frame."""
    _library("pandas")
    return as_arrow(table).to_pandas()


def as_polars(table: Table) -> Any:
    """Return the cells as a Polars data frame."""
    return _library("polars").from_arrow(as_arrow(table))


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        message = f"{name} is not installed; install it with `pip install {name}`, or use to_arrow()"
        raise PartMissing(message) from error


FORMATS = {
    "text": as_text,
    "json": as_json,
    "csv": lambda table, _: as_csv(table),
    "md": as_markdown,
}
"""How `overblik table` can print: a function from table and language to text."""
