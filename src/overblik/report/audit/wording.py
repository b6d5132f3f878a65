"""The sentences in which findings are told, one table for each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.numbers import count_text, number_text, percent_text
from overblik.report.audit.possible import decimals, nearest

if TYPE_CHECKING:
    from decimal import Decimal

    from overblik.report.audit.model import Quantity
    from overblik.report.audit.sources.passages import Place

HUNDRED = 100


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The sentences of one language, as format strings, and its little words."""

    language: str
    impossible: str
    impossible_mean: str
    beside: str
    neither: str
    assumes: str
    stated: str
    base: str
    base_none: str
    whole_table: str
    is_asked: str
    fits: str
    adds_to: str
    others_fit: str
    row: str
    sum_is: str
    sum_of_counts: str
    net: str
    net_counts: str
    net_more: str
    count: str
    twice: str
    words: str
    words_beside: str
    cell: str
    true: str
    cut_off: str
    rounded_up: str
    quoted: str
    conjunction: str
    alternative: str
    page: str
    line: str
    part: str

    def join(self, items: Iterable[str], word: str = "") -> str:
        """Return items as a list in words."""
        found = list(dict.fromkeys(items)) if not word else list(items)
        if len(found) <= 1:
            return "".join(found)
        return f"{', '.join(found[:-1])} {word or self.conjunction} {found[-1]}"

    def every(self, items: Iterable[str]) -> str:
        """Return all items as a list in words, also those that repeat."""
        return self.join(items, self.conjunction)

    def percent(self, value: Decimal | Fraction, places: int) -> str:
        """Return a percentage with its sign, with ordinary spaces."""
        return percent_text(value, self.language, places, space=" ")

    def count_of(self, count: int) -> str:
        """Return a whole number."""
        return count_text(count, self.language)

    def quote(self, text: str) -> str:
        """Return a text in quotation marks."""
        return self.quoted.format(text=text)

    def around(self, quantity: Quantity, base: int) -> str:
        """Return the counts next below and above a percentage that is impossible, with what they come to."""
        if quantity.value is None:
            return ""
        places = decimals(quantity.value) + 1
        found = [
            self.beside.format(
                count=self.count_of(it.count),
                value=number_text(Fraction(it.count, base), self.language, places)
                if quantity.kind == "mean"
                else self.percent(Fraction(HUNDRED * it.count, base), places),
            )
            for it in nearest(quantity.value, base, whole=1 if quantity.kind == "mean" else HUNDRED)
        ]
        return self.every(found)

    def where(self, place: Place) -> str:
        """Return a place in words; nothing where none is known."""
        told = [(self.page, place.page), (self.line, place.line), (self.part, place.part)]
        return ", ".join(text.format(number=number) for text, number in told if number is not None)


DANISH = Wording(
    language="da",
    impossible="{text} kan ikke være en andel af {base}: {around}.",
    impossible_mean="{text} kan ikke være gennemsnittet af {base} hele tal: {around}.",
    beside="{count} er {value}",
    neither="Det er heller ikke muligt, når grundlaget er {bases}.",
    assumes="Det forudsætter, at tallet er en andel af de {base}, som har svaret.",
    stated="Det forudsætter det grundlag, rapporten oplyser.",
    base="Tallene kan ikke alle have grundlaget {base}: {failing} er ikke mulige andele af {base}.",
    base_none="Intet grundlag op til {most} passer med alle tallene.",
    whole_table="Det samme gælder hele tabellen.",
    is_asked="{base} er det antal, der blev spurgt, ikke det antal, der svarede.",
    fits="Grundlaget {base} passer med dem alle: {counts}",
    adds_to=", i alt {base}",
    others_fit="De øvrige rækker passer med grundlaget {base}: {rows}.",
    row="{title} ({counts})",
    sum_is="{parts} giver {sum}. Afrunding forklarer det ikke: De uafrundede tal giver mindst {low} og højst {high}, ikke 100 pct.",
    sum_of_counts="Antallene {parts} giver {sum}, ikke {base}.",
    net="{parts} giver {sum}, men samlet står der {whole}. Afrunding forklarer det ikke.",
    net_counts="Af {base} svarer delene til mellem {low} og {high}, men {whole} svarer til {counts}.",
    net_more="{part} er en del af {whole} og kan ikke være større.",
    count="{count} af {base} er {value}, ikke {text}.",
    twice="{one} og {other} ({where}) ser ud til at være det samme tal.",
    words="{one} og {other} kan ikke begge være sande: {phrase} er sandt {span}. Det andet sted er {where}.",
    words_beside="{one} og {other} siges at være det samme, men {phrase} er sandt {span}.",
    cell="Tabellen viser {value} for {label}.",
    true="{phrase} er sandt {span}.",
    cut_off="Alle tal i dokumentet passer, hvis decimalerne er skåret af i stedet for afrundet.",
    rounded_up="Alle tal i dokumentet passer, hvis de er rundet op.",
    quoted="»{text}«",
    conjunction="og",
    alternative="eller",
    page="side {number}",
    line="linje {number}",
    part="afsnit {number}",
)

ENGLISH = Wording(
    language="en",
    impossible="{text} cannot be a share of {base}: {around}.",
    impossible_mean="{text} cannot be the mean of {base} whole numbers: {around}.",
    beside="{count} is {value}",
    neither="Nor is it possible of a base of {bases}.",
    assumes="This assumes that it is a share of the {base} who answered.",
    stated="This assumes the base that the report states.",
    base="The numbers cannot all have the base {base}: {failing} are no possible shares of {base}.",
    base_none="No base up to {most} fits all the numbers.",
    whole_table="The same holds for the whole table.",
    is_asked="{base} is how many were asked, not how many answered.",
    fits="A base of {base} fits them all: {counts}",
    adds_to=", in all {base}",
    others_fit="The other rows fit a base of {base}: {rows}.",
    row="{title} ({counts})",
    sum_is=(
        "{parts} add up to {sum}. Rounding does not explain it: unrounded they are at least {low} and at most {high}, "
        "not 100 per cent."
    ),
    sum_of_counts="The counts {parts} add up to {sum}, not {base}.",
    net="{parts} add up to {sum}, but together they are said to be {whole}. Rounding does not explain it.",
    net_counts="Of {base} the parts come to between {low} and {high}, but {whole} is {counts}.",
    net_more="{part} is a part of {whole} and cannot be larger.",
    count="{count} of {base} is {value}, not {text}.",
    twice="{one} and {other} ({where}) seem to be the same number.",
    words="{one} and {other} cannot both be true: {phrase} is true {span}. The other place is {where}.",
    words_beside="{one} and {other} are said to be the same, but {phrase} is true {span}.",
    cell="The table shows {value} for {label}.",
    true="{phrase} is true {span}.",
    cut_off="All numbers of the document fit if decimals were cut off and not rounded.",
    rounded_up="All numbers of the document fit if they were rounded up.",
    quoted="“{text}”",
    conjunction="and",
    alternative="or",
    page="page {number}",
    line="line {number}",
    part="paragraph {number}",
)

WORDINGS: Mapping[str, Wording] = {"da": DANISH, "en": ENGLISH}
