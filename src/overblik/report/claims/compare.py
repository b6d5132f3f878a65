"""Judging a claim that compares, by the numbers that it compares; whether the difference is a sure one is asked elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from overblik.files.numbers import number_text, percent_text, rounded
from overblik.questionnaire.claiming import STRICT, Bounds
from overblik.report.claims.because import Said, because_told
from overblik.report.claims.compare_reading import Allowed, Compared, read_comparison
from overblik.report.claims.comparing import Order, Points, Rank, Relation, Times, interval_of, ranks
from overblik.report.claims.judge import Verdict
from overblik.report.claims.languages import vocabulary_of
from overblik.report.claims.reading import plain
from overblik.report.claims.vocabulary import Vocabulary

Kind = Literal["share", "count", "value"]
PAIR = 2
PLACES = 3
FACTORS = (Fraction(2), Fraction(3), Fraction(4), Fraction(1, 2))


@dataclass(frozen=True, kw_only=True)
class Compares:
    """
    The numbers that a comparison is of: the first is the one that is spoken of.

    *kind*: shares from 0 to 1, counts, or values. *names* are what they are called, one set of labels for each in small letters;
    empty where nobody knows. *changes*: whether they are changes since another wave.
    """

    values: tuple[Fraction, ...]
    kind: Kind = "share"
    names: tuple[frozenset[str], ...] = ()
    decimals: int = 0
    bounds: Bounds = STRICT
    changes: bool = False

    @property
    def scaled(self) -> tuple[Fraction, ...]:
        """The numbers as they are told: shares in per cent."""
        return tuple(100 * value for value in self.values) if self.kind == "share" else self.values


def understand_comparison(
    phrase: str, *, language: str, nouns: Collection[str] = (), labels: Collection[str] | None = None
) -> Compared | None:
    """
    Return what *phrase* says in comparing, or None.

    *nouns* are what a unit is called, *labels* the names that may stand in it (any, where None). Raises `Unanswerable` for a
    language in which claims cannot be written.

    >>> understand_comparison("dobbelt så mange som i 2019", language="da").relation.factor
    Fraction(2, 1)
    """
    return read_comparison(phrase, vocabulary_of(language), Allowed(nouns=nouns, labels=labels))


def judge_comparison(
    phrase: str, numbers: Compares, *, language: str, nouns: Collection[str] = ()
) -> tuple[Verdict, Compared | None]:
    """
    Judge *phrase* by *numbers*; also return how it was understood, None where it was not.

    Raises `Unanswerable` for a language in which claims cannot be written.

    >>> judge_comparison("flere end", Compares(values=(Fraction(40, 72), Fraction(20, 72))), language="da")[0].true
    True
    """
    vocabulary = vocabulary_of(language)
    sentences = vocabulary.comparing.sentences
    quoted = vocabulary.sentences.quoted.format(phrase=plain(phrase))
    labels = frozenset().union(*numbers.names) if numbers.names else None
    compared = read_comparison(phrase, vocabulary, Allowed(nouns=nouns, labels=labels))
    offered = true_comparisons(numbers, vocabulary, compared)
    if compared is None:
        return Verdict(
            true=False, because=sentences["not understood"].format(quoted=quoted), would_be_true=offered
        ), None
    if wrong := _wrong_numbers(compared, numbers, vocabulary):
        return Verdict(true=False, because=sentences[wrong].format(quoted=quoted, size=len(numbers.values))), None
    swapped = _swapped(compared, numbers)
    if swapped:
        because = sentences["swapped"].format(quoted=quoted, **swapped)
        return Verdict(true=False, because=because, would_be_true=offered), compared
    true = holds(compared.relation, numbers)
    because = _because(compared.relation, numbers, vocabulary, plain(phrase))
    return Verdict(true=true, because=because, would_be_true=() if true else offered), compared


def holds(relation: Relation, numbers: Compares) -> bool:
    """Whether a relation is true of numbers, two of them unless it is a rank."""
    if isinstance(relation, Rank):
        return ranks(relation, numbers.values)
    first, second = numbers.scaled
    if isinstance(relation, Times):
        return second != 0 and interval_of(relation, shares=False, second=second, bounds=numbers.bounds).admits(
            first / second
        )
    interval = interval_of(relation, shares=numbers.kind == "share", second=second, bounds=numbers.bounds)
    return interval.admits(_distance(relation, first, second))


def true_comparisons(numbers: Compares, vocabulary: Vocabulary, like: Compared | None = None) -> tuple[str, ...]:
    """Return the comparisons that are true of *numbers*, the shortest first; of a rank the place, of two numbers all else."""
    rank = like is not None and isinstance(like.relation, Rank)
    if rank or len(numbers.values) != PAIR:
        changes = isinstance(like.relation, Rank) and like.relation.changes if like else numbers.changes
        candidates: Iterator[tuple[str, Relation]] = _places(vocabulary, changes=changes)
    else:
        candidates = _candidates(numbers, vocabulary, like)
    texts = [text for text, relation in candidates if holds(relation, numbers)]
    return tuple(sorted(dict.fromkeys(texts), key=len))


def _wrong_numbers(compared: Compared, numbers: Compares, vocabulary: Vocabulary) -> str | None:
    """Return the key of the sentence that says why these numbers cannot be compared so."""
    del vocabulary
    if isinstance(compared.relation, Rank):
        return "more than two" if len(numbers.values) < PAIR else None
    return "two" if len(numbers.values) != PAIR else None


def _swapped(compared: Compared, numbers: Compares) -> dict[str, str] | None:
    """Return the names that stand with the wrong number, None where all is well."""
    for position, name in enumerate((compared.first, compared.second)):
        if name and position < len(numbers.names) and name not in numbers.names[position]:
            return {"name": name, "first": min(numbers.names[0], default="")}
    return None


def _distance(relation: Order | Points, first: Fraction, second: Fraction) -> Fraction:
    difference = first - second
    if isinstance(relation, Points):
        return {"more": difference, "fewer": -difference, None: abs(difference)}[relation.way]
    return difference


def _candidates(numbers: Compares, vocabulary: Vocabulary, like: Compared | None) -> Iterator[tuple[str, Relation]]:
    words = vocabulary.comparing
    than = words.than[0]
    first, second = numbers.scaled
    more, fewer = _pair(vocabulary, like)
    yield f"{more} {than}", Order(way="more")
    yield f"{fewer} {than}", Order(way="fewer")
    yield f"{words.same[0]} {words.as_[0]}", Order(way="same")
    if first == second:
        return
    yield f"{words.about_same[0]} {words.as_[0]}", Order(way="same", near="about")
    printed = rounded(abs(first - second), numbers.decimals)
    if numbers.kind == "share" and printed > 0:
        text = number_text(printed, vocabulary.language, numbers.decimals)
        yield f"{text} {words.points[0]}", Points(printed=printed)
    for factor in FACTORS:
        name = _multiple_text(factor, vocabulary)
        yield name, Times(factor=factor)
        if factor > 1:
            yield f"{vocabulary.word_for('nearly')} {name}", Times(factor=factor, modifier="nearly")
    passed = [factor for factor in FACTORS if second and first / second > factor > 1]
    if passed:
        yield (
            f"{vocabulary.word_for('over')} {_multiple_text(max(passed), vocabulary)}",
            Times(factor=max(passed), modifier="over"),
        )


def _pair(vocabulary: Vocabulary, like: Compared | None) -> tuple[str, str]:
    """Return the words for more and for fewer that are likest to the author's."""
    words = vocabulary.comparing
    for known in (words.more, words.fewer):
        if like is not None and like.words in known:
            place = known.index(like.words)
            return words.more[place], words.fewer[place]
    return words.more[0], words.fewer[0]


