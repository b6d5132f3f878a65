"""A report as its author wrote it: read and checked, but without any answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from overblik.files.problems import Location, Problem
from overblik.questionnaire.cell_names import CellName
from overblik.tables.banner.request import Request
from overblik.tables.disclosure.asked import Asked

Quantity = Literal["share", "count", "mean", "median", "difference", "rank"]
Order = Literal["asked", "size"]
Show = Literal["share", "count"]
Sort = Literal["figure", "table"]

QUANTITIES: tuple[Quantity, ...] = ("share", "count", "mean", "median", "difference", "rank")
COMPARING: tuple[Quantity, ...] = ("difference", "rank")
SORTS: tuple[Sort, ...] = ("figure", "table")


@dataclass(frozen=True, kw_only=True)
class Claim:
    """
    A phrase bound to cells; it is true only if it is true of each. *written* is how the cells were named.

    A comparison is of its cells together, the first of which is spoken of. *wave*: the other wave of the study in which the cells
    are, or with which they are compared.
    """

    phrase: str
    quantity: Quantity
    cells: tuple[CellName, ...]
    written: str
    at: Location
    where: str | None = None
    base: str = "answered"
    wave: str | None = None


@dataclass(frozen=True, kw_only=True)
class Bare:
    """A quantity in the text that no claim covers."""

    text: str
    at: Location


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """
    A figure or a table that the report asks for; what is None is for the program to choose.

    *covering*: the frame column of which a table has shares too, None for none.
    """

    sort: Sort
    number: int
    of: str
    at: Location
    by: str | None = None
    where: str | None = None
    base: str = "answered"
    order: Order | None = None
    decimals: int | None = None
    show: Show = "share"
    covering: str | None = None


@dataclass(frozen=True, kw_only=True)
class BannerExhibit:
    """A banner that the report asks for; it is numbered among the tables. *asked* are the tables that it is taken from."""

    number: int
    request: Request
    at: Location
    asked: tuple[Asked, ...] = ()
    sort: Sort = "table"


@dataclass(frozen=True, kw_only=True)
class Quote:
    """An answer to an open question, as the author quotes it. *released* says that somebody answers for the names in it."""

    text: str
    at: Location
    released: bool = False


@dataclass(frozen=True, kw_only=True)
class Comments:
    """Answers to the open question *of*: those quoted, or all that may be shown where there are none."""

    of: str
    at: Location
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Draft:
    """
    The report in one language.

    In *tree* (Pandoc's JSON) the parts that are to be filled in carry their position in the tuples below as an attribute:
    `Span ["claim"] claim=0`, `Span ["quote"] quote=1.0` (fence and line), `Div ["figure"] exhibit=2`, `Div ["banner"] banner=0`,
    `Div ["comments"] comments=1`.
    """

    name: str
    language: str
    tree: dict[str, Any]
    claims: tuple[Claim, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    comments: tuple[Comments, ...] = ()
    banners: tuple[BannerExhibit, ...] = ()
    bare: tuple[Bare, ...] = ()
    problems: tuple[Problem, ...] = ()
