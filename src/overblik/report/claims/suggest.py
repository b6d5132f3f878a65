"""
The phrases that would be true of a number.

What is offered is the shortest first; of two that are as long, the one that is liker what the author wrote: the same form, in it
the same modifier; after that the same number in other forms. Nothing is offered that is not true by the rules of claims.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from overblik.files.numbers import rounded
from overblik.questionnaire.claiming import STRICT, Bounds
from overblik.report.claims.phrases import (
    Amount,
    Modifier,
    Named,
    Number,
    OutOf,
    Percent,
    Phrase,
    meaning_of,
    printed_decimals,
    value_meaning_of,
)
from overblik.report.claims.reading import Reading
from overblik.report.claims.vocabulary import Style, Vocabulary, written

TENTHS = 10
"""A share is told in tenths unless the author chose another whole."""
FIVE_TENTHS = OutOf(part=5, whole=TENTHS)
"""Has a name of its own: half."""
HUNDRED = 100
AROUND: tuple[Modifier, ...] = ("over", "under")
JUST: tuple[Modifier, ...] = ("just_over", "just_under")
VAGUE = frozenset({Named.HALF, Named.MAJORITY, Named.VAST_MAJORITY, Named.MINORITY, Named.FEW})
"""Named amounts that reach far; they are offered to who wrote one of them."""
WITH_NAMES = (3, 4, 5)
"""Wholes of which an author who wrote one by name ("a third") is offered the parts."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """
    What the data hold: *count* of *base* (1 or more), *weighted* or not, in a study that rounds to *decimals*.

    *knows*: whether there are both a count and a base, only a *share* (the weighted one), or only a *count*.
    """

    count: int
    base: int
    decimals: int = 0
    weighted: Fraction | None = None
    bounds: Bounds = STRICT
    knows: Literal["both", "share", "count"] = "both"

    @property
    def share(self) -> Fraction:
        """The exact share, the weighted one where there is one."""
        return Fraction(self.count, self.base) if self.weighted is None else self.weighted

    def makes_true(self, phrase: Phrase) -> bool:
        """Whether *phrase* is true of this."""
        meaning = meaning_of(phrase, self.bounds)
        return meaning is not None and meaning.holds(self.count, self.base, self.weighted)


def true_phrases(found: Found, vocabulary: Vocabulary, like: Reading | None = None) -> tuple[str, ...]:
    """Return what can be said of *found*, in the order told above, where *like* is what the author wrote."""
    own = like.phrase if like else None
    forms = [FORMS[name](found, own) for name in _order(own, found, like)]
    groups = [[phrase for phrase in phrases if found.makes_true(phrase)] for phrases in forms]
    return _texts(groups, vocabulary, like)


def true_values(
    value: Fraction, decimals: int, vocabulary: Vocabulary, like: Reading | None = None, bounds: Bounds = STRICT
) -> tuple[str, ...]:
    """Return what can be said of the *value* of a number cell, with the author's decimals, else with *decimals*."""
    own = like.phrase if like and isinstance(like.phrase.amount, Number) else None
    places = printed_decimals(own.amount.printed) if own and isinstance(own.amount, Number) else decimals
    phrases = [Phrase(amount=Number(printed=rounded(value, places)))]
    if own:
        near = Fraction(_nearest(own.modifier, value * 10**places), 10**places)
        phrases.append(Phrase(amount=Number(printed=rounded(near, places)), modifier=own.modifier))
        phrases += _to_the_sides(own)
    meanings = [(phrase, value_meaning_of(phrase, bounds)) for phrase in phrases]
    return _texts([[phrase for phrase, meaning in meanings if meaning and meaning.admits(value)]], vocabulary, like)


def _order(own: Phrase | None, found: Found, like: Reading | None) -> list[str]:
    """Return the names of the forms, the author's own first."""
    first = {Named: ["words"], OutOf: ["out of"], Percent: ["percent"], Number: ["number", "exact"]}
    names = first.get(type(own.amount), []) if own else []
    named = ["by name"] if like and like.style.form != "out of" else []
    names = [*named, *names, *(name for name in ("words", "out of", "percent", "exact") if name not in names)]
    if found.knows == "count":
        return ["number"]
    return [name for name in names if found.knows == "both" or name not in ("number", "exact")]


def _texts(groups: Iterable[Iterable[Phrase]], vocabulary: Vocabulary, like: Reading | None) -> tuple[str, ...]:
    """Write the phrases out, the shortest first; of equally long ones those of the first group, and there the likest."""
    texts: list[str] = []
    for group in groups:
        ranked = [(_unlike(phrase, like), _text(phrase, vocabulary, like)) for phrase in group]
        texts += [text for _, text in sorted(ranked, key=lambda pair: (pair[0], len(pair[1]), pair[1]))]
    return tuple(sorted(dict.fromkeys(texts), key=len))


def _unlike(phrase: Phrase, like: Reading | None) -> tuple[bool, bool]:
    if like is None:
        return (phrase.modifier != "exactly", False)
    return (phrase.modifier != like.phrase.modifier, _whole(phrase.amount) != _whole(like.phrase.amount))


