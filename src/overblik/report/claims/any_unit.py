"""
Words for a unit that nobody has named: "9 ud af 10 danske jobcentre" on the command line, where there is no study.

In a report only the study's own word for its unit may stand there; a guess would be a claim that nobody made.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from overblik.report.claims.languages import LANGUAGES
from overblik.report.claims.phrases import Number
from overblik.report.claims.reading import AT_THE_ENDS, plain, readings, whole_number
from overblik.report.claims.vocabulary import Vocabulary

MOST_WORDS = 4


def any_unit(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """
    Return the words at the end of *text* that can only be what a unit is called; none where it is a phrase as it stands.

    They say nothing in the grammar themselves, and the words before them are a phrase: not "en del", which is no count.
    """
    spoken = plain(text).lower().strip(AT_THE_ENDS)
    if any(True for _ in readings(spoken, vocabulary)):
        return frozenset()
    return next(
        (frozenset({unit}) for unit in _ends(spoken, vocabulary) if _follows(spoken, unit, vocabulary)), frozenset()
    )


def speaks(word: str, vocabulary: Vocabulary) -> bool:
    """Whether *word*, in small letters, says something in the grammar, or something that changes what others say."""
    return (
        word in grammar_words(vocabulary.language) or whole_number(word, vocabulary) is not None or not word.strip("-–")
    )


@cache
def grammar_words(language: str) -> frozenset[str]:
    """Return the words of a language that have a place in the grammar, but for those that stand before any name."""
    words = LANGUAGES[language]
    comparing = words.comparing
    phrases = (
        *words.percent, *words.modifiers, *words.named, *words.parts, *words.ordinals, *words.every, *words.stops,
        *comparing.more, *comparing.fewer, *comparing.same, *comparing.times, *comparing.gange, *comparing.grown, *comparing.points,
        *comparing.than, *comparing.as_, comparing.so,
    )  # fmt: skip
    harmless = {
        word for phrase in (*words.connectors, *words.articles, *comparing.prepositions) for word in phrase.split()
    }
    return (
        frozenset(word for phrase in phrases for word in phrase.split())
        - (harmless - set(words.every))
        - set(comparing.sizes)
    )


def _ends(spoken: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the last words of *spoken*, from few to many, as long as none says anything."""
    words = spoken.split()
    for size in range(1, min(MOST_WORDS, len(words) - 1) + 1):
        if speaks(words[-size], vocabulary):
            return
        yield " ".join(words[-size:])


def _follows(spoken: str, unit: str, vocabulary: Vocabulary) -> bool:
    for reading in readings(spoken, vocabulary, {unit}):
        amount = reading.phrase.amount
        if not (isinstance(amount, Number) and amount.printed == 1 and reading.style.in_words):
            return True
    return False
