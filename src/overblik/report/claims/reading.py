"""Reading a phrase: which amount and modifier its words stand for, and how the author wrote them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from overblik.files.numbers import read_number
from overblik.report.claims.phrases import Amount, Modifier, Number, OutOf, Percent, Phrase, printed_decimals
from overblik.report.claims.vocabulary import Style, Vocabulary, takes_unit


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A phrase as it was understood, and how it was written."""

    phrase: Phrase
    style: Style


@dataclass(frozen=True, kw_only=True)
class Cut:
    """The words for a quantity, and the unit that stood after them: "half", "of the", "job centres"."""

    quantity: str
    connector: str = ""
    unit: str = ""


def readings(text: str, vocabulary: Vocabulary, nouns: Iterable[str] = ()) -> Iterator[Reading]:
    """
    Yield every way to understand *text* as a phrase of quantity; none if it is no such phrase.

    Case and the kind and number of spaces make no difference. One of the *nouns* (what a unit is called) may stand
    last. There is more than one way only where a noun is a word of the language too, as "pct." is.
    """
    shown = plain(text)
    for cut in _cuts(shown.lower(), vocabulary, nouns):
        for modifier, word, rest in _modified(cut.quantity, vocabulary):
            found = _amount(rest, vocabulary)
            if found is not None:
                phrase = Phrase(amount=found[0], modifier=modifier)
                style = replace(found[1], modifiers={modifier: word}, capital=shown[:1].isupper())
                yield Reading(phrase=phrase, style=_with_unit(style, cut, phrase.amount, vocabulary))


def plain(text: str) -> str:
    """Return *text* with single ordinary spaces and letters in their composed form."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _cuts(spoken: str, vocabulary: Vocabulary, nouns: Iterable[str]) -> Iterator[Cut]:
    """Yield the ways to part a phrase from the unit at its end, no unit first."""
    yield Cut(quantity=spoken)
    for noun in sorted((plain(noun) for noun in nouns), key=lambda noun: (-len(noun), noun)):
        before = spoken.removesuffix(f" {noun.lower()}")
        if noun and before != spoken:
            for connector in vocabulary.connectors:
                quantity = before.removesuffix(f" {connector}")
                if quantity != before:
                    yield Cut(quantity=quantity, connector=connector, unit=noun)
            yield Cut(quantity=before, unit=noun)


def _modified(quantity: str, vocabulary: Vocabulary) -> Iterator[tuple[Modifier, str, str]]:
    """Yield the ways to part a quantity into a modifier, the word for it, and the amount."""
    yield "exactly", "", quantity
    for word, modifier in vocabulary.modifiers.items():
        rest = quantity.removeprefix(f"{word} ")
        if rest != quantity:
            yield modifier, word, rest


def _with_unit(style: Style, cut: Cut, amount: Amount, vocabulary: Vocabulary) -> Style:
    """Return *style* with the unit, if it is in the plural and so may stand after other amounts too."""
    singular = any(cut.quantity.endswith(word) for word in vocabulary.singular)
    if singular or not takes_unit(amount, cut.connector):
        return style
    return replace(style, connector=cut.connector, unit=cut.unit)


def _amount(text: str, vocabulary: Vocabulary) -> tuple[Amount, Style] | None:
    if text in vocabulary.named:
        return vocabulary.named[text], Style()
    number = _number(text, vocabulary)
    if number is not None:
        return Number(printed=number), Style(in_words=text in vocabulary.number_words())
    return _percent(text, vocabulary) or _out_of(text, vocabulary)


def _percent(text: str, vocabulary: Vocabulary) -> tuple[Amount, Style] | None:
    for sign in vocabulary.percent:
        before = text.removesuffix(sign)
        figure = before.removesuffix(" ")
        number = _number(figure, vocabulary)
        run_together = figure == before and figure in vocabulary.number_words()
        if before != text and number is not None and not run_together:
            return Percent(printed=number), Style(percent=text.removeprefix(figure))
    return None


def _out_of(text: str, vocabulary: Vocabulary) -> tuple[Amount, Style] | None:
    for joint in vocabulary.joints:
        part_text, _, whole_text = text.partition(f" {joint} ")
        for article in vocabulary.articles:
            whole_text = whole_text.removeprefix(f"{article} ")
        part, whole = _number(part_text, vocabulary), _number(whole_text, vocabulary)
        if part is None or whole is None or whole < 1 or part < 0 or printed_decimals(part) or printed_decimals(whole):
            continue
        in_words = part_text in vocabulary.number_words()
        return OutOf(part=int(part), whole=int(whole)), Style(joint=joint, in_words=in_words)
    return None


def _number(text: str, vocabulary: Vocabulary) -> Decimal | None:
    words = vocabulary.number_words()
    return Decimal(words[text]) if text in words else read_number(text, vocabulary.language)
