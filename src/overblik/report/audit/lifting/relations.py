"""What the sentences say of their numbers beside one another: the same, parts of a whole, what is left of all."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from overblik.report.audit.model import Net, Quantity, Series
from overblik.report.audit.possible import counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from overblik.report.audit.lifting.bases import Bases
    from overblik.report.audit.lifting.statements import Spoken
    from overblik.report.audit.speech.speech import Speech

LEAST_PARTS = 2
HUNDRED = 100
CUE = 30
"""Within so many signs before a percentage a word such as "together" belongs to it."""


@dataclass(kw_only=True)
class Relations:
    """What was found in the sentences of one passage."""

    pairs: list[tuple[Quantity, Quantity]] = field(default_factory=list)
    nets: list[Net] = field(default_factory=list)
    remaining: list[Series] = field(default_factory=list)


def relations(sentences: Sequence[Spoken], speech: Speech, bases: Bases) -> Relations:
    """Return what the sentences of a passage say of their numbers beside one another."""
    found = Relations()
    before: list[Quantity] = []
    for sentence in sentences:
        found.pairs += _pairs(sentence, speech, bases)
        shares = _shares(sentence)
        found.nets += _nets(sentence, before, speech)
        found.remaining += _remaining(sentence, before, speech)
        before = [quantity for _, quantity in shares]
    return found


def _shares(sentence: Spoken) -> list[tuple[int, Quantity]]:
    """Return the plain percentages of a sentence with their places among its amounts."""
    return [
        (at, quantity)
        for at, quantity in enumerate(sentence.quantities)
        if quantity and quantity.kind == "percent" and quantity.exact
    ]


def _pairs(sentence: Spoken, speech: Speech, bases: Bases) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield a count or words and a percentage that stand for the same: "51 schools (71 per cent)", "71 per cent (51)"."""
    for at in range(len(sentence.amounts) - 1):
        one, other = sentence.quantities[at], sentence.quantities[at + 1]
        if one is None or other is None or {one.kind, other.kind} == {"count"} or not (one.exact and other.exact):
            continue
        if "percent" not in {one.kind, other.kind} or one.kind == other.kind or not _same(sentence, at, speech):
            continue
        counted, share = (other, one) if one.kind == "percent" else (one, other)
        if counted.kind == "count" and counted.base is None and _is_base(sentence, at, counted, share, bases):
            continue
        yield counted, _with_bases_of(share, counted)


def _with_bases_of(share: Quantity, counted: Quantity) -> Quantity:
    return replace(share, bases=(counted.base, *share.bases)) if counted.base else share


def _same(sentence: Spoken, at: int, speech: Speech) -> bool:
    """Whether what stands between two amounts says that they are the same."""
    between, after = sentence.between(at), sentence.after(at + 1)
    unit = r"(?:[^\W\d_]+(?:-[^\W\d_]+)*\s*){0,3}"
    if re.fullmatch(rf"\s*{unit}\(\s*(?:n\s*=\s*)?", between) and re.match(rf"\s*{unit}\)", after):
        return True
    return re.fullmatch(rf"\s*{unit},?\s*{speech.the_same_as}\s*", between, re.IGNORECASE) is not None


def _is_base(sentence: Spoken, at: int, counted: Quantity, share: Quantity, bases: Bases) -> bool:
    """Whether the number in brackets behind a percentage is its base: one of the report's, or of "n =" where it can be."""
    if counted.count in {*bases.answered, *bases.asked, *bases.figures.values()} and share is sentence.quantities[at]:
        return True
    told = re.search(r"n\s*=\s*$", sentence.between(at), re.IGNORECASE)
    return bool(told and counted.count and share.value is not None and counts(share.value, counted.count))


def _nets(sentence: Spoken, before: Sequence[Quantity], speech: Speech) -> Iterator[Net]:
    """Yield a percentage with those that it adds up, as words or brackets say."""
    shares = [(at, quantity) for at, quantity in _shares(sentence) if _is_all(quantity)]
    text = sentence.sentence.text
    for place, (at, whole) in enumerate(shares):
        start = sentence.amounts[at].start
        cue = re.search(rf"\b{speech.together}\b[^.;:]{{0,{CUE}}}$", text[:start], re.IGNORECASE)
        earlier, later = [it for _, it in shares[:place]], [it for _, it in shares[place + 1 :]]
        inside = _in_brackets(sentence, at, shares[place + 1 :])
        if len(inside) >= LEAST_PARTS:
            yield Net(whole=whole, parts=tuple(inside))
        elif cue and len(earlier) >= LEAST_PARTS and not later:
            yield Net(whole=whole, parts=tuple(earlier))
        elif cue and len(later) >= LEAST_PARTS and ":" in text[start : sentence.amounts[shares[place + 1][0]].start]:
            yield Net(whole=whole, parts=tuple(later))
        elif cue and place == 0 and len(shares) == 1 and cue.start() < CUE and _plain(before):
            yield Net(whole=whole, parts=tuple(before))
    yield from _parts_of(sentence, speech)


def _is_all(quantity: Quantity) -> bool:
    return quantity.value is not None


def _plain(before: Sequence[Quantity]) -> bool:
    """Whether the sentence before holds parts: shares of all, which come to no more than all."""
    if any(it.group for it in before):
        return False
    return len(before) >= LEAST_PARTS and sum(it.value for it in before if it.value is not None) <= HUNDRED + 1


def _in_brackets(sentence: Spoken, at: int, shares: Sequence[tuple[int, Quantity]]) -> list[Quantity]:
    """Return the percentages in the brackets that follow an amount within its clause."""
    text = sentence.sentence.text
    opening = re.match(r"[^().;:]*\(", text[sentence.amounts[at].end :])
    if opening is None:
        return []
    start = sentence.amounts[at].end + opening.end()
    closing = text.find(")", start)
    return [it for place, it in shares if start <= sentence.amounts[place].start < closing]


def _parts_of(sentence: Spoken, speech: Speech) -> Iterator[Net]:
    """Yield a whole with the percentages that are said to be parts of it ("68 per cent, of which 64 ...")."""
    shares = _shares(sentence)
    for (one, whole), (other, part) in pairwise(shares):
        between = sentence.sentence.text[sentence.amounts[one].end : sentence.amounts[other].start]
        if re.search(rf"\b{speech.of_which}\b[^.;:]{{0,{CUE}}}$", between, re.IGNORECASE):
            yield Net(whole=whole, parts=(part,), overlap=True)


def _remaining(sentence: Spoken, before: Sequence[Quantity], speech: Speech) -> Iterator[Series]:
    """Yield the percentages that a "remaining" one makes up a hundred with."""
    shares = _shares(sentence)
    for place, (at, rest) in enumerate(shares):
        text = sentence.sentence.text[: sentence.amounts[at].start]
        if re.search(rf"\b{speech.remaining}\s*(?:,\s*|\(\s*)?$", text, re.IGNORECASE) is None:
            continue
        parts = [it for _, it in shares[:place]] or list(before)
        if parts and all(it.value is not None for it in parts) and _sum(parts) < HUNDRED:
            yield Series(title=sentence.sentence.text, quantities=(*parts, rest), adds_up=True, place=rest.place)


def _sum(parts: Sequence[Quantity]) -> Fraction:
    return sum((Fraction(it.value) for it in parts if it.value is not None), Fraction(0))
