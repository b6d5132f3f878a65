"""Whether two claims of a share can both be true, and where one of them is."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.numbers import number_text, percent_text, rounded

if TYPE_CHECKING:
    from overblik.report.audit.model import Quantity
    from overblik.report.audit.wording import Wording
    from overblik.report.claims import Meaning

SLACK = Fraction(1, 20)
"""What words without a sharp edge are granted beyond what a claim of ours may say: 5 points."""

SPANS = {
    "da": ("fra {low} til {high}", "over {low} og under {high}", "fra {low}", "over {low}", "til og med {high}", "under {high}", "kun ved {low}"),
    "en": ("from {low} to {high}", "above {low} and below {high}", "from {low}", "above {low}", "up to {high}", "below {high}", "only at {low}"),
}  # fmt: skip


def apart(one: Quantity, other: Quantity) -> bool:
    """Whether no share makes both claims true; False where one of them is not understood."""
    if one.meaning is None or other.meaning is None:
        return False
    first, second = _granted(one), _granted(other)
    return _below(first, second) or _below(second, first)


def _granted(quantity: Quantity) -> Meaning:
    """Return what a quantity claims, wider where its words are vague: readers of other people's words are lenient."""
    meaning = quantity.meaning
    assert meaning is not None  # noqa: S101 - held by `apart`
    if not quantity.vague:
        return meaning
    low = None if meaning.low is None else meaning.low - SLACK
    high = None if meaning.high is None else meaning.high + SLACK
    return replace(meaning, low=low, high=high, low_closed=True, high_closed=True)


def _below(one: Meaning, other: Meaning) -> bool:
    """Whether all of one interval lies below all of another."""
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and not (one.high_closed and other.low_closed))


def told(quantity: Quantity, words: Wording) -> str:
    """
    Return where a claim is true, in words.

    >>> from overblik.report.audit.model import Quantity
    >>> from overblik.report.audit.wording import DANISH
    >>> from overblik.report.claims import understand
    >>> told(Quantity(kind="words", text="", meaning=understand("9 ud af 10", language="da")), DANISH)
    'fra 85 til 95 pct.'
    """
    meaning = quantity.meaning
    if meaning is None:
        return ""
    both, inside, at_least, over, at_most, below, only = SPANS[words.language]
    low, high = meaning.low, meaning.high
    if low is not None and low == high:
        return only.format(low=_percent(low, words))
    if low is not None and high is not None:
        closed = both if meaning.low_closed else inside
        return closed.format(low=_number(low, words), high=_percent(high, words))
    if low is not None:
        return (at_least if meaning.low_closed else over).format(low=_percent(low, words))
    return (at_most if meaning.high_closed else below).format(high=_percent(high or Fraction(0), words))


def _number(share: Fraction, words: Wording) -> str:
    return number_text(100 * share, words.language, _places(share))


def _percent(share: Fraction, words: Wording) -> str:
    return percent_text(100 * share, words.language, _places(share), space=" ")


def _places(share: Fraction) -> int:
    return next((places for places in range(3) if rounded(100 * share, places) == 100 * share), 2)
