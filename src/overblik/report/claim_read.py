"""From a bracketed span to a claim: which cells it names, and whether its words can be judged at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from overblik.files.problems import Location
from overblik.questionnaire.cell_names import CellName
from overblik.report.claims import LANGUAGES, understand, understand_value
from overblik.report.draft import QUANTITIES, Claim, Quantity
from overblik.report.inlines import text_of
from overblik.report.names import Names, Unknown
from overblik.report.reader import Reader

ATTRIBUTES = (*QUANTITIES, "where", "base")
VALUES = ("mean", "median")
EXAMPLES = {
    False: {"da": "71 pct., 9 ud af 10, alle or 72", "en": "71 per cent, 9 out of 10, all or 72"},
    True: {"da": "4,5 or over 4", "en": "4.5 or over 4"},
}
"""Phrases to show to an author, for shares and counts and for the values of numbers."""


def is_claim(span: Any) -> bool:
    """Whether a span was meant as a claim: one of a claim's attributes is there."""
    return any(name in span.attributes for name in ATTRIBUTES)


def read_claim(span: Any, reader: Reader, at: Location) -> Claim | None:
    """Return the claim that a panflute span makes; None, with every problem noted, where it makes none."""
    before = len(reader.problems)
    attributes, phrase = span.attributes, text_of(span)
    reader.unknown_attributes(attributes, ATTRIBUTES, "a claim", at)
    if span.classes:
        reader.problem("claim-unknown-attribute", f"a claim has no class {span.classes[0]!r}; leave it out", at)
    quantity = _quantity(attributes, reader, at)
    if quantity is None:
        return None
    cells = _cells(quantity, attributes[quantity], reader, at)
    base = reader.base(attributes, _variables(cells), at)
    where = _where(attributes, cells, reader, at)
    _phrase(phrase, quantity, reader, at)
    if len(reader.problems) > before:
        return None
    return Claim(
        phrase=phrase, quantity=quantity, cells=cells, written=attributes[quantity], at=at, where=where, base=base
    )


def _quantity(attributes: Mapping[str, str], reader: Reader, at: Location) -> Quantity | None:
    given = [name for name in QUANTITIES if name in attributes]
    if len(given) == 1:
        return given[0]
    said = (
        f"names {' and '.join(given)}; keep one of them" if given else f"names no cell; add {'=, '.join(QUANTITIES)}="
    )
    reader.problem("claim-attributes", f"this claim {said}", at)
    return None


def _cells(quantity: Quantity, written: str, reader: Reader, at: Location) -> tuple[CellName, ...]:
    names, found = reader.names, []
    for cell in names.values(written, quantity) if quantity in VALUES else names.cells(written):
        if isinstance(cell, Unknown):
            reader.problem("claim-unknown-cell", cell.message, at)
        elif (wrong := _wrong_quantity(quantity, cell, names)) is not None:
            reader.problem("claim-wrong-quantity", wrong, at)
        else:
            found.append(cell)
    return tuple(found)


def _wrong_quantity(quantity: Quantity, cell: CellName, names: Names) -> str | None:
    if quantity == "share" and names.variables[cell.variable].shape == "number":
        return f"'{cell}' is no share; write mean={cell.variable} or median={cell.variable}"
    return None


def _variables(cells: tuple[CellName, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell.variable for cell in cells))


def _where(attributes: Mapping[str, str], cells: tuple[CellName, ...], reader: Reader, at: Location) -> str | None:
    where = reader.where(attributes, at)
    if where and any(reader.names.variables[cell.variable].kind == "responses" for cell in cells):
        message = (
            "responses are counted over the whole frame and take no filter; name a group: responses/complete@region=..."
        )
        reader.problem("claim-wrong-quantity", message, at)
    return where


def _phrase(phrase: str, quantity: Quantity, reader: Reader, at: Location) -> None:
    language, nouns = reader.language, reader.names.about.unit.nouns(reader.language)
    if language not in LANGUAGES:
        message = (
            f"claims can be written in {', '.join(LANGUAGES)}, not in {language!r}; take the claim out of the text"
        )
        reader.problem("claim-not-understood", message, at)
        return
    quoted = LANGUAGES[language].sentences.quoted.format(phrase=phrase)
    meaning = (understand_value if quantity in VALUES else understand)(phrase, language=language, nouns=nouns)
    if meaning is None:
        examples = EXAMPLES[quantity in VALUES][language]
        message = (
            f"{quoted} is no phrase that can be checked; write for example {examples} (docs/claims.md lists them all)"
        )
        reader.problem("claim-not-understood", message, at)
    elif quantity not in VALUES and meaning.quantity != quantity:
        message = (
            f"{quoted} says something of a {meaning.quantity}, not of a {quantity}; write {meaning.quantity}= instead"
        )
        reader.problem("claim-wrong-quantity", message, at)
