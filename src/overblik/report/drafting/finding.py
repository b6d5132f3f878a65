"""What was found in one question: a value that a language makes a sentence of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.variables import Variable
from overblik.report.drafting.certain import Certain
from overblik.report.drafting.points import Point, Value
from overblik.tables.table import Table

Kind = Literal[
    "lead",  # one answer, said first; of its order nothing is said
    "top",  # one answer that is carried to be ahead of every other
    "pair",  # two answers side by side, neither of them ahead
    "two",  # both answers of a question that has no others
    "net",  # options taken together
    "parts",  # what a net is made of
    "next",  # answers after the first
    "far",  # the answer at the other end, carried to lie below the first
    "everybody",
    "nobody",
    "rows",  # one answer in two rows of a grid, carried to differ
    "rows_alike",  # one answer in rows of a grid
    "rows_middle",  # one answer in the rows after those
    "rows_everybody",
    "rows_nobody",
    "pooled",  # one answer in all rows of a grid together
    "modal",  # the answer that most give in each of some rows
    "groups",  # one answer in two groups of a break, carried to differ
    "mean",
    "groups_mean",  # a mean in two groups of a break, carried to differ
    "written",  # how many wrote something
    "unwritten",
]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """
    Something that a sentence can be made of.

    *points* in the order in which they are spoken of; *against* are the cells with which the first is compared. *strength*,
    0 to 1, is how much it says that one did not know. *by* is the break of groups. *values* are of a number, *written* is how many
    wrote something, and in which cell that stands.
    """

    kind: Kind
    variable: Variable
    points: tuple[Point, ...] = ()
    against: tuple[CellName, ...] = ()
    strength: float = 0
    by: Variable | None = None
    values: tuple[Value, ...] = ()
    written: tuple[CellName, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A question with its table, what may be said of it, and how sure differences are."""

    variable: Variable
    table: Table
    points: tuple[Point, ...]
    certain: Certain

    @property
    def options(self) -> tuple[Point, ...]:
        """The points of options, those outside a scale among them where they are part of the base."""
        counted = self.table.basis.dont_know == "counted"
        return tuple(point for point in self.points if not point.net and (counted or not point.outside))

    @property
    def routed(self) -> bool:
        """Whether some units were not asked."""
        return self.table.basis.routed and self.table.bases != (self.table.basis.responses,)


def decided(point: Point) -> float:
    """Return how decided an answer is, 0 to 1: half and half says least, everybody most, a few units little."""
    far = abs(float(point.share) - 0.5) * 2
    return far * (0.25 if point.few else 1.0)
