"""The frozen table: every cell of one variable, and what its numbers are of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from overblik.questionnaire.cell_names import POOLED, CellName, Group, cell_name
from overblik.tables.cells import Cell

if TYPE_CHECKING:
    import pyarrow as pa

    from overblik.questionnaire.about import Disclosure, UnitName
    from overblik.questionnaire.variables import Net, Option, Variable

Base = Literal["answered", "asked", "all", "mentions"]
BASES: tuple[Base, ...] = ("answered", "asked", "all", "mentions")


@dataclass(frozen=True, kw_only=True)
class Weighing:
    """That shares and means are weighted: with the variable *weight*, or, without one, up to the population of each stratum."""

    weight: Variable | None = None


@dataclass(frozen=True, kw_only=True)
class Uncertainty:
    """
    That cells have standard errors and intervals at *level*.

    *census*: everybody has answered, so that nothing varies. *frame*: the number of units of which those who answered are taken as
    a simple random sample; None where the study states its design.
    """

    level: float
    census: bool = False
    frame: int | None = None


@dataclass(frozen=True, kw_only=True)
class Basis:
    """
    What the numbers of a table are of; the note under it is written from this.

    *responses* is the number of response sets that count, after the filter. *breaks* are the variables of the break, *filtered*
    those that the filter speaks of. *routed*: not everybody was asked. *hidden* are the groups under the least base, none where
    *disclosure*, a threshold of cells, hides more than these (`overblik.tables.disclosure`).
    *show*: whether shares or counts are printed. *weighing*, *uncertainty*: None where there is none. *covering*: the frame column
    of which shares are shown too.
    """

    base: Base
    counts: Literal["complete", "reached"]
    responses: int
    unit: UnitName
    least_base: int
    where: str | None = None
    breaks: tuple[Variable, ...] = ()
    dont_know: Literal["counted", "left_out"] = "left_out"
    filtered: tuple[Variable, ...] = ()
    routed: bool = False
    show: Literal["share", "count"] = "share"
    hidden: tuple[Group, ...] = ()
    disclosure: Disclosure | None = None
    weighing: Weighing | None = None
    uncertainty: Uncertainty | None = None
    covering: Variable | None = None


@dataclass(frozen=True, kw_only=True)
class Table:
    """
    All cells of one variable.

    Cells stand in the order of groups, rows and options; nets after options. *decimals* is how percentages are to be rounded.
    """

    variable: Variable
    cells: tuple[Cell, ...]
    basis: Basis
    decimals: int = 0
    languages: tuple[str, ...] = ("da", "en")
    groups: tuple[Group, ...] = ((),)

    @cached_property
    def _index(self) -> dict[CellName, Cell]:
        return {cell.name: cell for cell in self.cells}

    def cell(self, option: str, *, row: str | None = None, by: Group = ()) -> Cell:
        """Return one cell; raises KeyError where there is none. In a table of one row of a grid, that row need not be named."""
        return self._index[cell_name(self.variable.id, option, row=row, by=by)]

    def lookup(self, option: str, *, row: str | None = None, by: Group = ()) -> Cell | None:
        """Return one cell, None where there is none; otherwise like `cell`."""
        return self._index.get(cell_name(self.variable.id, option, row=row, by=by))

    def find(self, name: CellName) -> Cell | None:
        """Return the cell of this name, if the table has it."""
        return self._index.get(name)

    @cached_property
    def rows(self) -> tuple[str | None, ...]:
        """The rows of a grid, without the pooled one; `(None,)` for everything else."""
        return tuple(option.id for option in self.variable.rows) or (None,)

    @property
    def options(self) -> tuple[Option, ...]:
        """The options that have cells, those outside a scale last."""
        choices = self.variable.choices
        return (*choices.options, *choices.outside) if choices else ()

    @property
    def nets(self) -> tuple[Net, ...]:
        """The nets that have cells; of mentions there are none."""
        choices = self.variable.choices
        return choices.nets if choices and self.basis.base != "mentions" else ()

    def base(self, *, row: str | None = None, by: Group = ()) -> int | None:
        """Return the base of a row in a group; None where it is suppressed."""
        wanted = row or self.variable.id.partition("/")[2] or None
        for cell in self.cells:
            if cell.row == wanted and cell.by == by and not cell.outside:
                return cell.base
        return None

    @cached_property
    def bases(self) -> tuple[int, ...]:
        """The different bases of the rows and groups that are shown, without the pooled row's, smallest first."""
        shown = (cell for cell in self.cells if cell.row != POOLED and cell.base is not None and not cell.outside)
        return tuple(sorted({cell.base for cell in shown if cell.base is not None}))

    def notes(self, language: str) -> tuple[str, ...]:
        """Return the sentences that say what the numbers are of."""
        from overblik.tables.notes import notes

        return notes(self, language)

    def _repr_html_(self) -> str:
        from overblik.tables.show import as_html

        return as_html(self, self.languages[0])

    def to_arrow(self) -> pa.Table:
        """Return the cells as an Arrow table: id, row, option, one column per break, count, base, share or value."""
        from overblik.tables.show import as_arrow

        return as_arrow(self)

    def to_pandas(self) -> Any:
        """Return the cells as a pandas data frame; raises PartMissing where pandas is not installed."""
        from overblik.tables.show import as_pandas

        return as_pandas(self)

    def to_polars(self) -> Any:
        """Return the cells as a Polars data frame; raises PartMissing where Polars is not installed."""
        from overblik.tables.show import as_polars

        return as_polars(self)
