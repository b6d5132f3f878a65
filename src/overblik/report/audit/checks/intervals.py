"""Whether two claims of a share can both be true, and where one of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.numbers import number_text, percent_text, rounded

if TYPE_CHECKING:
    from overblik.report.audit.model import Quantity
    from overblik.report.audit.wording import Wording
    from overblik.report.claims import Meaning

_BELOW = re.compile(r"næsten|knap|op mod|tæt på|ikke helt|nearly|almost|close to|not quite|just under", re.IGNORECASE)
_ABOVE = re.compile(r"godt|just over|a little over|lidt over|slightly more", re.IGNORECASE)
SLACK = Fraction(1, 20)
"""What words without a sharp edge are granted beyond what a claim of ours may say: 5 points."""


@dataclass(frozen=True, kw_only=True)
class Ends:
    """How a language tells the ends of an interval, closed or open."""

    low: tuple[str, str]
    high: tuple[str, str]
    only: str


ENDS = {
    "da": Ends(low=("fra {}", "over {}"), high=("til og med {}", "under {}"), only="kun ved {}"),
    "en": Ends(low=("from {}", "above {}"), high=("up to and including {}", "below {}"), only="only at {}"),
}


def apart(one: Quantity, other: Quantity) -> bool:
    """Whether no share makes both claims true; False where one of them is not understood."""
    if one.meaning is None or other.meaning is None:
        return False
    first, second = _granted(one), _granted(other)
    return _below(first, second) or _below(second, first)


def _granted(quantity: Quantity) -> Meaning:
    """
    Return what a quantity claims, wider where its words are vague: readers of other people's words are lenient.

    "Nearly half" may be farther below a half than we should write, but it is below.
    """
    meaning = quantity.meaning
    assert meaning is not None  # noqa: S101 - held by `apart`
    if not quantity.vague:
        return meaning
    granted = meaning
    if meaning.low is not None and not _ABOVE.match(quantity.text):
        granted = replace(granted, low=meaning.low - SLACK, low_closed=True)
    if meaning.high is not None and not _BELOW.match(quantity.text):
        granted = replace(granted, high=meaning.high + SLACK, high_closed=True)
    return granted


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
    'fra 85 til under 95 pct.'
    """
    meaning = quantity.meaning
    if meaning is None:
        return ""
    ends, low, high = ENDS[words.language], meaning.low, meaning.high
    if low is not None and low == high:
        return ends.only.format(_percent(low, words))
    above = "" if low is None else ends.low[not meaning.low_closed]
    below = "" if high is None else ends.high[not meaning.high_closed]
    if low is None or high is None:
        return (above or below).format(_percent(high if low is None else low, words))
    if meaning.low_closed and not meaning.high_closed:  # "from 85 to below 95"
        below = {"da": "til under {}", "en": "to below {}"}[words.language]
    elif not meaning.low_closed:
        below = {"da": "og {}", "en": "and {}"}[words.language].format(below)
    return f"{above.format(_number(low, words))} {below.format(_percent(high, words))}"


def _number(share: Fraction, words: Wording) -> str:
    return number_text(100 * share, words.language, _places(share))


def _percent(share: Fraction | None, words: Wording) -> str:
    share = share or Fraction(0)
    return percent_text(100 * share, words.language, _places(share), space=" ")


def _places(share: Fraction) -> int:
    return next((places for places in range(3) if rounded(100 * share, places) == 100 * share), 2)
