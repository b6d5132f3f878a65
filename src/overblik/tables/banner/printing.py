"""The parts of a banner as every format prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.numbers import count_text
from overblik.tables import show

if TYPE_CHECKING:
    from overblik.tables.banner.model import Base, Entry, Part, Question, Row
    from overblik.tables.table import Table

DASH = "–"


def base_text(base: Base, language: str) -> str:
    """Return an unweighted base."""
    return DASH if base.n is None else count_text(base.n, language)


def effective_text(base: Base, language: str) -> str:
    """Return Kish's effective number of units, in whole ones."""
    return DASH if base.n is None or base.effective is None else count_text(round(base.effective), language)


def entry_text(entry: Entry, table: Table, language: str) -> str:
    """Return a number as tables print it, without its letters."""
    return show.printed(entry.cell, table, language)


def marks(entry: Entry, *, between: str = " ") -> str:
    """Return the letters of a number and its arrow: "AC↑"; with *between* them where any letter is two: "Z AA"."""
    apart = between if any(len(letter) > 1 for letter in entry.letters) else ""
    return apart.join(entry.letters) + {1: "↑", -1: "↓", 0: ""}[entry.against_total]


def covered_text(entry: Entry, table: Table, language: str) -> str:
    """Return the share of what units cover, in per cent."""
    return show.covered_text(entry.cell, table, language)


def part_title(question: Question, part: Part, language: str) -> str:
    """Return what the row of a grid is called."""
    return " ".join(show.row_label(question.table, part.row, language).split())


def row_label(question: Question, row: Row, language: str) -> str:
    """Return what an option, net or statistic is called."""
    return " ".join(show.option_label(question.table, row.option, language).split())
