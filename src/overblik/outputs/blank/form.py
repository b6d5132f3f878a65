"""The questionnaire as it stands on paper, every text in one language; what formats lay out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Line:
    """One option to tick; *words* says what is to be written beside it, *alone* that it excludes all others."""

    label: str
    words: str | None = None
    alone: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ticks:
    """Options, one or *many* of which are ticked; those *outside* stand apart from the others."""

    lines: tuple[Line, ...]
    outside: tuple[Line, ...] = ()
    many: bool = False
    kind: Literal["ticks"] = "ticks"


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Rows that are each ticked in one of the columns, the last *outside* of which stand apart; *words* is written below."""

    corner: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    outside: int = 0
    words: str | None = None
    kind: Literal["grid"] = "grid"


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number to be written, before its unit; *rule* says which numbers there are."""

    rule: str
    unit: str | None = None
    kind: Literal["number"] = "number"


@dataclass(frozen=True, kw_only=True)
class Lines:
    """A text to be written, on so many lines; *rule* says how long it may be."""

    rule: str
    count: int
    kind: Literal["lines"] = "lines"


Answer = Ticks | Grid | Number | Lines


@dataclass(frozen=True, kw_only=True)
class Item:
    """One question: whom it is for (*routing*), what helps, how it is answered, and what the web asks back (*remarks*)."""

    number: int
    title: str
    answer: Answer
    required: bool = False
    routing: tuple[str, ...] = ()
    help: str | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Part:
    """A section with its questions."""

    title: str
    items: tuple[Item, ...]
    intro: str | None = None
    routing: str | None = None


@dataclass(frozen=True, kw_only=True)
class BlankForm:
    """
    The whole questionnaire.

    *facts* are pairs such as ("Svarperiode", "15.–24. maj 2020"), *how* the paragraphs that say how it is used, *date* what files
    carry.
    """

    language: str
    title: str
    owner: str
    name: str
    how_title: str
    parts: tuple[Part, ...]
    subtitle: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    how: tuple[str, ...] = ()
    date: dt.date | None = None
