"""Amounts in a sentence: what is printed, where, and what share it claims. What they are of is found elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from overblik.report.audit.possible import span
from overblik.report.claims import Meaning, understand

if TYPE_CHECKING:
    from overblik.report.audit.speech.speech import Speech

Form = Literal["percent", "out of", "named", "count", "none"]
"""`none` is a number that is read so that nothing else takes it for a share: a range, a difference in points."""

HUNDRED = 100
SMALL = (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100)
"""Wholes that "N out of M" rounds to; of any other M it is exactly so many."""
VAGUE = re.compile(
    r"næsten|omkring|cirka|ca\b|knap|godt|op mod|tæt på|omtrent|langt de fleste|mindretal|nearly|almost|about|around|roughly|"
    r"approximately|close to|not quite|vast|great|large|minority",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Amount:
    """One amount: its form, where it stands in the sentence, and its numbers; *modifier* is the words that soften it."""

    form: Form
    text: str
    start: int
    end: int
    value: Decimal | None = None
    part: int | None = None
    whole: int | None = None
    modifier: str = ""


@cache
def _pattern(speech: Speech) -> re.Pattern[str]:
    """Return one expression for all amounts; the first alternative that fits at a place is taken."""
    percent_number = r"\d{1,3}(?:[.,]\d{1,3})?"
    words = "|".join(speech.numbers)
    whole = rf"(?:\d{{1,3}}(?:[.\s,]\d{{3}})+(?!\d)|\d{{1,6}}|{words})"
    joints = "|".join(speech.joints)
    between = rf"{speech.between}\s*{percent_number}(?:\s*{speech.percent})?\s+(?:og|and|to)\s+{percent_number}\s*{speech.percent}"
    return re.compile(
        rf"(?P<none>{between}|(?<![\w.,]){percent_number}\s*(?:{speech.percent})?\s*{speech.ranges}\s*{percent_number}\s*{speech.percent}"
        rf"|(?<![\w.,]){percent_number}\s*{speech.points}|[±+]\s*{percent_number}\s*{speech.percent}|\d+\s*/\s*\d+)"
        rf"|(?:(?<!\w)(?P<modifier>{speech.modifiers})\s+)?(?:"
        rf"(?<![\w.,/])(?P<percent>{percent_number})\s*{speech.percent}"
        rf"|(?<![\w.,/-])(?P<part>{whole})\s+(?:{joints})\s+(?:{speech.articles}\s+)?(?:{speech.total}\s+)?(?P<whole>{whole})(?![\w%]|[.,]\d))"
        rf"|(?<!\w)(?P<named>{speech.named})(?!\w)"
        rf"|(?<![\w.,/-])(?P<count>\d{{1,3}}(?:[.\s,]\d{{3}})+(?!\d)|\d{{1,6}})(?![\w%]|[.,:/]\d)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=512)
def amounts(text: str, speech: Speech) -> tuple[Amount, ...]:
    """
    Return the amounts of a sentence from left to right; each of them asks for all others, hence the cache.

    >>> from overblik.report.audit.speech.danish import DANISH
    >>> [(it.form, it.text) for it in amounts("9 ud 10 mener det, og 33pct. (24) nåede 76-100 pct.", DANISH)]
    [('out of', '9 ud 10'), ('percent', '33pct.'), ('count', '24'), ('none', '76-100 pct.')]
    """
    found = (_amount(match, speech) for match in _pattern(speech).finditer(text))
    return tuple(amount for amount in found if amount is not None)


def _amount(match: re.Match[str], speech: Speech) -> Amount | None:
    start, end, modifier = match.start(), match.end(), match["modifier"] or ""
    if match["none"]:
        return Amount(form="none", text=match.group(), start=start, end=end)
    if match["percent"]:
        value = Decimal(match["percent"].replace(",", "."))
        form: Form = "percent" if value <= HUNDRED else "none"
        return Amount(form=form, text=match.group(), start=start, end=end, value=value, modifier=modifier)
    if match["part"]:
        part, whole = _whole(match["part"], speech), _whole(match["whole"], speech)
        form = "out of" if part <= whole and whole > 1 else "none"
        return Amount(form=form, text=match.group(), start=start, end=end, part=part, whole=whole, modifier=modifier)
    if match["named"]:
        return Amount(form="named", text=match.group(), start=start, end=end)
    return Amount(form="count", text=match.group(), start=start, end=end, part=_whole(match["count"], speech))


def _whole(text: str, speech: Speech) -> int:
    """Return a whole number in figures or words."""
    for value, words in enumerate(speech.numbers, start=1):
        if text.lower() in words.split("|"):
            return value
    return int(re.sub(r"\D", "", text))


def share_of(amount: Amount, speech: Speech) -> Meaning | None:
    """Return the share that an amount claims, None where it claims none that is understood."""
    if amount.form == "percent" and amount.value is not None and not amount.modifier:
        low, high = span(amount.value)
        return Meaning(quantity="share", low=max(low, Fraction(0)) / HUNDRED, high=min(high / HUNDRED, Fraction(1)))
    phrase = " ".join(amount.text.lower().split())
    if amount.form == "out of":
        if amount.whole not in SMALL:
            at = Fraction(amount.part or 0, amount.whole or 1)
            return None if amount.modifier else Meaning(quantity="share", low=at, high=at)
        phrase = f"{amount.modifier} {amount.part} {speech.normal_joint} {amount.whole}".strip().lower()
    elif amount.form == "percent" and amount.value is not None:
        mark = "," if speech.language == "da" else "."
        sign = "pct." if speech.language == "da" else "per cent"
        phrase = f"{amount.modifier} {str(amount.value).replace('.', mark)} {sign}".lower()
    elif amount.form != "named":
        return None
    meaning = understand(phrase, language=speech.language)
    return meaning if meaning is not None and meaning.quantity == "share" else None


def is_vague(amount: Amount) -> bool:
    """Whether the words of an amount have no sharp edge."""
    return VAGUE.search(amount.text) is not None
