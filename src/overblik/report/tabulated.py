"""The tables that a report rests on, each counted once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from overblik.questionnaire.cell_names import POOLED, CellName
from overblik.report.draft import Exhibit
from overblik.report.sheet import is_upright
from overblik.responses.responses import Responses
from overblik.tables.cells import Cell
from overblik.tables.disclosure.asked import Asked
from overblik.tables.frame_counts import FRAME, frame_cell
from overblik.tables.precision.precise import with_covered
from overblik.tables.table import Table
from overblik.tables.tabulate import tabulate_together


@dataclass(frozen=True, kw_only=True)
class Tabulated:
    """
    The tables of one study's answers.

    *printed* are those that are printed together (`overblik.report.printed`): a study's threshold of cells holds for all at once.
    """

    responses: Responses
    printed: tuple[Asked, ...] = ()
    _tables: dict[Asked, Table] = field(default_factory=dict, repr=False, compare=False)

    def table(self, name: str, *, by: str | None = None, where: str | None = None, base: str = "answered") -> Table:
        """Return a table, counting it if nobody has asked for it before."""
        asked = Asked(name, by, where, base)
        if asked not in self._tables:
            beside = self.printed if self.responses.about.disclosure else ()
            self._tables.update(tabulate_together(self.responses, (*beside, asked)) | self._tables)
        return self._tables[asked]

    def exhibited(self, exhibit: Exhibit) -> Table:
        """
        Return the table of a figure or table; figures show the rows of a grid, not the pooled one.

        Uncertainty is told of where it is shown: in tables of one line.
        """
        table = self.table(exhibit.of, by=exhibit.by, where=exhibit.where, base=exhibit.base)
        decimals = table.decimals if exhibit.decimals is None else exhibit.decimals
        if exhibit.covering:
            table = with_covered(table, self.responses, exhibit.covering, by=exhibit.by)
        cells = table.cells
        if exhibit.sort == "figure":
            cells = tuple(cell for cell in cells if cell.row != POOLED)
        shown = exhibit.sort == "table" and exhibit.show == "share" and is_upright(table)
        uncertainty = table.basis.uncertainty if shown else None
        basis = replace(table.basis, show=exhibit.show, uncertainty=uncertainty)
        return replace(table, cells=cells, decimals=decimals, basis=basis)

    def cell(self, name: CellName, *, where: str | None = None, base: str = "answered") -> Cell | None:
        """Return a cell; None where the answers have none of that name."""
        if name.variable == FRAME:
            return frame_cell(self.responses, name)
        return self._of(name, where=where, base=base).find(name)

    def value(self, name: CellName, *, where: str | None = None, base: str = "answered") -> Fraction | None:
        """Return the exact value of a number's cell; a mean is divided here, as it rarely has an end in floating point."""
        table = self._of(name, where=where, base=base)
        cell = table.find(name)
        if cell is None or cell.value is None or not cell.base:
            return None
        if table.basis.weighing:
            return _exact(cell.value)
        total = table.find(replace(name, option="sum"))
        if name.option == "mean" and total is not None and total.value is not None:
            return _exact(total.value) / cell.base
        return _exact(cell.value)

    def _of(self, name: CellName, *, where: str | None, base: str) -> Table:
        return self.table(name.variable, by="*".join(part for part, _ in name.by) or None, where=where, base=base)


def _exact(number: float) -> Fraction:
    """Return the decimal number that a floating-point number is written as."""
    return Fraction(Decimal(repr(number)))
