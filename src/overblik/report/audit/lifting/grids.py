"""Tables as figures: numbers that share a base, in the direction in which they do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.report.audit.lifting.bases import base_told, bases_told, figures_named
from overblik.report.audit.lifting.cells import Cell, Sort, cell_of, sorts
from overblik.report.audit.model import Figure, Net, Quantity, Series
from overblik.report.audit.possible import can_sum_to, span
from overblik.report.claims import Meaning

if TYPE_CHECKING:
    from decimal import Decimal

    from overblik.report.audit.lifting.statements import Reading
    from overblik.report.audit.sources.passages import Grid, GridRow
    from overblik.report.audit.speech.speech import Speech

PERCENT = 100
HUNDRED = (Fraction(PERCENT), Fraction(PERCENT))
MOST_OF = Fraction(2, 3)
"""Where this part of the rows adds up to a hundred, and two at least, every row is meant to."""
LEAST_PARTS = 2


@dataclass(frozen=True, kw_only=True)
class Table:
    """A grid that was understood: the rows that hold answers, the cells of all rows, and what is told in special ones."""

    grid: Grid
    rows: tuple[int, ...]
    cells: tuple[tuple[Cell, ...], ...]
    sorts: tuple[Sort, ...]
    nets: tuple[int, ...] = ()
    total: int | None = None
    base_row: int | None = None

    def percents(self, at: int) -> list[int]:
        """Return the columns that hold a percentage in row *at*."""
        return [
            column for column, sort in enumerate(self.sorts) if sort == "percent" and _value(self.cells[at][column])
        ]


def _value(cell: Cell) -> tuple[Decimal] | None:
    number = cell.percent if cell.percent is not None else cell.plain
    return None if number is None else (number,)


def figure_of(grid: Grid, number: int, reading: Reading, around: str) -> tuple[Figure | None, tuple[Net, ...]]:
    """
    Return a table as a figure, and the nets that its rows tell; None where it holds no percentages and no counts.

    *around* is what the report says of the table besides: its caption, its note and the text under it.
    """
    speech = reading.speech
    cells = tuple(tuple(cell_of(text) for text in row.cells) for row in grid.rows)
    told = f"{grid.caption} {grid.note} {' '.join(grid.columns)}"
    in_percent = re.search(speech.in_percent, told, re.IGNORECASE) is not None
    table = _understood(grid, cells, tuple(sorts(grid, cells, speech, in_percent=in_percent)), speech)
    if "percent" not in table.sorts:
        return None, ()
    stated = bases_told(f"{grid.caption}. {grid.note}", speech, reading.bases)
    named = [reading.bases.figures[key] for key in figures_named(grid.caption)[:1] if key in reading.bases.figures]
    base = stated[0] if len(stated) == 1 else next(iter(named), None)
    here = replace(reading, near=stated)
    if base is None and re.search(speech.filtered, f"{grid.caption} {grid.note}", re.IGNORECASE):
        here = replace(here, bases=replace(reading.bases, answered=()))  # put to some only, and nobody says how many
    found = _series(table, number, here, base, f"{told} {around}")
    figure = Figure(title=grid.caption or grid.rows[0].label, series=tuple(found), base=base, place=grid.place)
    return figure, tuple(_nets(table, figure, f"{told} {around}", speech))


def _understood(grid: Grid, cells: tuple[tuple[Cell, ...], ...], kinds: tuple[Sort, ...], speech: Speech) -> Table:
    """Return the table with its special rows set apart: bases, totals, and nets of other rows."""
    base_row = total = None
    rows: list[int] = []
    for at, row in enumerate(grid.rows):
        label = row.label.strip(" .:()")
        whole = all(cell.percent is None and (cell.plain or 0) == int(cell.plain or 0) for cell in cells[at])
        if whole and re.fullmatch(speech.base_row, label, re.IGNORECASE):
            base_row = at
        elif re.fullmatch(rf"{speech.all_row}(?:\s*\(?(?:pct\.?|%|n\s*=\s*\d+)\)?)?", label, re.IGNORECASE):
            if at == len(grid.rows) - 1 or at == len(grid.rows) - LEAST_PARTS:
                total = at
            else:
                rows.append(at)
        else:
            rows.append(at)
    nets = tuple(at for at in rows if _parts_of_net(grid.rows, at, rows, speech))
    if len(rows) > 1 or not nets:
        rows = [at for at in rows if at not in nets]
    return Table(grid=grid, rows=tuple(rows), cells=cells, sorts=kinds, nets=nets, total=total, base_row=base_row)


def _parts_of_net(rows: Sequence[GridRow], net: int, among: Sequence[int], speech: Speech) -> list[int]:
    """Return the rows that a net row adds up: "Agree (net)" those that end in "agree"; none where it is no net."""
    words = re.sub(rf"\W*\b{speech.net}\b\W*", " ", rows[net].label, flags=re.IGNORECASE).lower().split()
    if " ".join(words) == rows[net].label.lower() or not words:
        return []
    parts = [at for at in among if at != net and rows[at].label.lower().split()[-1:] == words[-1:]]
    return parts if len(parts) >= LEAST_PARTS else []


def _series(table: Table, number: int, reading: Reading, base: int | None, told: str) -> list[Series]:
    """
    Return the numbers of a table in the direction in which they share a base.

    *told* is what the table and the text around it say of how it was asked.
    """
    speech = reading.speech
    rows, columns = _by_row(table, number, reading, base), _by_column(table, number, reading, base)
    many = re.search(speech.many_answers, told, re.IGNORECASE)
    out = re.search(speech.left_out, told, re.IGNORECASE)
    one = re.search(speech.one_answer, told, re.IGNORECASE)
    adding_rows, adding_columns = _adding(rows), _adding(columns)
    by_row = len(adding_rows) * max(len(columns), 1) > len(adding_columns) * max(len(rows), 1)
    total_column = _total_column(table)
    if len(rows) > 1 and all(len(series.quantities) == 1 for series in rows):
        by_row = False
    if total_column and not many:
        by_row = True
    if not adding_rows and not adding_columns and not one and _has_row_bases(rows):
        by_row = True
    chosen, adding = (rows, adding_rows) if by_row or not columns else (columns, adding_columns)
    mostly = len(adding) >= LEAST_PARTS and len(adding) >= MOST_OF * len(chosen)
    stated = bool(one) or (table.total is not None and not by_row and _is_hundred(table)) or total_column
    sure = (stated or mostly) and not many and not out and (bool(adding) or len(chosen) == 1)
    adds_up = True if sure and any(len(it.quantities) > 1 for it in chosen) else False if many else None
    return [replace(series, adds_up=adds_up) for series in chosen]


def _has_row_bases(rows: Sequence[Series]) -> bool:
    return any(series.base is not None for series in rows)


def _adding(series: Sequence[Series]) -> list[Series]:
    return [it for it in series if len(it.quantities) > 1 and can_sum_to(values(it), HUNDRED)]


def values(series: Series) -> list[Decimal]:
    """Return the percentages of a series."""
    return [quantity.value for quantity in series.quantities if quantity.value is not None]


def _total_column(table: Table) -> bool:
    """Whether a column holds the hundred that each row adds up to."""
    return "total" in table.sorts


def _is_hundred(table: Table) -> bool:
    cells = table.cells[table.total] if table.total is not None else ()
    return any(
        (_value(cell) or (None,))[0] == PERCENT
        for cell, sort in zip(cells, table.sorts, strict=True)
        if sort == "percent"
    )


def _by_row(table: Table, number: int, reading: Reading, base: int | None) -> list[Series]:
    """Return a series for each row; where some rows tell a base of their own, that of the others is not known."""
    grid = table.grid
    own = {
        at: _base_in_row(table, at) or base_told(grid.rows[at].label, reading.speech, reading.bases)
        for at in table.rows
    }
    here = (
        replace(reading, bases=replace(reading.bases, answered=()), near=())
        if any(own.values()) and not base
        else reading
    )
    found = []
    for at in table.rows:
        columns = table.percents(at)
        quantities = tuple(_quantity(table, (at, column), number, here, own[at] or base) for column in columns)
        labels = tuple(grid.columns[column] if grid.columns else "" for column in columns)
        if quantities:
            row = grid.rows[at]
            found.append(Series(title=row.label, quantities=quantities, labels=labels, base=own[at], place=row.place))
    return found


def _by_column(table: Table, number: int, reading: Reading, base: int | None) -> list[Series]:
    grid = table.grid
    found = []
    for column, sort in enumerate(table.sorts):
        rows = [at for at in table.rows if column in table.percents(at)]
        if sort != "percent" or not rows:
            continue
        head = grid.columns[column] if grid.columns else ""
        own = base_told(head, reading.speech, reading.bases) or _base_in_column(table, column)
        quantities = tuple(_quantity(table, (at, column), number, reading, own or base) for at in rows)
        labels = tuple(grid.rows[at].label for at in rows)
        found.append(
            Series(title=head or grid.caption, quantities=quantities, labels=labels, base=own, place=grid.place)
        )
    return found


def _base_in_row(table: Table, at: int) -> int | None:
    told = [cell.base for cell in table.cells[at] if cell.base]
    cells = [table.cells[at][column] for column, sort in enumerate(table.sorts) if sort == "base"]
    return next(iter([*told, *(int(cell.plain) for cell in cells if cell.plain)]), None)


def _base_in_column(table: Table, column: int) -> int | None:
    """Return the base in a row of bases, or the count beside the hundred in the row of totals."""
    if table.base_row is not None and table.cells[table.base_row][column].plain:
        return int(table.cells[table.base_row][column].plain or 0)
    if table.total is not None:
        beside = [at for at, sort in enumerate(table.sorts) if sort == "count"]
        total = table.cells[table.total]
        found = total[column].count or next((int(total[at].plain or 0) for at in beside), 0)
        return found or None
    return None


def _quantity(table: Table, at: tuple[int, int], number: int, reading: Reading, base: int | None) -> Quantity:
    row, column = at
    cell, grid = table.cells[row][column], table.grid
    value = _value(cell)
    beside = [it for it, sort in enumerate(table.sorts) if sort == "count"]
    count = cell.count
    if (
        count is None
        and len(beside) == 1
        and table.sorts.count("percent") == 1
        and table.cells[row][beside[0]].plain is not None
    ):
        count = int(table.cells[row][beside[0]].plain or 0)
    printed = value[0] if value else None
    head = grid.columns[column] if grid.columns else ""
    low, high = span(printed) if printed is not None else (Fraction(0), Fraction(0))
    return Quantity(
        kind="percent",
        text=cell.text.strip(),
        value=printed,
        count=count,
        bases=(base,) if base else tuple(dict.fromkeys((*reading.bases.answered, *reading.near))),
        meaning=Meaning(quantity="share", low=max(low / 100, Fraction(0)), high=min(high / 100, Fraction(1))),
        says=": ".join(part for part in (grid.rows[row].label, head) if part),
        sentence=grid.caption,
        passage=number,
        place=grid.rows[row].place,
    )


def _nets(table: Table, figure: Figure, told: str, speech: Speech) -> list[Net]:
    """Return each net row with its parts, once for every column."""
    if not table.nets or re.search(speech.many_answers, told, re.IGNORECASE):
        return []
    bases = {quantity.says: quantity for series in figure.series for quantity in series.quantities}
    found = []
    for net in table.nets:
        parts = _parts_of_net(table.grid.rows, net, [*table.rows, *table.nets], speech)
        for column in table.percents(net):
            says = [_says(table, part, column) for part in parts]
            known = [bases[it] for it in says if it in bases]
            value = _value(table.cells[net][column])
            if known and len(known) == len(says) and value:
                whole = replace(
                    known[0], text=table.cells[net][column].text, value=value[0], count=None, says=_says(table, net, column),
                    place=table.grid.rows[net].place,
                )  # fmt: skip
                found.append(Net(whole=whole, parts=tuple(known)))
    return found


def _says(table: Table, row: int, column: int) -> str:
    head = table.grid.columns[column] if table.grid.columns else ""
    return ": ".join(part for part in (table.grid.rows[row].label, head) if part)
