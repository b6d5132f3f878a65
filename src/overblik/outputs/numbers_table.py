"""The numbers behind a figure as a table that can be read aloud and copied."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from overblik.files.numbers import count_text, number_text
from overblik.outputs.words import outer_word
from overblik.questionnaire.cell_names import POOLED, Group
from overblik.report.document import Figure
from overblik.report.figures.breaks import SOFT_HYPHEN, compound
from overblik.report.words import word
from overblik.tables.cells import Cell
from overblik.tables.show import option_label, printed
from overblik.tables.table import Table

DASH = "–"
LONG = 20
"""Words of more letters may be parted."""


def numbers_table(figure: Figure, language: str) -> str:
    """
    Return the numbers of a figure as an HTML table.

    One body for each row of a grid and each group of a break; one line for each cell, with its count and what it is of.
    """
    table = figure.table
    caption = f"{outer_word('numbers of', language)} {figure.number}. {figure.title}"
    sections = groupby(table.cells, key=lambda cell: (cell.by, cell.row))
    bodies = [body(table, list(cells), section_name(table, *key, language), language) for key, cells in sections]
    head = row([f'<th scope="col">{escape(text)}</th>' for text in headings(table, language)])
    return f"<table>\n<caption>{escape(caption)}</caption>\n<thead>\n{head}</thead>\n{''.join(bodies)}</table>\n"


def headings(table: Table, language: str) -> list[str]:
    """Return the heads of the columns."""
    if table.variable.shape == "number":
        return [outer_word("statistic", language), outer_word("value", language), word("answers", language)]
    return [outer_word("option", language), *(word(key, language) for key in ("count", "base", "percent"))]


def section_name(table: Table, by: Group, row: str | None, language: str) -> str:
    """Return the label of a grid's row and a break's group; empty where there is neither, as for one row of a grid alone."""
    rows = {option.id: option.label[language] for option in table.variable.rows} | {POOLED: word("pooled", language)}
    names = [rows[row]] if row in rows else []
    breaks = {variable.id: variable for variable in table.basis.breaks}
    for name, value in by:
        choices = breaks[name].choices
        names.append(choices.label(value)[language] if choices else value)
    return ", ".join(names)


def body(table: Table, cells: Sequence[Cell], name: str, language: str) -> str:
    """Return the lines of one row and group, under its name where it has one."""
    width = len(headings(table, language))
    over = row([f'<th scope="rowgroup" colspan="{width}">{escape(name)}</th>']) if name else ""
    return f"<tbody>\n{over}{''.join(line(table, cell, language) for cell in cells)}</tbody>\n"


def line(table: Table, cell: Cell, language: str) -> str:
    """Return the line of one cell."""
    is_share = cell.statistic == "share"
    numbers = share_texts(cell, table.decimals, language) if is_share else value_texts(table, cell, language)
    head = f'<th scope="row">{escape(joined(option_label(table, cell.option, language)))}</th>'
    return row([head, *(f"<td>{escape(number)}</td>" for number in numbers)], "net" if cell.net else "")


def joined(label: str) -> str:
    """Return a label whose long compounds may be parted at their joints, for telephones."""
    return " ".join(SOFT_HYPHEN.join(parted(word)) if len(word) > LONG else word for word in label.split(" "))


def parted(word: str) -> list[str]:
    """Return the parts of a compound."""
    *first, last = compound(word)
    return [*(part.removesuffix("-") for part in first), last]


def share_texts(cell: Cell, decimals: int, language: str) -> list[str]:
    """Return count, base and percentage as they are printed."""
    if cell.count is None or cell.base is None:
        return [DASH, DASH, word("too few", language)]
    counts = [count_text(number, language) for number in (cell.count, cell.base)]
    percent = cell.percent(decimals)
    return [*counts, DASH if percent is None else number_text(percent, language, decimals)]


def value_texts(table: Table, cell: Cell, language: str) -> list[str]:
    """Return a number's statistic and of how many it is."""
    if cell.value is None or cell.base is None:
        return [word("too few", language) if cell.suppressed else DASH, DASH]
    return [printed(cell, table, language), count_text(cell.base, language)]


def row(cells: Sequence[str], kind: str = "") -> str:
    """Return a row of cells that are HTML already."""
    return f'<tr class="{kind}">{"".join(cells)}</tr>\n' if kind else f"<tr>{''.join(cells)}</tr>\n"
