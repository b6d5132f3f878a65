"""Reading a phrase that compares: "oftere i Nordjylland end i Hovedstaden", "twice as many", "12 procentpoint", "flest"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from overblik.report.claims.any_unit import speaks
from overblik.report.claims.comparing import Order, Points, Rank, Relation, Times
from overblik.report.claims.reading import AT_THE_ENDS, modifiers_of, plain, whole_number
from overblik.report.claims.vocabulary import Vocabulary

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
MOST_WORDS = 6
"""How many words a name may have, where any name is allowed."""


@dataclass(frozen=True, kw_only=True)
class Compared:
    """
    A comparison as it was understood.

    *words* are those for the relation, as written. *first* and *second* are the names of what is compared, "" where none is given.
    *answers*: whether it is said to be of those who answered only.
    """

    relation: Relation
    words: str
    first: str = ""
    second: str = ""
    answers: bool = False


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """
    What may stand in a comparison beside its own words: *nouns* (the unit) and *labels* (what is compared), in small letters.

    With None for *labels* any few words may, as on the command line, where no study says what there is.
    """

    nouns: Collection[str] = ()
    labels: Collection[str] | None = None


def read_comparison(text: str, vocabulary: Vocabulary, allowed: Allowed | None = None) -> Compared | None:
    """Return what *text* says in comparing, None where it is no comparison; case and spaces make no difference."""
    spoken, allowed = plain(text).lower().strip(AT_THE_ENDS), allowed or Allowed()
    spoken, answers = _without_answers(spoken, vocabulary)
    for relation, words, rest in _relations(spoken, vocabulary):
        names = _names(rest, vocabulary, allowed)
        if names is not None and not (isinstance(relation, Rank) and names[1]):
            return Compared(relation=relation, words=words, first=names[0], second=names[1], answers=answers)
    return None


def _without_answers(spoken: str, vocabulary: Vocabulary) -> tuple[str, bool]:
    for words in vocabulary.comparing.answers:
        before = spoken.removesuffix(words)
        if before != spoken:
            return before.rstrip(" ,"), True
    return spoken, False


def _relations(spoken: str, vocabulary: Vocabulary) -> Iterator[tuple[Relation, str, str]]:
    """Yield each way to part *spoken* into a relation, its words, and what stands after them."""
    for modifier, _, rest in modifiers_of(spoken, vocabulary):
        for factor, after in _multiples(rest, vocabulary):
            yield Times(factor=factor, modifier=modifier), spoken.removesuffix(after), after
        for point, way, after in _distances(rest, vocabulary):
            yield Points(printed=point, modifier=modifier, way=way), spoken.removesuffix(after), after
    yield from _moves(spoken, vocabulary)
    yield from _ranks(spoken, vocabulary)
    yield from _orders(spoken, vocabulary)


def _moves(spoken: str, vocabulary: Vocabulary) -> Iterator[tuple[Relation, str, str]]:
    """Yield distances that are said to be a rise, a fall or a difference: "risen by over 12 percentage points"."""
    words = vocabulary.comparing
    ways: tuple[tuple[Literal["more", "fewer"] | None, tuple[str, ...]], ...] = (
        ("more", words.risen_by), ("fewer", words.fallen_by), (None, words.apart_by),
    )  # fmt: skip
    for way, known in ways:
        for _, rest in _starting(spoken, known):
            for modifier, _, amount in modifiers_of(rest.strip(), vocabulary):
                for point, more, after in _distances(amount, vocabulary):
                    if more is None:
                        yield Points(printed=point, modifier=modifier, way=way), spoken.removesuffix(after), after


def _ranks(spoken: str, vocabulary: Vocabulary) -> Iterator[tuple[Relation, str, str]]:
    words = vocabulary.comparing
    for changes, way in ((words.rises, "more"), (words.falls, "fewer")):
        for word, rest in _starting(spoken, changes):
            yield Rank(way="more" if way == "more" else "fewer", changes=True), word, rest
    for places, way in ((words.top, "more"), (words.bottom, "fewer")):
        for word, rest in _starting(spoken, places):
            yield Rank(place=places[word], way="more" if way == "more" else "fewer"), word, rest


def _orders(spoken: str, vocabulary: Vocabulary) -> Iterator[tuple[Relation, str, str]]:
    words = vocabulary.comparing
    ways: tuple[tuple[Order, tuple[str, ...]], ...] = (
        (Order(way="same", near="about"), words.about_same),
        (Order(way="same", near="nearly"), words.nearly_same),
        (Order(way="same"), words.same),
        (Order(way="more"), words.more),
        (Order(way="fewer"), words.fewer),
    )
    for relation, known in ways:
        for word, rest in _starting(spoken, known):
            yield relation, word, rest


def _multiples(rest: str, vocabulary: Vocabulary) -> Iterator[tuple[Fraction, str]]:
    words = vocabulary.comparing
    for word, after in _starting(rest, words.grown):
        yield words.grown[word], after
    sizes = "|".join(map(re.escape, sorted(words.sizes, key=len, reverse=True)))
    as_many = rf"{words.so} (?:{sizes})(?P<after>(?: .*)?)"
    for name, factor in words.times.items():
        if match := re.fullmatch(rf"{name} {as_many}", rest):
            yield factor, match["after"]
    for word in words.gange:
        if (match := re.fullmatch(rf"(?P<number>.+?) {word} {as_many}", rest)) is not None:
            number = whole_number(match["number"], vocabulary)
            if number is not None and number > 0:
                yield Fraction(number), match["after"]


def _distances(rest: str, vocabulary: Vocabulary) -> Iterator[tuple[Decimal, Literal["more", "fewer"] | None, str]]:
    words = vocabulary.comparing
    for word in words.points:
        match = re.fullmatch(rf"(?P<number>.+?) {re.escape(word)}(?P<after>(?: .*)?)", rest)
        number = whole_number(match["number"], vocabulary) if match else None
        if match is None or number is None or number < 0:
            continue
        for way, known in (("more", words.more), ("fewer", words.fewer)):
            for _, after in _starting(match["after"].strip(), known):
                yield number, "more" if way == "more" else "fewer", after
        yield number, None, match["after"]


def _starting(spoken: str, known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each of the *known* words with which *spoken* begins, the longest first, and what stands after it."""
    for word in sorted(dict.fromkeys(known), key=len, reverse=True):
        if spoken == word or spoken.startswith(f"{word} "):
            yield word, spoken[len(word) :]


