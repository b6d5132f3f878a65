"""What the simulated answers must add up to."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from overblik.questionnaire.cell_names import CellName

Quantity = Literal["share", "count", "base"]


@dataclass(frozen=True, kw_only=True)
class Linear:
    """A constraint in whole numbers: `count * k + base * b + constant >= 0`."""

    count: int
    base: int
    constant: int

    def holds(self, count: int, base: int) -> bool:
        """Whether whole numbers *count* and *base* keep the constraint."""
        return self.count * count + self.base * base + self.constant >= 0


@dataclass(frozen=True, kw_only=True)
class Target:
    """
    An interval in which the share, the count or the base of each of *cells* must lie; None is no bound on that side.

    Several targets of one *id* are one statement: they stand and fall together. *said* is how the statement is worded in messages.
    A *wished* target must not hold, but is come as near to as the others allow.

    >>> from overblik.questionnaire.cell_names import parse_cell_name
    >>> cell = parse_cell_name("digital/ja")
    >>> Target(id="a", cells=(cell,), low=Fraction(85, 100), high=Fraction(95, 100), high_closed=False).holds(68, 72)
    True
    """

    id: str
    cells: tuple[CellName, ...]
    quantity: Quantity = "share"
    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True
    said: str = ""
    wished: bool = False

    @property
    def middle(self) -> Fraction:
        """The middle of the interval, or its only bound."""
        low, high = self.low, self.high
        if low is None or high is None:
            return high if high is not None else low or Fraction(0)
        return (low + high) / 2

    def holds(self, count: int, base: int) -> bool:
        """Whether the target is met by *count* units out of *base*; no share of a base of 0 is."""
        return all(linear.holds(count, base) for linear in self.linear())

    def linear(self) -> tuple[Linear, ...]:
        """
        Return the bounds as constraints in whole numbers.

        A bound that is not in the interval is tightened by one, which loses nothing as both sides are whole.

        >>> Target(id="a", cells=(), low=Fraction(1, 2), low_closed=False).linear()[0]
        Linear(count=2, base=-1, constant=-1)
        """
        bounds = ((self.low, self.low_closed, 1), (self.high, self.high_closed, -1))
        sides = tuple(self._side(at, closed=closed, sign=sign) for at, closed, sign in bounds if at is not None)
        return (*sides, Linear(count=0, base=1, constant=-1)) if self.quantity == "share" else sides

    def _side(self, at: Fraction, *, closed: bool, sign: int) -> Linear:
        scale, bound, slack = sign * at.denominator, -sign * at.numerator, 0 if closed else -1
        if self.quantity == "share":
            return Linear(count=scale, base=bound, constant=slack)
        if self.quantity == "count":
            return Linear(count=scale, base=0, constant=bound + slack)
        return Linear(count=0, base=scale, constant=bound + slack)
