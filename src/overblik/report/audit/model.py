"""What was lifted out of a report, or written down by hand: quantities with the bases that they can be of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from overblik.report.audit.sources.passages import NOWHERE, Place
from overblik.report.claims import Meaning

Kind = Literal["percent", "count", "words", "mean"]


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """
    One number or amount in words, as printed.

    *value* is the percentage or mean with its decimals; *count* the whole number that is printed for it or is it; *base* what it
    is said to be out of. *bases* are those it can be of, the likeliest first. *meaning* is the share it claims. *exact* is false
    where words soften it ("over 70 per cent"), *vague* true where they have no sharp edge ("nearly all"). *says* is the statement
    it stands in; *passage* tells statements of one paragraph from those of another. *group* is true where it is said of some of
    those who answered only. *items* is how many whole scores a mean is made of for each who answered; *where* a place in
    somebody's own words.
    """

    kind: Kind
    text: str
    value: Decimal | None = None
    count: int | None = None
    base: int | None = None
    bases: tuple[int, ...] = ()
    meaning: Meaning | None = None
    exact: bool = True
    vague: bool = False
    says: str = ""
    sentence: str = ""
    passage: int = 0
    group: bool = False
    items: int = 1
    place: Place = NOWHERE
    where: str = ""


@dataclass(frozen=True, kw_only=True)
class Net:
    """A quantity that others add up to; *overlap* where parts may share people, and the net is only as large as the largest."""

    whole: Quantity
    parts: tuple[Quantity, ...]
    overlap: bool = False


@dataclass(frozen=True, kw_only=True)
class Series:
    """
    Numbers that share a base: a row or a column of a table, or the shares of a figure.

    *base* is the base that is stated for it. *adds_up*: it holds every answer once (True), not so (False), or nobody says.
    """

    title: str
    quantities: tuple[Quantity, ...]
    labels: tuple[str, ...] = ()
    base: int | None = None
    adds_up: bool | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A table or figure: its series, which of their directions share a base, and the base that is stated for all of it."""

    title: str
    series: tuple[Series, ...]
    base: int | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, kw_only=True)
class Lifted:
    """
    Everything that is known of a report's numbers.

    *answered* are the numbers of those who answered, as stated, the first the whole survey's; *asked* how many were asked.
    *units* is what they are called. *pairs* are a count and a percentage that are said to be the same.
    """

    language: str
    quantities: tuple[Quantity, ...] = ()
    figures: tuple[Figure, ...] = ()
    nets: tuple[Net, ...] = ()
    remaining: tuple[Series, ...] = ()
    pairs: tuple[tuple[Quantity, Quantity], ...] = ()
    answered: tuple[int, ...] = ()
    asked: tuple[int, ...] = ()
    units: frozenset[str] = frozenset()
    weighted: bool = False

    def every(self) -> tuple[Quantity, ...]:
        """Return the quantities of the text and of the tables."""
        return (
            *self.quantities,
            *(q for figure in self.figures for series in figure.series for q in series.quantities),
        )
