"""
Which whole counts a printed number can stand for: the GRIM test (Brown and Heathers 2017, doi:10.1177/1948550616673876).

A percentage with *d* decimals is possible of a base *n* if some whole *k* from 0 to *n* gives it when 100*k*/*n* is rounded. Both
ways of rounding a half count as right: away from zero, as people do, and to the even digit, as many programs do.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from overblik.files.numbers import rounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PERCENT = 100
"""What the whole is when a share is printed in per cent; 1 for means."""

Way = Literal["rounded", "cut off", "rounded up"]
"""How a number was shortened. Only the first is right; the others are tried where they would explain a whole document."""


@dataclass(frozen=True, kw_only=True)
class Near:
    """A number that could have been printed, and the count that gives it."""

    value: Decimal
    count: int


def decimals(printed: Decimal) -> int:
    """Return how many decimals a number is printed with."""
    exponent = printed.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def counts(printed: Decimal, base: int, *, whole: int = PERCENT, way: Way = "rounded") -> range:
    """
    Return all whole counts that give *printed* of *base*; an empty range where there is none.

    *whole* is 100 for percentages, which end at the base itself, and 1 for means, where *base* is the number of whole scores
    that were added up and the sum has no upper end.

    >>> counts(Decimal("71"), 72), counts(Decimal("98"), 72), counts(Decimal("26.8"), 71)
    (range(51, 52), range(0, 0), range(19, 20))
    >>> counts(Decimal("5.19"), 28, whole=1)
    range(0, 0)
    """
    at, unit = Fraction(printed), Fraction(1, 10 ** decimals(printed))
    even = (at / unit).numerator % 2 == 0
    bounds = {
        "rounded": (at - unit / 2, True, at + unit / 2, even),
        "cut off": (at, True, at + unit, False),
        "rounded up": (at - unit, False, at, True),
    }
    low, low_closed, high, high_closed = bounds[way]
    first, last = low * base / whole, high * base / whole
    least = math.ceil(first) if low_closed else math.floor(first) + 1
    most = math.floor(last) if high_closed else math.ceil(last) - 1
    least, most = max(least, 0), min(most, base) if whole == PERCENT else most
    return range(least, most + 1) if most >= least else range(0)


def nearest(printed: Decimal, base: int, *, whole: int = PERCENT) -> tuple[Near, ...]:
    """
    Return the numbers next below and next above *printed* that are possible of *base*, with as many decimals.

    >>> [(str(near.value), near.count) for near in nearest(Decimal("98"), 72)]
    [('97', 70), ('99', 71)]
    """
    below = math.floor(Fraction(printed) * base / whole)
    most = base if whole == PERCENT else below + 1
    around = [count for count in (below, below + 1) if 0 <= count <= most]
    return tuple(Near(value=rounded(Fraction(whole * count, base), decimals(printed)), count=count) for count in around)


def fits(numbers: Iterable[Decimal], base: int, *, adds_up: bool = False) -> bool:
    """Whether every number is possible of *base*, and, where they *add up* to everybody, whether whole counts do."""
    found = [counts(number, base) for number in numbers]
    return all(found) and (not adds_up or can_add_up(found, base))


def can_add_up(parts: Sequence[range], base: int) -> bool:
    """Whether one count from each range can be chosen so that they add up to *base*; none of the ranges is empty."""
    return sum(part[0] for part in parts) <= base <= sum(part[-1] for part in parts)


def bases_of(numbers: Sequence[Decimal], most: int, *, adds_up: bool = False) -> tuple[int, ...]:
    """
    Return every base from 1 to *most* of which all *numbers* are possible.

    >>> bases_of([Decimal(text) for text in ("26.8", "0.0", "43.7", "4.2", "0.0", "25.4")], 94, adds_up=True)
    (71,)
    """
    return tuple(base for base in range(1, most + 1) if fits(numbers, base, adds_up=adds_up))


def span(printed: Decimal) -> tuple[Fraction, Fraction]:
    """Return the least and greatest number that *printed* can have been rounded from, both as if they counted."""
    half = Fraction(1, 2 * 10 ** decimals(printed))
    return Fraction(printed) - half, Fraction(printed) + half


def can_sum_to(numbers: Iterable[Decimal], total: tuple[Fraction, Fraction]) -> bool:
    """
    Whether rounded *numbers* can add up to something in the span *total*, whatever their base.

    >>> can_sum_to([Decimal("33"), Decimal("33"), Decimal("33")], (Fraction(100), Fraction(100)))
    True
    """
    spans = [span(number) for number in numbers]
    return sum(low for low, _ in spans) <= total[1] and sum(high for _, high in spans) >= total[0]
