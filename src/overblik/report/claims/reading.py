"""Reading a phrase: which amount and modifier its words stand for, and how the author wrote them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from overblik.files.numbers import read_number
from overblik.report.claims.phrases import Amount, Modifier, Number, OutOf, Percent, Phrase, printed_decimals
from overblik.report.claims.vocabulary import Style, Vocabulary, takes_unit

AT_THE_ENDS = " .,;:!?»«“”\"'"
"""Marks that may stand round a phrase without being part of it."""
_FRACTION = re.compile(r"(?P<part>[1-9][0-9]{0,3}) ?/ ?(?P<whole>[1-9][0-9]{0,3})")
_ORDINAL = re.compile(r"(?P<number>[1-9][0-9]{0,2})(?:\.|st|nd|rd|th)?")
FRACTIONS = str.maketrans({"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"})
HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})


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

    Case, the kind and number of spaces, and marks at the ends make no difference. One of the *nouns* (what a unit is called) may
    stand last. There is more than one way only where a noun is a word of the language too, as "pct." is.
    """
    shown, nouns = plain(text).translate(FRACTIONS), tuple(nouns)
    for spoken in dict.fromkeys((shown, shown.strip(AT_THE_ENDS))):
        found = list(_readings(spoken, vocabulary, nouns))
        if found:
            yield from found
            return


def plain(text: str) -> str:
    """Return *text* with single ordinary spaces, ordinary hyphens and letters in their composed form."""
    return " ".join(unicodedata.normalize("NFC", text).translate(HYPHENS).split())


def whole_number(text: str, vocabulary: Vocabulary) -> Decimal | None:
    """Return the number that *text*, in small letters, is, in words or in figures with its decimals as printed; None if none."""
    words = vocabulary.words.read(text)
    return read_number(text, vocabulary.language) if words is None else Decimal(words)


def modifiers_of(quantity: str, vocabulary: Vocabulary) -> Iterator[tuple[Modifier, str, str]]:
    """Yield the ways to part a quantity into a modifier, the word for it, and the amount."""
    yield "exactly", "", quantity
    for word, modifier in vocabulary.modifiers.items():
        rest = quantity.removeprefix(f"{word} ")
        if rest != quantity:
            yield modifier, word, rest


def _readings(shown: str, vocabulary: Vocabulary, nouns: Iterable[str]) -> Iterator[Reading]:
    for cut in _cuts(shown.lower(), vocabulary, nouns):
        for modifier, word, rest in modifiers_of(cut.quantity, vocabulary):
            found = _amount(rest, vocabulary)
            if found is not None:
                phrase = Phrase(amount=found[0], modifier=modifier)
                style = replace(found[1], modifiers={modifier: word}, capital=shown[:1].isupper())
                yield Reading(phrase=phrase, style=_with_unit(style, cut, phrase.amount, vocabulary))


def _cuts(spoken: str, vocabulary: Vocabulary, nouns: Iterable[str]) -> Iterator[Cut]:
    """Yield the ways to part a phrase from the unit at its end, no unit first."""
    yield Cut(quantity=spoken)
    for connector in vocabulary.connectors:
        if spoken.endswith(f" {connector}"):  # the unit stands outside the brackets: "[half of] the job centres"
            yield Cut(quantity=spoken.removesuffix(f" {connector}"))
    for noun in sorted((plain(noun) for noun in nouns), key=lambda noun: (-len(noun), noun)):
        before = spoken.removesuffix(f" {noun.lower()}")
        if noun and before != spoken:
            for connector in vocabulary.connectors:
                quantity = before.removesuffix(f" {connector}")
                if quantity != before:
                    yield Cut(quantity=quantity, connector=connector, unit=noun)
            yield Cut(quantity=before, unit=noun)


def _with_unit(style: Style, cut: Cut, amount: Amount, vocabulary: Vocabulary) -> Style:
    """Return *style* with the unit, if it is in the plural and so may stand after other amounts too."""
    singular = style.form == "every" or any(cut.quantity.endswith(word) for word in vocabulary.singular)
    if singular or not takes_unit(amount, cut.connector, style.form):
        return style
    return replace(style, connector=cut.connector, unit=cut.unit)


def _amount(text: str, vocabulary: Vocabulary) -> tuple[Amount, Style] | None:
    if text in vocabulary.named:
        return vocabulary.named[text], Style()
    number = whole_number(text, vocabulary)
    if number is not None:
        return Number(printed=number), Style(in_words=_in_words(text, vocabulary))
    return _percent(text, vocabulary) or _out_of(text, vocabulary) or _part(text, vocabulary)


def _percent(text: str, vocabulary: Vocabulary) -> tuple[Amount, Style] | None:
    for sign in vocabulary.percent:
        before = text.removesuffix(sign)
        figure = before.removesuffix(" ")
        number = whole_number(figure, vocabulary)
        run_together = figure == before and _in_words(figure, vocabulary)
        if before != text and number is not None and not run_together:
            return Percent(printed=number), Style(percent=text.removeprefix(figure))
    return None


def _out_of(text: str, vocabulary: Vocabulary) -> tuple[Amount, Style] | None:
    for joint in vocabulary.joints:
        part_text, _, whole_text = text.partition(f" {joint} ")
        for article in vocabulary.articles:
            whole_text = whole_text.removeprefix(f"{article} ")
        part, whole = whole_number(part_text, vocabulary), whole_number(whole_text, vocabulary)
        if part is None or whole is None or whole < 1 or part < 0 or printed_decimals(part) or printed_decimals(whole):
            continue
        in_words = _in_words(part_text, vocabulary)
        return OutOf(part=int(part), whole=int(whole)), Style(joint=joint, in_words=in_words)
    return None


def _part(text: str, vocabulary: Vocabulary) -> tuple[Amount, Style] | None:
    """Return a part by name or as a fraction: "two thirds", "every third", "2/3"."""
    if match := _FRACTION.fullmatch(text):
        part, whole = int(match["part"]), int(match["whole"])
        return (OutOf(part=part, whole=whole), Style()) if 0 < part <= whole else None
    part_text, _, name = text.replace("-", " ").rpartition(" ")
    if part_text in vocabulary.every:
        ordinal = vocabulary.ordinals.get(name) or _ordinal(name)
        return (OutOf(part=1, whole=ordinal), Style(form="every")) if ordinal else None
    if name not in vocabulary.parts:
        return None
    parts = Decimal(1) if part_text in vocabulary.a else whole_number(part_text, vocabulary)
    of = vocabulary.parts[name]
    if parts is None or printed_decimals(parts) or not 1 <= parts <= of:
        return None
    return OutOf(part=int(parts), whole=of), Style(form="fraction")


def _ordinal(name: str) -> int | None:
    """Return the number of an ordinal in figures: "3.", "3rd"; None where it is none, or no part."""
    match = _ORDINAL.fullmatch(name)
    return int(match["number"]) if match and int(match["number"]) > 1 else None


def _in_words(text: str, vocabulary: Vocabulary) -> bool:
    return bool(re.search(r"[^\W\d]", text)) and vocabulary.words.read(text) is not None
