"""One number and what it is of."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from overblik.files.numbers import rounded

if TYPE_CHECKING:
    from decimal import Decimal

    from overblik.questionnaire.cell_names import CellName, Group

Statistic = Literal["share", "mean", "median", "q1", "q3", "min", "max", "sum"]
STATISTICS: tuple[Statistic, ...] = ("mean", "median", "q1", "q3", "min", "max", "sum")
"""The cells that a number has, in the order in which they are shown."""
MOST_DENOMINATOR = 10**7
"""Fractions up to here lie further apart than the rounding of a sum of weights."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """
    One number and what it is of.

    *count*: unweighted units in it (for a number: units that gave one). *base*: unweighted units that it is of, or ticks where the
    base is *mentions*. *value*: a number's mean, median and so on, None for shares. A *suppressed* cell holds no number of its own:
    no count, no value, and no base unless other cells of its line show it. *outside* marks answers outside a scale (don't know),
    which have a base of their own when they are left out of the others'.

    *weighted*: the weighted share, 0 to 1 (nan where nothing of the base has a weight); None in a study without weights, and
    where the cell is no share: then the weights are in *value*. *weighted_base*: the sum of weights of the base; *n_eff*: Kish's
    effective size of it. *se*, *low*, *high*: standard error and interval, in the units of share or value. *covered*: the share of
    what units cover, 0 to 1. What was not computed is None.
    """

    name: CellName
    count: int | None
    base: int | None
    value: float | None = None
    statistic: Statistic = "share"
    net: bool = False
    outside: bool = False
    suppressed: bool = False
    weighted: float | None = None
    weighted_base: float | None = None
    n_eff: float | None = None
    se: float | None = None
    low: float | None = None
    high: float | None = None
    covered: float | None = None

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
        """The share that is printed, weighted in a study with weights; None where the base is empty, suppressed, or no share."""
        if self.statistic != "share" or not self.base or self.count is None:
            return None
        return Fraction(self.count, self.base) if self.weighted is None else exact(self.weighted)

    def percent(self, decimals: int) -> Decimal | None:
        """Return the share in per cent, rounded half away from zero; None where there is no share."""
        return None if self.share is None else rounded(100 * self.share, decimals)

    def hidden(self, *, but_base: bool = False) -> Cell:
        """Return the cell without any number, or without any but the base that it shares with its line."""
        return Cell(
            name=self.name, count=None, base=self.base if but_base else None, statistic=self.statistic, net=self.net,
            outside=self.outside, suppressed=True,
        )  # fmt: skip


def exact(share: float) -> Fraction | None:
    """
    Return a computed share as the simplest fraction that it can be but for rounding, so that 0.5 per cent is rounded as ever.

    None for nan.

    >>> exact(0.1 + 0.2 - 0.035), float(exact(2 / 7)) == 2 / 7
    (Fraction(53, 200), True)
    """
    return None if math.isnan(share) else Fraction(share).limit_denominator(MOST_DENOMINATOR)