def _multiple_text(factor: Fraction, vocabulary: Vocabulary) -> str:
    words = vocabulary.comparing
    named = next((name for name, known in words.times.items() if known == factor), None)
    number = vocabulary.numbers[int(factor) - 1] if factor >= 1 else ""
    return f"{named or f'{number} {words.gange[0]}'} {words.so} {words.sizes[0]}"


def _places(vocabulary: Vocabulary, *, changes: bool) -> Iterator[tuple[str, Relation]]:
    words = vocabulary.comparing
    if changes:
        yield words.rises[0], Rank(changes=True)
        yield words.falls[0], Rank(way="fewer", changes=True)
        return
    for place in range(1, PLACES + 1):
        yield next(word for word, known in words.top.items() if known == place), Rank(place=place)
        yield next(word for word, known in words.bottom.items() if known == place), Rank(place=place, way="fewer")


def _because(relation: Relation, numbers: Compares, vocabulary: Vocabulary, text: str) -> str:
    sentences, language = vocabulary.comparing.sentences, vocabulary.language
    told = [_told(value, numbers, language) for value in numbers.scaled]
    quoted = vocabulary.sentences.quoted.format(phrase=text)
    if isinstance(relation, Rank):
        return _rank_because(relation, numbers, vocabulary, told[0])
    first, second = numbers.scaled
    against = sentences["against"].format(first=told[0], second=told[1])
    if isinstance(relation, Times):
        if second == 0:
            return f"{sentences['no ratio']} ({against})."
        fact = sentences["ratio"].format(value=_exact(first / second, language), numbers=against)
    else:
        key = "points" if numbers.kind == "share" else "difference"
        fact = sentences[key].format(value=_exact(abs(first - second), language), numbers=against)
    if isinstance(relation, Order) and not relation.near:
        return sentences[relation.way].format(fact=fact, quoted=quoted)
    meaning = interval_of(relation, shares=numbers.kind == "share", second=second, bounds=numbers.bounds)
    if isinstance(relation, Order):  # what is told is how far apart they are
        meaning = replace(
            meaning, low=Fraction(0), high=-(meaning.low or Fraction(0)), low_closed=not meaning.high, high_closed=True
        )
    return because_told(Said(text=text, meaning=meaning, vocabulary=vocabulary), fact)


def _rank_because(relation: Rank, numbers: Compares, vocabulary: Vocabulary, told: str) -> str:
    sentences = vocabulary.comparing.sentences
    first, *others = numbers.values
    sign = 1 if relation.way == "more" else -1
    if first in others:
        return f"{sentences['rank tied'].format(value=told)}."
    if relation.changes and sign * first <= 0:
        return f"{sentences['rank change'].format(value=told)}."
    place = 1 + sum(sign * other > sign * first for other in others)
    key = "rank" if relation.way == "more" else "rank below"
    return f"{sentences[key].format(value=told, place=place, size=len(numbers.values))}."


def _told(value: Fraction, numbers: Compares, language: str) -> str:
    if numbers.kind == "share":
        return percent_text(value, language, _decimals(value, numbers.decimals + 1), space=" ")
    return _exact(value, language)


def _exact(value: Fraction, language: str, most: int = 2) -> str:
    return number_text(value, language, _decimals(value, most))


def _decimals(value: Fraction, most: int) -> int:
    return next((places for places in range(most) if rounded(value, places) == value), most)
