"""
Phrases of quantity in no language, and the rule for each.

A phrase is an amount and a modifier: `over` + `9 ud af 10`. The languages only say which words stand for which; what
the words claim is decided here, once, so that the Danish and the English report cannot differ. `docs/claims.md` tells
the same rules to those who write reports.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Literal, get_args

from overblik.questionnaire.claiming import STRICT, Bounds
from overblik.report.claims.meaning import Meaning

Modifier = Literal[
    "exactly", "over", "under", "at_least", "at_most", "about", "nearly", "just_under", "just_over", "precisely"
]
MODIFIERS: tuple[Modifier, ...] = get_args(Modifier)


@dataclass(frozen=True, kw_only=True)
class Percent:
    """A percentage, with its decimals as printed."""

    printed: Decimal


@dataclass(frozen=True, kw_only=True)
class OutOf:
    """*part* out of *whole*, both whole numbers, *whole* 1 or more."""

    part: int
    whole: int


@dataclass(frozen=True, kw_only=True)
class Number:
    """A bare number, with its decimals as printed: a count, or the value of a number cell."""

    printed: Decimal


class Named(Enum):
    """An amount that is a word of its own."""

    ALL = "all"
    NONE = "none"
    HALF = "half"
    MAJORITY = "majority"
    VAST_MAJORITY = "vast majority"
    MINORITY = "minority"
    FEW = "few"


Amount = Percent | OutOf | Number | Named


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """An amount, and how it is modified."""

    amount: Amount
    modifier: Modifier = "exactly"


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """
    The number that a phrase names, and how far its words reach around it.

    *exactly* and *about* are what the amount says alone and with "about"; *below* is how far under the number "nearly"
    begins, *just* how far "just under" and "just over" reach; *step* is how far "over" and "under" reach, None where
    they have no end.
    """

    at: Fraction
    exactly: Meaning
    about: Meaning
    below: Fraction
    just: Fraction
    step: Fraction | None = None


def meaning_of(phrase: Phrase, bounds: Bounds = STRICT) -> Meaning | None:
    """Return what *phrase* says of a share or count, or None where the words do not go together ("over all")."""
    amount = phrase.amount
    if isinstance(amount, Named) and amount is not Named.HALF:
        return named_meanings(bounds).get((amount, phrase.modifier))
    if isinstance(amount, (Percent, Number)) and amount.printed < 0:
        return None
    if isinstance(amount, Number):
        whole = printed_decimals(amount.printed) == 0
        return modified(_count(amount.printed, bounds), phrase.modifier) if whole else None
    if isinstance(amount, Percent):
        anchor = _percentage(amount.printed, bounds)
    else:
        part, whole_of = (amount.part, amount.whole) if isinstance(amount, OutOf) else (1, 2)
        anchor = _fraction(part, whole_of, bounds)
    return proper_share(modified(anchor, phrase.modifier), anchor.at)


def value_meaning_of(phrase: Phrase, bounds: Bounds = STRICT) -> Meaning | None:
    """Return what *phrase* says of the value of a number cell, such as a mean; only bare numbers say anything."""
    if not isinstance(phrase.amount, Number):
        return None
    return modified(_value(phrase.amount.printed, bounds), phrase.modifier)


def printed_decimals(number: Decimal) -> int:
    """Return how many decimals *number* is printed with."""
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def modified(anchor: Anchor, modifier: Modifier) -> Meaning:
    """Return the interval that *modifier* makes of the number in *anchor*."""
    quantity, at, step = anchor.exactly.quantity, anchor.at, anchor.step
    above = None if step is None else at + step
    below = None if step is None else at - step
    meanings: dict[Modifier, Meaning] = {
        "exactly": anchor.exactly,
        "over": Meaning(quantity=quantity, low=at, low_closed=False, high=above, high_closed=False),
        "under": Meaning(quantity=quantity, low=below, low_closed=False, high=at, high_closed=False),
        "at_least": Meaning(quantity=quantity, low=at),
        "at_most": Meaning(quantity=quantity, high=at),
        "about": anchor.about,
        "nearly": Meaning(quantity=quantity, low=at - anchor.below, high=at, high_closed=False),
        "just_under": Meaning(quantity=quantity, low=at - anchor.just, high=at, high_closed=False),
        "just_over": Meaning(
            quantity=quantity, low=at, low_closed=False, high=at + anchor.just, high_closed=anchor.about.high_closed
        ),
        "precisely": Meaning(quantity=quantity, low=at, high=at),
    }
    return meanings[modifier]


def proper_share(meaning: Meaning, at: Fraction) -> Meaning:
    """
    Cut the interval around *at* off at none and all.

    Unless the phrase names none or all itself, they are left out: "about 2 per cent" is not true of nobody, though 0
    lies within 2.5 points of 2.
    """
    low, low_closed, high, high_closed = meaning.low, meaning.low_closed, meaning.high, meaning.high_closed
    if low is not None and (low < 0 or (low == 0 and at > 0)):
        low, low_closed = Fraction(0), at <= 0
    if high is not None and high > 1:
        high, high_closed = Fraction(1), at >= 1
    return Meaning(quantity="share", low=low, high=high, low_closed=low_closed, high_closed=high_closed)


def named_meanings(bounds: Bounds) -> dict[tuple[Named, Modifier], Meaning]:
    """Return what the words of their own say, alone and with the modifiers that go with them."""
    none, half, every = Fraction(0), Fraction(1, 2), Fraction(1)
    nearly_all = bounds.nearly_all / 100
    return {
        (Named.ALL, "exactly"): Meaning(quantity="share", low=every, high=every),
        (Named.ALL, "nearly"): Meaning(quantity="share", low=nearly_all, high=every, high_closed=False),
        (Named.NONE, "exactly"): Meaning(quantity="share", low=none, high=none),
        (Named.NONE, "nearly"): Meaning(quantity="share", low=none, high=1 - nearly_all, low_closed=False),
        (Named.MAJORITY, "exactly"): Meaning(quantity="share", low=half, low_closed=False),
        (Named.VAST_MAJORITY, "exactly"): Meaning(quantity="share", low=bounds.vast_majority / 100),
        (Named.MINORITY, "exactly"): Meaning(
            quantity="share", low=none, high=half, low_closed=False, high_closed=False
        ),
        (Named.FEW, "exactly"): Meaning(quantity="share", low=none, high=bounds.few / 100, low_closed=False),
    }


def _percentage(printed: Decimal, bounds: Bounds) -> Anchor:
    at = Fraction(printed) / 100
    half_unit = Fraction(1, 200 * 10 ** printed_decimals(printed))
    rounds_to_it = Meaning(quantity="share", low=at - half_unit, high=at + half_unit, high_closed=False)
    reach = bounds.about / 100
    about = Meaning(quantity="share", low=at - reach, high=at + reach, high_closed=False)
    return Anchor(at=at, exactly=rounds_to_it, about=about, below=bounds.nearly / 100, just=bounds.just / 100)


def _fraction(part: int, whole: int, bounds: Bounds) -> Anchor:
    at, step, points = Fraction(part, whole), Fraction(1, whole), bounds.fraction / 100
    near = min(step / 2, points)
    reach = near if 0 < part < whole else Fraction(0)
    about = Meaning(quantity="share", low=at - reach, high=at + reach, high_closed=reach == 0)
    return Anchor(at=at, exactly=about, about=about, below=min(step, bounds.nearly / 100), just=near, step=step)


def _count(printed: Decimal, bounds: Bounds) -> Anchor:
    at = Fraction(printed)
    reach = at * bounds.of_number / 100
    itself = Meaning(quantity="count", low=at, high=at)
    about = Meaning(quantity="count", low=at - reach, high=at + reach)
    return Anchor(at=at, exactly=itself, about=about, below=reach, just=reach)


def _value(printed: Decimal, bounds: Bounds) -> Anchor:
    at = Fraction(printed)
    half_unit, reach = Fraction(1, 2 * 10 ** printed_decimals(printed)), abs(at) * bounds.of_number / 100
    # Half away from zero: of the two borders the one nearer to zero rounds to this number, the other one to the next.
    rounds_to_it = Meaning(
        quantity="value", low=at - half_unit, high=at + half_unit, low_closed=at > 0, high_closed=at < 0
    )
    about = Meaning(quantity="value", low=at - reach, high=at + reach)
    return Anchor(at=at, exactly=rounds_to_it, about=about, below=reach, just=reach)
