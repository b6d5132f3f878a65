"""From a bracketed span to a claim: which cells it names, and whether its words can be judged at all."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

from overblik.files.problems import Location
from overblik.files.reading import did_you_mean
from overblik.questionnaire.cell_names import CellName
from overblik.report.claim_cells import labels_of, split_cells
from overblik.report.claims import LANGUAGES, understand, understand_comparison, understand_value
from overblik.report.claims.comparing import Rank
from overblik.report.draft import COMPARING, QUANTITIES, Claim, Quantity
from overblik.report.inlines import text_of
from overblik.report.names import RESPONSES, Names, Unknown
from overblik.report.reader import Reader
from overblik.tables.frame_counts import FRAME

ATTRIBUTES = (*QUANTITIES, "where", "base", "wave")
VALUES = ("mean", "median")
OF_THE_FRAME = (RESPONSES, FRAME)
PAIR = 2
EXAMPLES = {
    False: {"da": "71 pct., 9 ud af 10, alle or 72", "en": "71 per cent, 9 out of 10, all or 72"},
    True: {"da": "4,5 or over 4", "en": "4.5 or over 4"},
}
"""Phrases to show to an author, for shares and counts and for the values of numbers."""
COMPARISONS = {
    "da": "flere end, lige så mange som, dobbelt så mange, 12 procentpoint or flest",
    "en": "more than, as many as, twice as many, 12 percentage points or the most",
}


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
    wave = _wave(attributes, reader, at)
    claim = Claim(
        phrase=phrase,
        quantity=quantity,
        cells=cells,
        written=attributes[quantity],
        at=at,
        where=where,
        base=base,
        wave=wave,
    )
    if quantity in COMPARING and cells:
        _comparison(claim, reader)
    elif quantity not in COMPARING:
        _phrase(phrase, quantity, reader, at)
    return claim if len(reader.problems) == before else None


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
    parts = split_cells(written)
    named = [names.values(part, quantity) if quantity in VALUES else names.cells(part) for part in parts]
    for cell in chain.from_iterable(named):
        if isinstance(cell, Unknown):
            reader.problem("claim-unknown-cell", cell.message, at)
        elif (wrong := _wrong_quantity(quantity, cell, names)) is not None:
            reader.problem("claim-wrong-quantity", wrong, at)
        else:
            found.append(cell)
    return tuple(found)


def _wrong_quantity(quantity: Quantity, cell: CellName, names: Names) -> str | None:
    if quantity == "share" and names.claimable[cell.variable].shape == "number":
        return f"'{cell}' is no share; write mean={cell.variable} or median={cell.variable}"
    return None


def _variables(cells: tuple[CellName, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell.variable for cell in cells))


def _where(attributes: Mapping[str, str], cells: tuple[CellName, ...], reader: Reader, at: Location) -> str | None:
    where = reader.where(attributes, at)
    if where and any(cell.variable in OF_THE_FRAME for cell in cells):
        message = f"{cells[0].variable} is counted over the whole frame and takes no filter; name a group: {cells[0]}@region=..."
        reader.problem("claim-wrong-quantity", message, at)
    return where


def _wave(attributes: Mapping[str, str], reader: Reader, at: Location) -> str | None:
    name, known = attributes.get("wave"), reader.names.about.waves
    if name is not None and name not in known:
        hint = did_you_mean(name, known) if known else "name the folder of the other wave under waves: in study.yaml"
        reader.problem("claim-unknown-wave", f"no wave is called {name!r}; {hint}", at)
    return name


def _comparison(claim: Claim, reader: Reader) -> None:
    """Note what is wrong with the words of a comparison, and with how many cells it names."""
    language, names = reader.language, reader.names
    if language not in LANGUAGES:
        _phrase(claim.phrase, claim.quantity, reader, claim.at)
        return
    labels = {label for cell in claim.cells for label in labels_of(cell, names, language)} | {claim.wave or ""}
    found = understand_comparison(
        claim.phrase, language=language, nouns=names.about.unit.nouns(language), labels=labels
    )
    quoted = LANGUAGES[language].sentences.quoted.format(phrase=claim.phrase)
    if found is None:
        message = (
            f"{quoted} compares in no way that can be checked; write for example {COMPARISONS[language]}, with no names but those "
            "of its cells (docs/claims.md lists them all)"
        )
        reader.problem("claim-not-understood", message, claim.at)
        return
    is_rank = isinstance(found.relation, Rank)
    if is_rank is not (claim.quantity == "rank"):
        right = "rank" if is_rank else "difference"
        reader.problem("claim-wrong-quantity", f"{quoted} is a {right}; write {right}= instead", claim.at)
    elif isinstance(found.relation, Rank) and found.relation.changes is not (claim.wave is not None):
        hint = "name the wave since which with wave=" if found.relation.changes else "take wave= out"
        reader.problem("claim-wrong-quantity", f"{quoted} is {_of_changes(found.relation)}; {hint}", claim.at)
    else:
        _how_many(claim, reader)


def _of_changes(relation: Rank) -> str:
    return "a rank of changes" if relation.changes else "a rank of numbers, not of changes"


def _how_many(claim: Claim, reader: Reader) -> None:
    """Note where a comparison names too few cells, or too many."""
    size, pair = len(claim.cells), 1 if claim.wave else PAIR
    if claim.quantity == "difference" and size != pair:
        of = "one cell, which it has in both waves" if claim.wave else "two cells, with a comma between them"
        reader.problem("claim-attributes", f"a difference is of {of}, and here are {size}; name them so", claim.at)
    elif claim.quantity == "rank" and size < PAIR:
        message = "a rank is a place among several cells; name the others too, with commas between them or in braces"
        reader.problem("claim-attributes", message, claim.at)


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
    if meaning is None and understand_comparison(phrase, language=language, nouns=nouns) is not None:
        message = f"{quoted} compares; write difference= with two cells, or rank= with all of them"
        reader.problem("claim-wrong-quantity", message, at)
    elif meaning is None:
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
