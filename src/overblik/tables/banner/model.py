"""The frozen banner: questions down, columns across, each number with its base and what it was found higher than."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from overblik.files.languages import Text
    from overblik.questionnaire.cell_names import Group
    from overblik.questionnaire.variables import Variable
    from overblik.tables.banner.request import Comparing
    from overblik.tables.cells import Cell
    from overblik.tables.table import Table

RowKind = Literal["option", "outside", "net", "statistic"]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its *group* (none for the total), what it is called, its *letter* and the position of its *block*."""

    group: Group
    label: Text
    letter: str = ""
    block: int | None = None


@dataclass(frozen=True, kw_only=True)
class Block:
    """The columns of one break, by position; they overlap where its units can be in several of them."""

    title: Text
    variables: tuple[Variable, ...]
    columns: tuple[int, ...]
    overlapping: bool = False


@dataclass(frozen=True, kw_only=True)
class Base:
    """
    What the shares of one column are of: *n*, unweighted, None where it is held back.

    *low*: too few units to be compared. *weighted* is the sum of weights and *effective* Kish's effective number, None where
    nothing is weighted.
    """

    n: int | None
    low: bool = False
    weighted: float | None = None
    effective: float | None = None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """
    One number: its *cell*, and the *letters* of the columns of its block from which it is significantly higher.

    *against_total* is 1 where it is significantly above the total, -1 below.
    """

    cell: Cell
    letters: tuple[str, ...] = ()
    against_total: Literal[-1, 0, 1] = 0


@dataclass(frozen=True, kw_only=True)
class Row:
    """One option, net or statistic; an entry for each column."""

    option: str
    kind: RowKind
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    """What has a base of its own: a question, or one *row* of a grid; a base for each column."""

    row: str | None
    bases: tuple[Base, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question, called *title*, with its *table* of everybody, whose notes say what the numbers are of."""

    title: Text
    table: Table
    parts: tuple[Part, ...]

    @property
    def variable(self) -> Variable:
        """What is asked."""
        return self.table.variable


@dataclass(frozen=True, kw_only=True)
class Banner:
    """
    Many questions by many breaks.

    *columns* begin with the total. *census*: everybody of the population answered, and nothing was tested. *stated*: the design
    is the study's own; otherwise the *answered* response sets count as a simple random sample of the *population*. *covering* is
    the column of what units cover.
    """

    questions: tuple[Question, ...]
    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]
    comparing: Comparing
    census: bool = False
    weighted: bool = False
    stated: bool = False
    answered: int = 0
    population: int = 0
    covering: Variable | None = None

    @property
    def tested(self) -> bool:
        """Whether columns were compared."""
        return self.comparing.letters and not self.census

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every number, question after question."""
        return tuple(
            entry for one in self.questions for part in one.parts for row in part.rows for entry in row.entries
        )

    @property
    def bases(self) -> tuple[Base, ...]:
        """Every base, likewise."""
        return tuple(base for one in self.questions for part in one.parts for base in part.bases)
