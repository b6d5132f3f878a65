"""
How a share can be said: in words where words come near it, in per cent, or in counts of a low base.

Nothing is chosen here that the grammar of claims does not hold true of the number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from overblik.files.numbers import count_text, percent_text, rounded
from overblik.questionnaire.about import About
from overblik.report.claims import judge, judge_value
from overblik.report.drafting.points import Point
from overblik.report.drafting.voice import Voice

Manner = Literal["plain", "neat", "free"]
"""Per cent (or counts of a low base) only; words that come near the number as well; and words that reach far."""

NEAR_TENTHS, NEAR_PARTS = Fraction(2, 100), Fraction(15, 1000)
"""How near a share must lie to be said in tenths, or as a third or a quarter: nearer than claims allow."""
PARTS = {
    "third": Fraction(1, 3), "two thirds": Fraction(2, 3), "quarter": Fraction(1, 4), "three quarters": Fraction(3, 4),
    "half": Fraction(1, 2),
}  # fmt: skip
TENTHS = 10
HALF = Fraction(1, 2)
JUST = Fraction(45, 1000)
FAR = {"vast majority": (Fraction(80, 100), Fraction(95, 100)), "most": (Fraction(60, 100), Fraction(80, 100))}
"""Where words that reach far are used; claims let some of them reach further."""
NEARLY_ALL = Fraction(95, 100)


@dataclass(frozen=True, kw_only=True)
class Way:
    """
    One way to say a share: the *phrase* of the claim, the unit *after* it, and what is claimed.

    *template* tells ways of the same form apart from others; *neat* are words that come near the number.
    """

    phrase: str
    after: str
    template: str
    quantity: Literal["share", "count"] = "share"
    neat: bool = False


def ways(point: Point, voice: Voice, about: About, *, manner: Manner = "plain") -> tuple[Way, ...]:
    """Return the ways to say a share, all of them true, the plainest first; at least one."""
    found = [way for way in _ways(point, voice, about, manner) if _true(way, point, voice, about)]
    return tuple(found) or tuple(_exact(point, voice, about))


def value_phrase(value: Fraction, voice: Voice, decimals: int) -> str:
    """Return how the value of a number is said, with the decimals that it takes up to *decimals*."""
    from overblik.files.numbers import number_text

    places = next((place for place in range(decimals) if rounded(value, place) == value), decimals)
    phrase = number_text(value, voice.language, places)
    return (
        phrase
        if judge_value(phrase, value, language=voice.language).true
        else number_text(value, voice.language, decimals)
    )


def _true(way: Way, point: Point, voice: Voice, about: About) -> bool:
    weighted = point.share if point.weighted else None
    nouns = about.unit.nouns(voice.language)
    verdict = judge(
        way.phrase, point.count, point.base, language=voice.language, nouns=nouns, weighted=weighted,
        bounds=about.claims.bounds,
    )  # fmt: skip
    return verdict.true and verdict.meaning is not None and verdict.meaning.quantity == way.quantity


def _ways(point: Point, voice: Voice, about: About, manner: Manner) -> Iterator[Way]:
    share = point.share
    if share in (0, 1):
        yield from _said("all" if share else "none", voice, about, neat=True)
        return
    if point.few:
        yield from _exact(point, voice, about)
        return
    yield from _percent(point, voice, about)
    if manner != "plain":
        yield from _neat(share, voice, about)
    if manner == "free":
        for key, (low, high) in FAR.items():
            if low <= share < high:
                yield from _said(key, voice, about)


def _neat(share: Fraction, voice: Voice, about: About) -> Iterator[Way]:
    """Yield the words that come near a share."""
    for key, at in PARTS.items():
        if abs(share - at) <= NEAR_PARTS:
            yield from _said(key, voice, about, neat=True)
    tenths = int(rounded(share * TENTHS, 0))
    if 0 < tenths < TENTHS and tenths != TENTHS * HALF and abs(share - Fraction(tenths, TENTHS)) <= NEAR_TENTHS:
        yield from _said("tenths", voice, about, neat=True, n=str(tenths))
    if NEAR_PARTS < share - HALF < JUST:
        yield from _said("just over half", voice, about, neat=True)
    if NEAR_PARTS < HALF - share < JUST:
        yield from _said("just under half", voice, about, neat=True)
    if share >= NEARLY_ALL:
        yield from _said("nearly all", voice, about, neat=True)


def _percent(point: Point, voice: Voice, about: About) -> Iterator[Way]:
    """Yield the percentage; where it would be rounded to none or all, how it lies beside them."""
    printed = rounded(100 * point.share, about.decimals)
    if 0 < printed < 100:  # noqa: PLR2004 - per cent
        text = percent_text(printed, voice.language, about.decimals, space=" ")
        yield from _said("percent", voice, about, percent=text)
    elif printed == 0:
        least = Fraction(1, 10**about.decimals)
        yield from _said("under", voice, about, percent=percent_text(least, voice.language, about.decimals, space=" "))
    else:
        yield from _said("nearly all", voice, about, neat=True)


def _exact(point: Point, voice: Voice, about: About) -> Iterator[Way]:
    """Yield so many out of so many; of a weighted share, how many units it is."""
    count, base = count_text(point.count, voice.language), count_text(point.base, voice.language)
    if not point.weighted:
        yield from _said("counts", voice, about, count=count, base=base)
        return
    key = "one" if point.count == 1 else "number"
    for way in _said(key, voice, about, count=count):
        yield Way(phrase=way.phrase, after=way.after, template=way.template, quantity="count")


def _said(key: str, voice: Voice, about: About, *, neat: bool = False, **words: str) -> Iterator[Way]:
    unit = {name: getattr(about.unit, name)[voice.language] for name in ("one", "many", "the_many")}
    for template in voice.amounts[key]:
        phrase, _, after = template.removeprefix("[").partition("]")
        yield Way(phrase=phrase.format(**words), after=after.format(**unit), template=template, neat=neat)


def neatest(found: Sequence[Way]) -> tuple[Way, ...]:
    """Return the ways in words that come near the number, or all where there are none."""
    return tuple(way for way in found if way.neat) or tuple(found)
