"""The numbers of a table that may be spoken of, with what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from overblik.files.languages import Text
from overblik.questionnaire.cell_names import CellName
from overblik.report.tabulated import Tabulated
from overblik.tables.cells import Cell
from overblik.tables.comparisons.pairwise import LOW_BASE
from overblik.tables.table import Table


@dataclass(frozen=True, kw_only=True)
class Point:
    """
    One share: its *cell*, and what its option (*label*), *row* and *group* are called.

    *share* is exact, 0 to 1, and weighted where *weighted* says so; *count* and *base* are units all the same.
    """

    cell: CellName
    label: Text
    count: int
    base: int
    share: Fraction
    weighted: bool = False
    net: bool = False
    outside: bool = False
    row: Text | None = None
    group: Text | None = None

    @property
    def few(self) -> bool:
        """Whether the base is so low that it is told in counts, and that a percentage would say more than is known."""
        return self.base < LOW_BASE


@dataclass(frozen=True, kw_only=True)
class Value:
    """The mean and the median of a number, exact, of *base* units; *group* is what a group of a break is called."""

    cell: CellName
    mean: Fraction
    median: Fraction
    base: int
    group: Text | None = None


def points(table: Table, *, without: frozenset[CellName] = frozenset()) -> tuple[Point, ...]:
    """Return every share of *table* that is shown and is of anybody, in its order, but for the cells in *without*."""
    return tuple(_points(table, (cell for cell in table.cells if cell.name not in without)))


def _points(table: Table, cells: Iterable[Cell]) -> Iterator[Point]:
    variable = table.variable
    rows = {option.id: option.label for option in variable.rows}
    for cell in cells:
        if cell.suppressed or not cell.base or cell.count is None or cell.share is None or variable.choices is None:
            continue
        yield Point(
            cell=cell.name, label=variable.choices.label(cell.option), count=cell.count, base=cell.base,
            share=cell.share, weighted=cell.weighted is not None, net=cell.net, outside=cell.outside,
            row=rows.get(cell.row or ""), group=_group(table, cell),
        )  # fmt: skip


def _group(table: Table, cell: Cell) -> Text | None:
    """Return the name of the group of a break by one variable."""
    if len(cell.by) != 1:
        return None
    ((name, value),) = cell.by
    variable = next((variable for variable in table.basis.breaks if variable.id == name), None)
    return variable.choices.label(value) if variable and variable.choices else Text.same(value)


def value_in(cell: CellName, tabulated: Tabulated) -> Value | None:
    """Return the mean in *cell* and the median beside it, None where they are not shown or nobody gave a number."""
    found = tabulated.cell(cell)
    mean, median = tabulated.value(cell), tabulated.value(replace(cell, option="median"))
    if found is None or not found.base or mean is None or median is None:
        return None
    table = tabulated.table(cell.variable, by="*".join(name for name, _ in cell.by) or None)
    return Value(cell=cell, mean=mean, median=median, base=found.base, group=_group(table, found))


def ranked(found: Iterable[Point]) -> tuple[Point, ...]:
    """Return points from the largest to the smallest; equal ones in their own order."""
    return tuple(sorted(found, key=lambda point: -point.share))
