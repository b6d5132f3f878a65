"""An axis with round marks, for the one kind of figure whose bars do not carry their numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from overblik.files.numbers import number_text
from overblik.report.figures.marks import Line, Part, Words, line_of_text
from overblik.report.figures.page import Page
from overblik.report.figures.palette import GREY, RULE_LIGHT

MARKS = 5
"""At most about so many marks."""
APART = 48
"""Pixels between marks, about, so that their numbers do not meet."""
ROUND = (1, 2, 5, 10)


@dataclass(frozen=True, kw_only=True)
class Axis:
    """From *low* to *high*, marked every *step*; drawn from *left*, *width* pixels long."""

    low: float
    high: float
    step: float
    left: float
    width: float

    def at(self, value: float) -> float:
        """Return where a value is."""
        return self.left + (value - self.low) / (self.high - self.low) * self.width

    def marks(self) -> list[float]:
        """Return the marked values."""
        return [self.low + at * self.step for at in range(round((self.high - self.low) / self.step) + 1)]


def axis_over(values: Iterable[float], *, left: float, width: float) -> Axis:
    """Return an axis that holds all values, and 0."""
    known = [0.0, *values]
    low, high = min(known), max(known)
    step = round_step((high - low) / min(MARKS, max(1, int(width / APART))))
    first, last = math.floor(low / step), math.ceil(high / step)
    return Axis(low=first * step, high=max(last, first + 1) * step, step=step, left=left, width=width)


def round_step(least: float) -> float:
    """
    Return the least of 1, 2 and 5, times a power of ten, that is at least so large.

    >>> round_step(0.3), round_step(7), round_step(20)
    (0.5, 10.0, 20.0)
    """
    if least <= 0:
        return 1.0
    ten = 10.0 ** math.floor(math.log10(least))
    return next(times * ten for times in ROUND if times * ten >= least * (1 - 1e-9))


def axis_lines(axis: Axis, height: float) -> Iterator[Line]:
    """Yield an upright line for each mark."""
    for value in axis.marks():
        yield Line(x=axis.at(value), y=0, x2=axis.at(value), y2=height, colour=RULE_LIGHT)


def axis_numbers(axis: Axis, page: Page, language: str) -> Part:
    """Return the numbers of the marks, to stand under them."""
    decimals = max(0, -math.floor(math.log10(axis.step)))
    middle = page.small_lead / 2
    texts = ((axis.at(value), number_text(Fraction(value), language, decimals)) for value in axis.marks())
    words = (Words(x=x, y=middle, text=text, face=page.small, colour=GREY, align="center") for x, text in texts)
    return Part(height=page.small_lead, marks=tuple(line_of_text(word) for word in words))
