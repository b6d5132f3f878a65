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

from overblik.report.claims.meaning import Meaning

Modifier = Literal["exactly", "over", "under", "at_least", "at_most", "about", "nearly"]
MODIFIERS: tuple[Modifier, ...] = get_args(Modifier)

FIVE_POINTS = Fraction(1, 20)
"""How far a fraction reaches to either side at most, and how far below its number "nearly" begins."""
ABOUT_POINTS = Fraction(1, 40)
"""How far "about" reaches to either side of a percentage: 2.5 points."""
NEARLY_ALL = Fraction(19, 20)
"""The least share that is "nearly all"."""
OF_THE_NUMBER = Fraction(1, 20)
"""How far "about" and "nearly" reach from a count or value: 5 per cent of it."""


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
    begins; *step* is how far "over" and "under" reach, None where they have no end.
    """

    at: Fraction
    exactly: Meaning
    about: Meaning
    below: Fraction
    step: Fraction | None = None


def meaning_of(phrase: Phrase) -> Meaning | None:
    """Return what *phrase* says of a share or count, or None where the words do not go together ("over all")."""
    amount = phrase.amount
    if isinstance(amount, Named) and amount is not Named.HALF:
        return NAMED.get((amount, phrase.modifier))
    if isinstance(amount, (Percent, Number)) and amount.printed < 0:
        return None
    if isinstance(amount, Number):
        return modified(_count(amount.printed), phrase.modifier) if printed_decimals(amount.printed) == 0 else None
    if isinstance(amount, Percent):
        return proper_share(modified(_percentage(amount.printed), phrase.modifier), Fraction(amount.printed) / 100)
    part, whole = (amount.part, amount.whole) if isinstance(amount, OutOf) else (1, 2)
    return proper_share(modified(_fraction(part, whole), phrase.modifier), Fraction(part, whole))


def value_meaning_of(phrase: Phrase) -> Meaning | None:
    """Return what *phrase* says of the value of a number cell, such as a mean; only bare numbers say anything."""
    if not isinstance(phrase.amount, Number):
        return None
    return modified(_value(phrase.amount.printed), phrase.modifier)


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


def _percentage(printed: Decimal) -> Anchor:
    at = Fraction(printed) / 100
    half_unit = Fraction(1, 200 * 10 ** printed_decimals(printed))
    rounds_to_it = Meaning(quantity="share", low=at - half_unit, high=at + half_unit, high_closed=False)
    about = Meaning(quantity="share", low=at - ABOUT_POINTS, high=at + ABOUT_POINTS, high_closed=False)
    return Anchor(at=at, exactly=rounds_to_it, about=about, below=FIVE_POINTS)


def _fraction(part: int, whole: int) -> Anchor:
    at, step = Fraction(part, whole), Fraction(1, whole)
    reach = min(step / 2, FIVE_POINTS) if 0 < part < whole else Fraction(0)
    near = Meaning(quantity="share", low=at - reach, high=at + reach, high_closed=reach == 0)
    return Anchor(at=at, exactly=near, about=near, below=min(step, FIVE_POINTS), step=step)


def _count(printed: Decimal) -> Anchor:
    at = Fraction(printed)
    itself = Meaning(quantity="count", low=at, high=at)
    return Anchor(at=at, exactly=itself, about=_around(at, "count"), below=at * OF_THE_NUMBER)


def _value(printed: Decimal) -> Anchor:
    at = Fraction(printed)
    half_unit = Fraction(1, 2 * 10 ** printed_decimals(printed))
    # Half away from zero: of the two borders the one nearer to zero rounds to this number, the other one to the next.
    rounds_to_it = Meaning(
        quantity="value", low=at - half_unit, high=at + half_unit, low_closed=at > 0, high_closed=at < 0
    )
    return Anchor(at=at, exactly=rounds_to_it, about=_around(at, "value"), below=abs(at) * OF_THE_NUMBER)


def _around(at: Fraction, quantity: Literal["count", "value"]) -> Meaning:
    reach = abs(at) * OF_THE_NUMBER
    return Meaning(quantity=quantity, low=at - reach, high=at + reach)


NAMED = {
    (Named.ALL, "exactly"): Meaning(quantity="share", low=Fraction(1), high=Fraction(1)),
    (Named.ALL, "nearly"): Meaning(quantity="share", low=NEARLY_ALL, high=Fraction(1), high_closed=False),
    (Named.NONE, "exactly"): Meaning(quantity="share", low=Fraction(0), high=Fraction(0)),
    (Named.MAJORITY, "exactly"): Meaning(quantity="share", low=Fraction(1, 2), low_closed=False),
}
"""What the words of their own say, alone and with the modifiers that go with them."""
