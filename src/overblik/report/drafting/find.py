"""What there is to say of a question, whatever its shape."""

from __future__ import annotations

from collections.abc import Iterator

from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.variables import Variable
from overblik.report.drafting.certain import Certain
from overblik.report.drafting.find_choices import of_many, of_one
from overblik.report.drafting.find_grid import of_grid
from overblik.report.drafting.finding import Finding, Seen
from overblik.report.drafting.points import points, value_in
from overblik.report.tabulated import Tabulated

LEADING = ("top", "lead", "pair", "two", "net", "everybody", "rows", "rows_alike", "rows_everybody")
"""The findings whose first number a headline or a difference between groups is of."""


def look(variable: Variable, tabulated: Tabulated, certain: Certain, without: frozenset[CellName]) -> Seen:
    """Return a question with its table and what may be said of it, the cells in *without* left aside."""
    table = tabulated.table(variable.id)
    return Seen(variable=variable, table=table, points=points(table, without=without), certain=certain)


def findings(seen: Seen, tabulated: Tabulated) -> tuple[Finding, ...]:
    """Return what there is to say of a question, in the order in which it is said; nothing where nothing may be said."""
    return tuple(_findings(seen, tabulated))


def _findings(seen: Seen, tabulated: Tabulated) -> Iterator[Finding]:
    if seen.variable.shape == "number":
        yield from _of_number(seen.variable, tabulated)
    elif seen.variable.choices is None:
        yield from _of_text(seen)
    elif seen.variable.shape == "grid":
        yield from of_grid(seen)
    else:
        yield from of_many(seen) if seen.variable.shape == "many" else of_one(seen)


def _of_number(variable: Variable, tabulated: Tabulated) -> Iterator[Finding]:
    value = value_in(CellName(variable=variable.id, option="mean"), tabulated)
    if value is not None:
        yield Finding(kind="mean", variable=variable, values=(value,))


def _of_text(seen: Seen) -> Iterator[Finding]:
    """Yield how many wrote something, of an open question that is not asked row by row."""
    cell = seen.table.find(CellName(variable=seen.variable.id, option="answered"))
    if cell is None or cell.suppressed or cell.count is None:
        return
    if cell.count:
        yield Finding(kind="written", variable=seen.variable, written=(cell.name, cell.count))
    else:
        yield Finding(kind="unwritten", variable=seen.variable)
