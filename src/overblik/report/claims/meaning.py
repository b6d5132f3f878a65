"""
What a phrase of quantity says, as numbers: an interval.

Every phrase that can be claimed, in any language, comes down to one interval of shares, counts or values. Whether it is
true, and which whole counts would make it true, follow from the interval.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Quantity = Literal["share", "count", "value"]
"""What is spoken of: a share of the base (0 to 1), units in whole numbers, or the value of a number cell (a mean)."""


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """
    The interval of a phrase; None is no bound on that side.

    >>> nine_in_ten = Meaning(quantity="share", low=Fraction(85, 100), high=Fraction(95, 100), high_closed=False)
    >>> nine_in_ten.holds(67, 72), nine_in_ten.holds(71, 72), nine_in_ten.counts(72)
    (True, False, range(62, 69))
    """

    quantity: Quantity
    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True

    def admits(self, value: Fraction) -> bool:
        """Whether *value*, in the meaning's own quantity (a share is 0 to 1), lies in the interval."""
        above = self.low is None or value > self.low or (self.low_closed and value == self.low)
        below = self.high is None or value < self.high or (self.high_closed and value == self.high)
        return above and below

    def holds(self, count: int, base: int, weighted: Fraction | None = None) -> bool:
        """
        Whether the phrase is true of *count* units out of *base*; of a base of 0 nothing is.

        *weighted*: their share where it is a weighted one; a count is of units all the same.
        """
        if weighted is not None and self.quantity == "share":
            return base > 0 and self.admits(weighted)
        return base > 0 and self.admits(Fraction(count, self._of(base)))

    def counts(self, base: int) -> range:
        """Return all whole counts from 0 to *base* of which the phrase is true."""
        if base <= 0:
            return range(0)
        low, high = self._whole_low(self._of(base)), self._whole_high(self._of(base))
        first = 0 if low is None else max(low, 0)
        last = base if high is None else min(high, base)
        return range(first, max(last + 1, first))

    def whole(self) -> tuple[int | None, int | None]:
        """Return the least and the greatest whole number in the interval of a count; None is no bound."""
        return self._whole_low(1), self._whole_high(1)

    def _of(self, base: int) -> int:
        return 1 if self.quantity == "count" else base

    def _whole_low(self, scale: int) -> int | None:
        if self.low is None:
            return None
        bound = self.low * scale
        return math.ceil(bound) if self.low_closed else math.floor(bound) + 1

    def _whole_high(self, scale: int) -> int | None:
        if self.high is None:
            return None
        bound = self.high * scale
        return math.floor(bound) if self.high_closed else math.ceil(bound) - 1
