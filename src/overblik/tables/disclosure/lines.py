"""
The numbers of tables by what they count, so that a number has one name wherever it is printed.

A number counts the response sets for which some conditions hold: `video` by region is what `region` by video is, and a filter on
one region is a group of the break by region.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from overblik.questionnaire.cell_names import POOLED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from overblik.questionnaire.cell_names import CellName
    from overblik.questionnaire.variables import Variable
    from overblik.tables.table import Table

Condition = tuple[str, str]
"""A variable (or a row of a grid, `formaal/unge`), and an option, net or base of it."""
Group = frozenset[Condition]
Filter = tuple[str, ...]
"""The part of a filter that is no group of a break: its expressions; empty without."""

ANSWERED, OWN = "*answered", "*own"
BASES = {"answered": ANSWERED, "asked": "*asked", "all": "*all", "mentions": "*mentions"}
"""The bases as what a number can be of; *own* is the base of answers outside a scale that is not part of the others'."""
BASE_NAMES = frozenset({*BASES.values(), OWN})
JOINED = "|"
"""Between the values of a condition that several values fulfil."""


class Number(NamedTuple):
    """What a number counts: response sets under a filter for which every condition holds."""

    filter: Filter
    of: Group

    @property
    def depth(self) -> int:
        """How far it is divided: 0 without break and filter."""
        return len(self.of) - 1 + bool(self.filter)


@dataclass(frozen=True, kw_only=True)
class Line:
    """
    One line of a table in one group: its *values* are counts by option, net and base.

    *printed* is false of what stands nowhere but follows from two lines that do (everybody but those of a filter).
    """

    path: str
    variable: Variable
    filter: Filter = ()
    group: Group = frozenset()
    values: dict[str, int] = field(default_factory=dict)
    printed: bool = True

    @property
    def place(self) -> tuple[Filter, Group, str]:
        """What tells the line from every other."""
        return self.filter, self.group, self.path

    @property
    def pooled(self) -> bool:
        """Whether it is the pooled row of a grid."""
        return self.path.endswith(f"/{POOLED}")

    @property
    def depth(self) -> int:
        """How far its numbers are divided."""
        return self.number(ANSWERED).depth

    def number(self, what: str) -> Number:
        """Return the number of an option, net or base."""
        return Number(self.filter, self.group | {(self.path, what)})

    def beside(self, base: str) -> list[Number]:
        """Return the numbers that cannot be printed without a base, itself among them; there are none beside what is no base."""
        if base not in BASE_NAMES:
            return []
        outside = {option.id for option in self.variable.choices.outside} if self.variable.choices else set()
        return [self.number(what) for what in self.values if base != OWN or what in {OWN, *outside}]

    def numbers(self) -> dict[Number, int]:
        """Return all numbers of the line with their values."""
        return {self.number(what): value for what, value in self.values.items()}


def path_of(name: CellName) -> str:
    """Return the variable, or the row of a grid, that a cell is of."""
    return name.variable if name.row is None else f"{name.variable}/{name.row}"


def lines_of(table: Table, *, under: Filter = (), within: Group = frozenset()) -> list[Line]:
    """Return the lines of a table in which nothing is hidden; *within* are conditions that its filter adds to every group."""
    found: dict[tuple[Filter, Group, str], Line] = {}
    apart = table.basis.base == "answered" and table.basis.dont_know == "left_out"
    for cell in table.cells:
        path, group = path_of(cell.name), within | frozenset(cell.by)
        line = found.setdefault(
            (under, group, path), Line(path=path, variable=table.variable, filter=under, group=group)
        )
        line.values.setdefault(OWN if cell.outside and apart else BASES[table.basis.base], cell.base or 0)
        if cell.statistic == "share":
            line.values[cell.option] = cell.count or 0
    return list(found.values())


def merged(lines: Iterable[Line]) -> dict[tuple[Filter, Group, str], Line]:
    """Return lines by their place; a line that several tables have holds the numbers of all of them."""
    found: dict[tuple[Filter, Group, str], Line] = {}
    for line in lines:
        found.setdefault(line.place, line).values.update(line.values)
    return found


def less(whole: Line, part: Line) -> Line:
    """Return the line of those who are in *whole* and not in *part*, which nobody prints."""
    values = {what: whole.values[what] - value for what, value in part.values.items() if what in whole.values}
    name = ("but", *sorted(map(str, part.group)), *part.filter)
    return Line(
        path=part.path, variable=part.variable, filter=(*whole.filter, *name), group=whole.group, values=values, printed=False
    )  # fmt: skip


def together(lines: Iterable[Line], group: Group) -> Line:
    """Return the line of several groups taken together as one."""
    first, *others = lines
    values = {what: value + sum(line.values[what] for line in others) for what, value in first.values.items()}
    return Line(path=first.path, variable=first.variable, filter=first.filter, group=group, values=values)
