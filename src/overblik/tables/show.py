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
from overblik.files.numbers import count_text, number_text
from overblik.questionnaire.cell_names import POOLED
from overblik.tables.cells import exact
from overblik.tables.notes import covered_head, group_label
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
        "interval": "{level} pct.-interval",
        "from_to": "{low}–{high}",
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
        "interval": "{level} per cent interval",
        "from_to": "{low}–{high}",
    },
}


DASH = "–"
PRECISION = ("weighted", "weighted_base", "n_eff", "se", "low", "high", "covered")
"""What other programs are told of a cell beside count, base and share, where the cell has it."""


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
        "share": share_of(cell),
    }  # fmt: skip
    if cell.statistic != "share":
        found |= {"statistic": cell.statistic, "value": cell.value}
    told = {name: getattr(cell, name) for name in PRECISION}
    found |= {name: value for name, value in told.items() if value is not None}
    marks = {"net": cell.net, "outside": cell.outside, "suppressed": cell.suppressed}
    return found | {name: True for name, is_set in marks.items() if is_set}


def share_of(cell: Cell) -> float | None:
    """Return the share of a cell at full precision."""
    if cell.share is None or cell.count is None or not cell.base:
        return None
    return cell.count / cell.base if cell.weighted is None else cell.weighted


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
        return DASH
    if cell.statistic == "share":
        share = cell.percent(table.decimals)
        return DASH if share is None else number_text(share, language, table.decimals)
    return DASH if cell.value is None else _value_text(cell.value, cell, table, language)


def _value_text(value: float, cell: Cell, table: Table, language: str) -> str:
    decimals = table.variable.decimals + (cell.statistic not in ("min", "max", "sum"))
    return number_text(Fraction(str(round(value, 9))), language, decimals)


def interval_text(cell: Cell, table: Table, language: str) -> str:
    """Return the interval of a cell as it is printed, in the decimals of the number: "61–78"; a dash where there is none."""
    if cell.suppressed or cell.low is None or cell.high is None:
        return DASH
    is_share = cell.statistic == "share"
    low, high = (
        _percent_text(end, table, language) if is_share else _value_text(end, cell, table, language)
        for end in (cell.low, cell.high)
    )
    return words(language)["from_to"].format(low=low, high=high)


def covered_text(cell: Cell, table: Table, language: str) -> str:
    """Return the share of what units cover as it is printed; a dash where there is none."""
    return DASH if cell.suppressed or cell.covered is None else _percent_text(cell.covered, table, language)


def _percent_text(share: float, table: Table, language: str) -> str:
    return number_text(100 * Fraction(exact(share) or 0), language, table.decimals)


def has_intervals(table: Table) -> bool:
    """Whether there are intervals to be shown: there are none where everybody has answered."""
    uncertainty = table.basis.uncertainty
    return uncertainty is not None and not uncertainty.census


def number_heads(table: Table, language: str) -> list[str]:
    """Return what stands over the columns of numbers: count, base, share or value, and what else the cells have."""
    say = words(language)
    found = [say["count"], say["base"], say["value"] if table.variable.shape == "number" else say["share"]]
    return [*found, *beside_heads(table, language)]


def beside_heads(table: Table, language: str) -> list[str]:
    """Return what stands over the columns beside the shares, as a rule none: the interval, the shares of what units cover."""
    say, uncertainty = words(language), table.basis.uncertainty
    found = []
    if uncertainty is not None and has_intervals(table):
        found.append(say["interval"].format(level=number_text(Fraction(str(100 * uncertainty.level)), language, 0)))
    return [*found, *([covered_head(table.basis.covering, language)] if table.basis.covering else [])]


def number_texts(cell: Cell, table: Table, language: str) -> list[str]:
    """Return the numbers of a cell as they are printed under `number_heads`."""
    found = [DASH if value is None else count_text(value, language) for value in (cell.count, cell.base)]
    return [*found, printed(cell, table, language), *beside_texts(cell, table, language)]


def beside_texts(cell: Cell, table: Table, language: str) -> list[str]:
    """Return the numbers of a cell as they are printed under `beside_heads`."""
    found = [interval_text(cell, table, language)] if has_intervals(table) else []
    return [*found, *([covered_text(cell, table, language)] if table.basis.covering else [])]


def records(table: Table, language: str) -> tuple[list[str], list[list[str]]]:
    """Return a header and one line of text per cell; columns that say nothing are left out."""
    say = words(language)
    rows, groups = table.rows != (None,), any(table.groups)
    header = [
        *([say["group"]] if groups else []),
        *([say["row"]] if rows else []),
        say["option"],
        *number_heads(table, language),
    ]
    found = []
    for cell in table.cells:
        lead = [group_label(table, cell.by, language)] if groups else []
        lead += [row_label(table, cell.row, language)] if rows else []
        labels = (" ".join(label.split()) for label in (*lead, option_label(table, cell.option, language)))
        found.append([*labels, *number_texts(cell, table, language)])
    return header, found


def as_markdown(table: Table, language: str) -> str:
    """Return the table in Markdown, with its title and note."""
    header, found = records(table, language)
    numbers = len(number_heads(table, language))
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
    numbers = range(len(header) - len(number_heads(table, language)), len(header))
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
    numbers = len(number_heads(table, language))
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
    plain = plain.append_column("share", pa.array([share_of(cell) for cell in table.cells], pa.float64()))
    plain = plain.append_column("value", pa.array([cell.value for cell in table.cells], pa.float64()))
    for name in PRECISION[1:]:  # the weighted share is the share
        values = [getattr(cell, name) for cell in table.cells]
        if any(value is not None for value in values):
            plain = plain.append_column(name, pa.array(values, pa.float64()))
    return plain


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
