"""One number and what it is of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from overblik.questionnaire.cell_names import CellName, Group

Statistic = Literal["share", "mean", "median", "q1", "q3", "min", "max", "sum"]
STATISTICS: tuple[Statistic, ...] = ("mean", "median", "q1", "q3", "min", "max", "sum")
"""The cells that a number has, in the order in which they are shown."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """
    One number and what it is of.

    *count*: unweighted units in it (for a number: units that gave one). *base*: unweighted units that it is of, or ticks where the
    base is *mentions*. *value*: a number's mean, median and so on, None for shares. A *suppressed* cell holds no number at all.
    *outside* marks answers outside a scale (don't know), which have a base of their own when they are left out of the others'.
    """

    name: CellName
    count: int | None
    base: int | None
    value: float | None = None
    statistic: Statistic = "share"
    net: bool = False
    outside: bool = False
    suppressed: bool = False

    @property
    def id(self) -> str:
        """The stable id under which claims name the cell."""
        return str(self.name)

    @property
    def row(self) -> str | None:
        """The row of a grid, `*` for the pooled one."""
        return self.name.row

    @property
    def option(self) -> str:
        """The option, net or statistic."""
        return self.name.option

    @property
    def by(self) -> Group:
        """The group of the break."""
        return self.name.by

    @property
    def share(self) -> Fraction | None:
        """The exact share, None where the base is empty, suppressed, or the cell is no share."""
        if self.statistic != "share" or not self.base or self.count is None:
            return None
        return Fraction(self.count, self.base)

    def hidden(self) -> Cell:
        """Return the cell without any number."""
        return replace(self, count=None, base=None, value=None, suppressed=True)
