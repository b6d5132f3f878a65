"""
Claims that compare: what they say in no language, the rule for each, and the words that a language brings to them.

An order ("more than"), a multiple ("twice as many") and a distance ("12 percentage points") hold of two numbers, the one that
is spoken of first; a rank ("the most") of one among several.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from overblik.questionnaire.claiming import STRICT, Bounds
from overblik.report.claims.meaning import Meaning
from overblik.report.claims.phrases import Anchor, Modifier, modified, printed_decimals

Way = Literal["more", "fewer", "same"]
Near = Literal["about", "nearly"]
NOTHING = Fraction(0)


@dataclass(frozen=True, kw_only=True)
class Order:
    """The first is *more* than the second, *fewer*, or the *same*; *near*: about the same, or nearly so but less."""

    way: Way
    near: Near | None = None


@dataclass(frozen=True, kw_only=True)
class Times:
    """The first is *factor* times the second."""

    factor: Fraction
    modifier: Modifier = "exactly"


@dataclass(frozen=True, kw_only=True)
class Points:
    """The two lie *printed* percentage points apart; the first is more or fewer where *way* says so, None where nothing does."""

    printed: Decimal
    modifier: Modifier = "exactly"
    way: Literal["more", "fewer"] | None = None


@dataclass(frozen=True, kw_only=True)
class Rank:
    """The first is number *place* of all, from above (*more*) or below; of *changes*, which must go that way themselves."""

    place: int = 1
    way: Literal["more", "fewer"] = "more"
    changes: bool = False


Relation = Order | Times | Points | Rank


@dataclass(frozen=True, kw_only=True)
class Comparing:
    """
    The words of one language for comparisons.

    Of several the first is the one that is written. *more* and *fewer* are pairs: what stands at one place of the one is the
    opposite of what stands there in the other. *times* are multiples by name, *gange* the words after a number ("three **times**"),
    *so* what follows both ("**as** many"), *sizes* the words after that, *grown* multiples that are one word ("doubled").
    *risen_by*, *fallen_by* and *apart_by* may stand before a distance in *points*. *top* and *bottom* are superlatives with their
    place. *than* and *as_* come before what is compared with, *prepositions* before its name. *answers* say that only those who
    answered are spoken of.
    """

    more: tuple[str, ...]
    fewer: tuple[str, ...]
    same: tuple[str, ...]
    about_same: tuple[str, ...]
    nearly_same: tuple[str, ...]
    times: Mapping[str, Fraction]
    gange: tuple[str, ...]
    so: str
    sizes: tuple[str, ...]
    grown: Mapping[str, Fraction]
    points: tuple[str, ...]
    risen_by: tuple[str, ...]
    fallen_by: tuple[str, ...]
    apart_by: tuple[str, ...]
    top: Mapping[str, int]
    bottom: Mapping[str, int]
    rises: tuple[str, ...]
    falls: tuple[str, ...]
    than: tuple[str, ...]
    as_: tuple[str, ...]
    prepositions: tuple[str, ...]
    articles: tuple[str, ...]
    answers: tuple[str, ...]
    sentences: Mapping[str, str] = field(repr=False)


def interval_of(
    relation: Order | Times | Points, *, shares: bool, second: Fraction, bounds: Bounds = STRICT
) -> Meaning:
    """
    Return where a comparison is true: of the ratio for a multiple, otherwise of the difference, first less second.

    Differences of *shares* are told in percentage points; "about the same" depends on the *second* number where there are none.
    """
    if isinstance(relation, Times):
        return _multiple(relation, bounds)
    if isinstance(relation, Points):
        return _distance(relation, bounds)
    if relation.way == "same":
        reach = bounds.about if shares else abs(second) * bounds.of_number / 100
        if relation.near == "nearly":
            return Meaning(quantity="value", low=-reach, high=NOTHING, high_closed=False)
        reach = reach if relation.near else NOTHING
        return Meaning(quantity="value", low=-reach, high=reach)
    if relation.way == "more":
        return Meaning(quantity="value", low=NOTHING, low_closed=False)
    return Meaning(quantity="value", high=NOTHING, high_closed=False)


def ranks(rank: Rank, values: Sequence[Fraction]) -> bool:
    """Whether the first of *values* has the place that *rank* names, shared with no other."""
    first, *others = values
    sign = 1 if rank.way == "more" else -1
    ahead = sum(sign * other > sign * first for other in others)
    goes_that_way = not rank.changes or sign * first > 0
    return bool(others) and first not in others and ahead == rank.place - 1 and goes_that_way


def _multiple(relation: Times, bounds: Bounds) -> Meaning:
    at, reach = relation.factor, relation.factor * bounds.times / 100
    near = Meaning(quantity="value", low=at - reach, high=at + reach, high_closed=False)
    about = Meaning(quantity="value", low=at - 2 * reach, high=at + 2 * reach, high_closed=False)
    return modified(Anchor(at=at, exactly=near, about=about, below=2 * reach, just=2 * reach), relation.modifier)


def _distance(relation: Points, bounds: Bounds) -> Meaning:
    at = Fraction(relation.printed)
    half_unit = Fraction(1, 2 * 10 ** printed_decimals(relation.printed))
    rounds_to_it = Meaning(quantity="value", low=at - half_unit, high=at + half_unit, high_closed=False)
    about = Meaning(quantity="value", low=at - bounds.points, high=at + bounds.points, high_closed=False)
    anchor = Anchor(at=at, exactly=rounds_to_it, about=about, below=bounds.points, just=bounds.points)
    return modified(anchor, relation.modifier)
