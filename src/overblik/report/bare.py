"""
Bare numbers: quantities in a report's text that no claim covers, and that nobody would notice when the answers change.

Quantities are figures, numbers in words from two upwards, percentages, parts by name, words such as "the majority", and "all" or
"none" of the units. What is a quantity of another sort is exempt by its pattern: dates, years, times, numbers of laws, figures,
pages and chapters, names with digits. `[12]{fact}` marks what is left.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from overblik.report.bare_words import EXEMPT, QUANTITIES
from overblik.report.claims.languages import LANGUAGES
from overblik.report.draft import Bare
from overblik.report.masking import masked
from overblik.report.places import Places

_FACT = re.compile(r"\]\{fact\}")
_FIGURES = r"[-−+]?\d+(?:[.,]\d+)*"


def bare_numbers(text: str, places: Places, *, language: str, nouns: Collection[str]) -> tuple[Bare, ...]:
    """
    Return the bare numbers of a report's *text*, in its order; none in a language in which claims cannot be written.

    *nouns* are what a unit is called, in small letters.
    """
    if language not in LANGUAGES:
        return ()
    shown = masked(text)
    found = _found(shown, language, tuple(sorted(nouns)))
    return tuple(Bare(text=" ".join(words.split()), at=places.location(start)) for start, words in found)


def without_facts(text: str) -> str:
    """
    Return *text* with `[12]{fact}` written as Pandoc reads it: as a class.

    It is as long as before, so that the columns of a grid table stay where they are.
    """
    return _FACT.sub("]{.fac}", text)


def _found(shown: str, language: str, nouns: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    exempt = [match.span() for match in _exempt(language).finditer(shown)]
    for match in _quantity(language, nouns).finditer(shown):
        if not any(start <= match.start() < end for start, end in exempt):
            yield match.start(), match[0]


@cache
def _exempt(language: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in EXEMPT[language]), re.IGNORECASE)


@cache
def _quantity(language: str, nouns: tuple[str, ...]) -> re.Pattern[str]:
    words = LANGUAGES[language]
    signs = "|".join(
        re.escape(sign) for sign in sorted((*words.percent, *words.comparing.points), key=len, reverse=True)
    )
    numbers = sorted((word for word, number in words.words.below_hundred.items() if number > 1), key=len, reverse=True)
    powers = [word for known in words.words.powers.values() for word in known]
    in_words = "|".join(re.escape(word) for word in (*numbers, *powers))
    parts = "|".join(re.escape(word) for word in sorted(words.parts, key=len, reverse=True))
    units = "|".join(re.escape(noun) for noun in nouns)
    joints = "|".join(re.escape(joint) for joint in words.joints)
    one = rf"(?:{_FIGURES}|\b(?:{'|'.join(map(re.escape, words.words.below_hundred))})\b)"
    amounts = (
        rf"(?<![\w.,-]){one}\s(?:{joints})\s(?:\w+\s)?{one}",
        rf"(?<![\w.,-]){_FIGURES}(?:\s?(?:{signs}))?",
        rf"\b(?:[\w-]+[\s-])?(?:{parts})\b",
        rf"\b(?:{in_words})\b(?:\s(?:{signs}))?",
        *QUANTITIES[language],
        *(
            [rf"\b(?:alle|samtlige|ingen|all|every|no|none of)\s+(?:af\s+|of\s+|the\s+|of\s+the\s+)?(?:{units})\b"]
            if units
            else []
        ),
    )
    return re.compile("|".join(f"(?:{amount})" for amount in amounts), re.IGNORECASE)