def _text(phrase: Phrase, vocabulary: Vocabulary, like: Reading | None) -> str:
    style = like.style if like else Style()
    if like and _whole(phrase.amount) != _whole(like.phrase.amount):
        style = replace(style, joint=None, form="out of" if _whole(phrase.amount) == TENTHS else style.form)
    return written(phrase, vocabulary, style)


def _whole(amount: Amount) -> int | None:
    return amount.whole if isinstance(amount, OutOf) else None


def _words(found: Found, own: Phrase | None) -> Iterator[Phrase]:
    """Yield the amounts that are words; the vague ones only to an author who wrote one of them."""
    del found
    for named in (Named.ALL, Named.NONE, Named.HALF):
        yield Phrase(amount=named)
        yield Phrase(amount=named, modifier="nearly")
    if own and own.amount in VAGUE:
        for named in VAGUE - {Named.HALF}:
            yield Phrase(amount=named)
        for modifier in (own.modifier, *AROUND, *JUST):
            yield Phrase(amount=Named.HALF, modifier=modifier)


def _out_of(found: Found, own: Phrase | None) -> Iterator[Phrase]:
    """Yield fractions with the author's whole in every way that is true, and one in tenths."""
    whole = _whole(own.amount) if own else None
    if own and whole:
        finer = () if whole == found.base else (*AROUND, "nearly")
        modifiers: tuple[Modifier, ...] = ("exactly", own.modifier, *finer)
        yield from _parts(found, whole, modifiers)
    if whole != TENTHS:
        in_tenths = _parts(found, TENTHS, ("exactly", *AROUND))
        true = [phrase for phrase in in_tenths if found.makes_true(phrase) and phrase.amount != FIVE_TENTHS]
        yield from true[:1]


def _by_name(found: Found, own: Phrase | None) -> Iterator[Phrase]:
    """Yield the parts that have short names: thirds, quarters and fifths, in the author's modifier or none."""
    for whole in WITH_NAMES:
        for modifier in dict.fromkeys(("exactly", own.modifier if own else "exactly")):
            yield from _parts(found, whole, (modifier,))


def _parts(found: Found, whole: int, modifiers: Iterable[Modifier]) -> Iterator[Phrase]:
    for modifier in modifiers:
        part = _nearest(modifier, found.share * whole)
        if 0 < part < whole:
            yield Phrase(amount=OutOf(part=part, whole=whole), modifier=modifier)


def _percents(found: Found, own: Phrase | None) -> Iterator[Phrase]:
    """Yield the percentage, to an author who wrote one with its decimals and modifier."""
    if own is None or not isinstance(own.amount, Percent):
        yield Phrase(amount=Percent(printed=rounded(100 * found.share, found.decimals)))
        return
    yield Phrase(amount=Percent(printed=rounded(100 * found.share, printed_decimals(own.amount.printed))))
    step = 1 if own.modifier in {"at_least", "at_most"} else 5
    around = step * _nearest(own.modifier, found.share * 100 / step)
    if own.modifier != "exactly" and 0 < around < HUNDRED:
        yield Phrase(amount=Percent(printed=Decimal(around)), modifier=own.modifier)
    yield from _to_the_sides(own)


def _numbers(found: Found, own: Phrase | None) -> Iterator[Phrase]:
    """Yield the count itself, with the author's modifier a round number near it, and his own number to one side."""
    yield Phrase(amount=Number(printed=Decimal(found.count)))
    if own:
        step = 1 if own.modifier in {"at_least", "at_most"} else _round_step(found.count)
        near = step * _nearest(own.modifier, Fraction(found.count, step))
        if own.modifier != "exactly" and near > 0:
            yield Phrase(amount=Number(printed=Decimal(near)), modifier=own.modifier)
        yield from _to_the_sides(own)


def _exact(found: Found, own: Phrase | None) -> Iterator[Phrase]:
    del own
    if found.weighted is None:  # of a weighted share the count is not the numerator
        yield Phrase(amount=OutOf(part=found.count, whole=found.base))


def _to_the_sides(own: Phrase) -> list[Phrase]:
    """Return the author's own amount with "over" and "under", where that says anything."""
    if isinstance(own.amount, Percent) and not 0 < own.amount.printed < HUNDRED:
        return []
    return [replace(own, modifier=side) for side in AROUND]


def _nearest(modifier: Modifier, exact: Fraction) -> int:
    """Return the whole number nearest to *exact* of which *modifier* can be true."""
    if modifier in {"over", "just_over"}:
        return math.ceil(exact) - 1
    if modifier in {"under", "nearly", "just_under"}:
        return math.floor(exact) + 1
    if modifier == "at_least":
        return math.floor(exact)
    if modifier == "at_most":
        return math.ceil(exact)
    return int(rounded(exact, 0))


def _round_step(count: int) -> int:
    """Return how round a round number near *count* is: tens, fives for small counts, ones for the smallest."""
    return next(step for least, step in ((21, 10), (6, 5), (0, 1)) if count >= least)


FORMS: dict[str, Callable[[Found, Phrase | None], Iterator[Phrase]]] = {
    "words": _words,
    "out of": _out_of,
    "by name": _by_name,
    "percent": _percents,
    "number": _numbers,
    "exact": _exact,
}
