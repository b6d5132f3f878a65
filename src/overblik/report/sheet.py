"""
A table as it is printed: texts in rows and columns, numbers already rounded.

What is one line of a table (a question without a break) has its options as rows; everything else has a line per row of a grid and
group of a break, and its options as columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from overblik.files.numbers import count_text
from overblik.questionnaire.cell_names import POOLED, Group
from overblik.report.draft import Order, Show
from overblik.report.figures.order import order_of, ordered_options
from overblik.report.words import word
from overblik.tables.cells import STATISTICS, Cell
from overblik.tables.notes import group_label
from overblik.tables.show import beside_heads, beside_texts, option_label, printed, row_label
from overblik.tables.table import Table

Kind = Literal["plain", "group", "net", "base"]
"""What a row or a column is: ordinary, a heading of those below it, a net, or of bases."""

DASH = "–"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of numbers."""

    label: str
    kind: Kind = "plain"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row; a row that heads a group has no cells."""

    label: str
    cells: tuple[str, ...] = ()
    kind: Kind = "plain"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A printed table; *corner* stands over the row headers."""

    corner: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of numbers in a table: a row of a grid in a group of a break."""

    row: str | None
    group: Group
    label: str


def with_total(table: Table, total: Table) -> Table:
    """
    Return a broken table with the undivided one behind it.

    Where a group is held back, the table stays as it is: what is hidden would be the total less what is shown.
    """
    if table.basis.hidden:
        return table
    return replace(table, cells=(*table.cells, *total.cells), groups=(*table.groups, *total.groups))


def sheet(table: Table, language: str, *, order: Order | None = None, show: Show = "share") -> Sheet:
    """Return *table* as it is printed in *language*; the order of options is the one of figures."""
    lines = list(_lines(table, language))
    if is_upright(table):
        return _upright(table, lines[0], _names(table, order), language)
    return _lying(table, lines, _names(table, order), language, show=show)


def is_upright(table: Table) -> bool:
    """Whether a table is one line of shares, which is printed as a column."""
    return len(table.groups) == 1 and table.rows == (None,) and table.variable.shape != "number"


def _names(table: Table, order: Order | None) -> tuple[str, ...]:
    """Return the last parts of the cells' ids in the order in which they are printed, nets last."""
    if table.variable.shape == "number":
        return STATISTICS
    options = ordered_options(table, order_of(table.variable, order))
    return (*(option.id for option in options), *(net.id for net in table.nets))


def _lines(table: Table, language: str) -> Iterator[Line]:
    pooled = [POOLED] if any(cell.row == POOLED for cell in table.cells) else []
    for group in table.groups:
        for row in (*table.rows, *pooled):
            label = row_label(table, row, language) if row is not None else group_label(table, group, language)
            yield Line(row=row, group=group, label=label)


def _upright(table: Table, line: Line, names: tuple[str, ...], language: str) -> Sheet:
    """Return a single line of numbers as a column: shares, what else there is of them, and counts; the base below."""
    cells = [_cell(table, line, name) for name in names]
    rows = [
        Row(
            label=option_label(table, name, language),
            cells=(
                _text(table, cell, "share", language),
                *_beside(table, cell, language),
                _text(table, cell, "count", language),
            ),
            kind="net" if cell is not None and cell.net else "plain",
        )
        for name, cell in zip(names, cells, strict=True)
    ]
    heads = (word("percent", language), *beside_heads(table, language), word("count", language))
    empty = ("",) * (len(heads) - 1)
    base = Row(label=word("answers", language), cells=(*empty, _base(table, line, language)), kind="base")
    return Sheet(corner="", columns=tuple(Column(label=head) for head in heads), rows=(*rows, base))


def _beside(table: Table, cell: Cell | None, language: str) -> list[str]:
    heads = beside_heads(table, language)
    return [DASH] * len(heads) if cell is None else beside_texts(cell, table, language)


def _lying(table: Table, lines: list[Line], names: tuple[str, ...], language: str, *, show: Show) -> Sheet:
    """Return many lines of numbers as rows, their bases last."""
    nets = {net.id for net in table.nets}
    columns = [
        Column(label=option_label(table, name, language), kind="net" if name in nets else "plain") for name in names
    ]
    corner = "" if table.variable.shape == "number" else word("percent" if show == "share" else "count", language)
    return Sheet(
        corner=corner,
        columns=(*columns, Column(label=word("answers", language), kind="base")),
        rows=tuple(_rows(table, lines, names, language, show=show)),
    )


def _rows(table: Table, lines: list[Line], names: tuple[str, ...], language: str, *, show: Show) -> Iterator[Row]:
    heading = ""
    for line in lines:
        over = _heading(table, line, language)
        if over and over != heading:
            yield Row(label=over, kind="group")
        heading = over
        numbers = (_text(table, _cell(table, line, name), show, language) for name in names)
        kind: Kind = "net" if line.row == POOLED or (table.basis.breaks and not line.group) else "plain"
        yield Row(label=line.label, cells=(*numbers, _base(table, line, language)), kind=kind)


def _heading(table: Table, line: Line, language: str) -> str:
    """Return what stands over a line: its group over rows of a grid, its break over groups where there are several breaks."""
    if line.row is not None:
        return group_label(table, line.group, language) if table.basis.breaks else ""
    titles = {variable.id: variable.label[language] for variable in table.basis.breaks}
    return ", ".join(titles.get(name, name) for name, _ in line.group)


def _cell(table: Table, line: Line, name: str) -> Cell | None:
    return table.lookup(name, row=line.row, by=line.group)


def _text(table: Table, cell: Cell | None, show: Show, language: str) -> str:
    if cell is None or cell.suppressed or cell.count is None:
        return DASH
    if show == "count" and cell.statistic == "share":
        return count_text(cell.count, language)
    return printed(cell, table, language)


def _base(table: Table, line: Line, language: str) -> str:
    base = table.base(row=line.row, by=line.group)
    return DASH if base is None else count_text(base, language)
