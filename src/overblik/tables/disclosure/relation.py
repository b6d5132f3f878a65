"""One thing that is known of numbers: a sum of some of them lies between bounds."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from overblik.tables.disclosure.lines import Line, Number


class Relation(NamedTuple):
    """The sum of numbers, each times its factor, lies between *low* and *high*."""

    terms: dict[Number, int]
    low: float = 0
    high: float = 0


def at_most(small: Number, large: Number) -> Relation:
    """Return that one number is no larger than another."""
    return Relation({large: 1, small: -1}, 0, inf)


def same(one: Number, other: Number) -> Relation:
    """Return that two numbers are the same; nothing is said of a number and itself."""
    return Relation({} if one == other else {one: 1, other: -1})


def difference(line: Line, whole: str, of: Iterable[str], *, low: float = 0, high: float = 0) -> Relation:
    """Return that *whole* less the numbers *of* it lies between *low* and *high*."""
    terms = {line.number(whole): 1}
    for what in of:
        terms[line.number(what)] = terms.get(line.number(what), 0) - 1
    return Relation(terms, low, high)
