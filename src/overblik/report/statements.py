"""
Numbers that have been printed elsewhere (docs/report.md, "Published numbers").

Percentages, counts and words all come down to the same thing: an interval that a cell's share or count must lie in.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from overblik.files.problems import Location
from overblik.questionnaire.cell_names import CellName
from overblik.report.claims import Meaning

Kind = Literal["percent", "count", "words", "base"]


@dataclass(frozen=True, kw_only=True)
class Statement:
    """
    One published quantity: the text in which it was printed, and what that says of each of *cells*.

    *kind* is `base` for the base of a table's row. *count* is the whole number that is known to stand behind it. An
    *impossible* one is to be shown to be impossible. *phrase* and *language* are how a claim would say the same.
    """

    id: str
    kind: Kind
    value: str
    cells: tuple[CellName, ...]
    meaning: Meaning
    phrase: str
    language: str
    at: Location
    count: int | None = None
    impossible: bool = False
    where: tuple[str, ...] = ()
    remark: str | None = None

    @property
    def said(self) -> str:
        """The statement as it is named in messages."""
        return {"percent": f"{self.value} per cent", "words": f"'{self.value}'"}.get(self.kind, self.value)

    def holds(self, count: int, base: int, weighted: Fraction | None = None) -> bool:
        """Whether the statement is true of a cell, whose share may be a *weighted* one."""
        if self.kind == "base":
            return base == int(self.value)
        return self.meaning.holds(count, base, weighted) and self.count in (None, count)


@dataclass(frozen=True, kw_only=True)
class Published:
    """
    All that has been printed about a study; each cell of a printed table is a statement too, `tabel_1/unge/andet`.

    *implied* are cells that bases give away: of a grid of chosen rows, each row's base is how often the row was chosen.
    """

    complete: int
    partial: int = 0
    statements: tuple[Statement, ...] = ()
    implied: frozenset[CellName] = frozenset()

    def of(self, variable: str) -> tuple[Statement, ...]:
        """Return the statements about a variable."""
        return tuple(s for s in self.statements if any(cell.variable == variable for cell in s.cells))