def _names(rest: str, vocabulary: Vocabulary, allowed: Allowed) -> tuple[str, str] | None:
    """Return the two names in what stands after a relation, "" for one that is not given; None where it is something else."""
    words = vocabulary.comparing
    joint = "|".join((*words.than, *words.as_))
    first, second = rest.strip(), ""
    if match := re.fullmatch(rf"(?P<first>.*?) ?\b(?:{joint})(?: (?P<second>.+))?", first):
        first, second = match["first"] or "", match["second"] or ""
    named = _name(first, vocabulary, allowed), _name(second, vocabulary, allowed)
    return None if named[0] is None or named[1] is None else (named[0], named[1])


def _name(text: str, vocabulary: Vocabulary, allowed: Allowed) -> str | None:
    """Return the label in *text* without unit and preposition, "" for none; None for words that may not stand there."""
    words, text = vocabulary.comparing, text.strip(" ,")
    for noun in sorted(allowed.nouns, key=len, reverse=True):
        for article in ("", *words.articles):
            start = f"{article} {noun}".strip()
            if text == start or text.startswith(f"{start} "):
                text = text[len(start) :].strip()
    label = next((after.strip() for _, after in _starting(text, words.prepositions)), text)
    if not label:
        return None if text else ""
    if allowed.labels is None:
        return label if _is_name(text, vocabulary) else None
    return next((found for found in (label, text) if found in allowed.labels), None)


def _is_name(text: str, vocabulary: Vocabulary) -> bool:
    """Whether *text* is a few words that say nothing in this grammar."""
    said = text.split()
    return len(said) <= MOST_WORDS and not any(speaks(word, vocabulary) for word in said if not _YEAR.fullmatch(word))
