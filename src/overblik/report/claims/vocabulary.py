"""What one language brings to claims: its words, its sentences, and how a phrase is written in it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from overblik.files.numbers import number_text
from overblik.report.claims.comparing import Comparing
from overblik.report.claims.number_words import NumberWords
from overblik.report.claims.phrases import Amount, Modifier, Named, Number, OutOf, Percent, Phrase, printed_decimals


@dataclass(frozen=True, kw_only=True)
class Spans:
    """How a language tells where a phrase is true; `{low}` and `{high}` are numbers with their unit."""

    from_to: str
    from_below: str
    over_to: str
    over_below: str
    at_least: str
    over: str
    at_most: str
    below: str


@dataclass(frozen=True, kw_only=True)
class Sentences:
    """The language's sentences about a claim, as format strings."""

    quoted: str
    share_is: str
    weighted_is: str
    share_alone: str
    count_is: str
    value_is: str
    true_where: str
    true_only: str
    never: str
    never_of: str
    no_base: str
    not_understood: str
    value_not_understood: str
    of: str
    spans: Spans


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """
    The words of one language.

    Where several words say the same, the first is the one that is written. *numbers* are the words for 1, 2, 3 and so
    on as they are written, *more_numbers* others that are understood. *connectors* may stand between an amount and the
    name of the unit ("half **of the** job centres"), *articles* before the whole ("72 out of **the** 94"). *singular*
    are named amounts whose unit stands in the singular ("every job centre").
    """

    language: str
    percent: tuple[str, ...]
    joints: tuple[str, ...]
    articles: tuple[str, ...]
    connectors: tuple[str, ...]
    modifiers: Mapping[str, Modifier]
    named: Mapping[str, Named]
    singular: frozenset[str] = frozenset()
    numbers: tuple[str, ...]
    words: NumberWords
    fractions: Mapping[int, tuple[str, str]]
    parts: Mapping[str, int]
    a: tuple[str, ...]
    every: tuple[str, ...]
    ordinals: Mapping[str, int]
    stops: frozenset[str]
    comparing: Comparing
    sentences: Sentences

    def word_for(self, modifier: Modifier) -> str:
        """Return the word that is written for *modifier*."""
        return next(word for word, meant in self.modifiers.items() if meant == modifier)

    def word_of(self, named: Named) -> str:
        """Return the word that is written for a named amount."""
        return next(word for word, meant in self.named.items() if meant is named)

    def ordinal(self, number: int) -> str:
        """Return the word for "third" that is written in "every third"."""
        return next(word for word, meant in self.ordinals.items() if meant == number)


Form = Literal["out of", "fraction", "every"]
"""How a fraction is written: "1 out of 3", "a third", "every third"."""


@dataclass(frozen=True, kw_only=True)
class Style:
    """
    How an author wrote a phrase, so that what is offered instead looks like it.

    None is the language's own choice. *percent* is the sign with what parts it from the figure; *modifiers* maps a
    modifier to the author's word for it; *form* is how a fraction was written; *connector* and *unit* are what stood last ("of
    the", "job centres").
    """

    percent: str | None = None
    joint: str | None = None
    modifiers: Mapping[Modifier, str] | None = None
    in_words: bool = False
    form: Form = "out of"
    capital: bool = False
    connector: str = ""
    unit: str = ""


def written(phrase: Phrase, vocabulary: Vocabulary, style: Style | None = None) -> str:
    """Return *phrase* in words of the language, with ordinary spaces, in the author's *style* as far as it goes."""
    manner = style or Style()
    parts = [_modifier_text(phrase.modifier, vocabulary, manner), _amount_text(phrase.amount, vocabulary, manner)]
    if takes_unit(phrase.amount, manner.connector, _form(phrase.amount, vocabulary, manner)):
        parts += [manner.connector, manner.unit]
    text = " ".join(part for part in parts if part)
    return text[:1].upper() + text[1:] if manner.capital else text


PARTS_OF = frozenset({Named.HALF, Named.MAJORITY, Named.VAST_MAJORITY, Named.MINORITY})
"""Amounts after which the unit stands with a connector: "half of the job centres"."""


def takes_unit(amount: Amount, connector: str, form: Form = "out of") -> bool:
    """Whether the name of the unit, in the plural, may stand after *amount* with this connector ("" for none)."""
    several = isinstance(amount, Number) and amount.printed != 1
    named_part = isinstance(amount, OutOf) and form == "fraction"
    if connector:
        return several or isinstance(amount, Percent) or amount in PARTS_OF or named_part
    so_many_of = isinstance(amount, OutOf) and form == "out of" and amount.whole > 1
    return several or so_many_of or amount in {Named.ALL, Named.FEW}


def _form(amount: Amount, vocabulary: Vocabulary, style: Style) -> Form:
    """Return the author's way of writing fractions, where the language has it for this one."""
    if not isinstance(amount, OutOf) or style.form == "out of":
        return "out of"
    known = 0 < amount.part < amount.whole and amount.whole in vocabulary.fractions
    known = known and math.gcd(amount.part, amount.whole) == 1
    if style.form == "every":
        return "every" if known and amount.part == 1 else "out of"
    return "fraction" if known and amount.part <= len(vocabulary.numbers) else "out of"


def _modifier_text(modifier: Modifier, vocabulary: Vocabulary, style: Style) -> str:
    if modifier == "exactly":
        return ""
    return (style.modifiers or {}).get(modifier) or vocabulary.word_for(modifier)


def _amount_text(amount: Amount, vocabulary: Vocabulary, style: Style) -> str:
    if isinstance(amount, Named):
        return vocabulary.word_of(amount)
    if isinstance(amount, Percent):
        figures = number_text(amount.printed, vocabulary.language, printed_decimals(amount.printed))
        return figures + (style.percent or f" {vocabulary.percent[0]}")
    if isinstance(amount, OutOf):
        form = _form(amount, vocabulary, style)
        if form != "out of":
            return _named_fraction(amount, vocabulary, form)
        known = min(amount.part, amount.whole) >= 1 and max(amount.part, amount.whole) <= len(vocabulary.numbers)
        in_words = style.in_words and known
        part, whole = (_whole_text(number, vocabulary, in_words=in_words) for number in (amount.part, amount.whole))
        return f"{part} {style.joint or vocabulary.joints[0]} {whole}"
    if style.in_words and amount.printed in range(2, len(vocabulary.numbers) + 1):
        return vocabulary.numbers[int(amount.printed) - 1]
    return number_text(amount.printed, vocabulary.language, printed_decimals(amount.printed))


def _named_fraction(amount: OutOf, vocabulary: Vocabulary, form: Form) -> str:
    if form == "every":
        return f"{vocabulary.every[0]} {vocabulary.ordinal(amount.whole)}"
    one, several = vocabulary.fractions[amount.whole]
    return one if amount.part == 1 else f"{vocabulary.numbers[amount.part - 1]} {several}"


def _whole_text(number: int, vocabulary: Vocabulary, *, in_words: bool) -> str:
    return vocabulary.numbers[number - 1] if in_words else number_text(number, vocabulary.language, 0)
