"""
From the answers to a banner: every question counted for all breaks, its columns compared, and what must not be seen held back.

    request -> columns -> tables counted -> lines held back -> bases, entries with letters -> Banner
               columns    counted           protect            compare
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.files.languages import Text
from overblik.questionnaire.cell_names import POOLED, cell_name
from overblik.tables.banner.columns import Source, Spread, additions, members, spread
from overblik.tables.banner.compare import Comparer, nothing
from overblik.tables.banner.model import Banner, Base, Entry, Part, Question, Row
from overblik.tables.banner.protect import held_back
from overblik.tables.banner.request import checked
from overblik.tables.banner.scores import Score, scores
from overblik.tables.cells import Cell
from overblik.tables.designs.of_study import in_study_words, study_design, weighs
from overblik.tables.disclosure.asked import Asked
from overblik.tables.filters import filtered, kept
from overblik.tables.precision.precise import with_covered
from overblik.tables.table import Table
from overblik.tables.tabulate import tabulate_together

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses
    from overblik.tables.banner.model import RowKind
    from overblik.tables.banner.request import Request
    from overblik.tables.banner.scores import Row as GridRow
    from overblik.tables.banner.scores import Scores

    Flags = NDArray[np.bool_]

Tables = Mapping[Asked, Table]
STATISTICS = ("mean", "median")
"""What is shown of a number; the mean is compared."""


def banner(responses: Responses, request: Request, *, tables: Tables | None = None) -> Banner:
    """
    Return the banner that is asked for.

    *tables* are those of `asked_tables` where they were counted already, together with others that are printed beside them.
    Raises Unanswerable with everything that is wrong with the request, and where nothing can be told.
    """
    variables, columns = _wanted(responses, request)
    counted = _counted(responses, asked_tables(responses, request)) if tables is None else tables
    design = study_design(responses)
    inside = members(columns.columns, responses.counting, kept(responses, request.where))
    comparer = Comparer(
        design=design, inside=inside, blocks=columns.blocks, comparing=request.comparing,
        df=design.df(inside[:, 0] if request.where else None),
    )  # fmt: skip
    maker = _Maker(responses=responses, spread=columns, tables=counted, comparer=comparer, covering=request.covering)
    try:
        questions = tuple(maker.question(variable) for variable in variables)
    except Unanswerable as error:  # of a variance that cannot be told
        raise Unanswerable(in_study_words(str(error))) from None
    return Banner(
        questions=questions,
        columns=columns.columns, blocks=columns.blocks, comparing=request.comparing,
        census=design.census, weighted=weighs(responses), stated=responses.about.design is not None,
        answered=design.rows, population=max(len(responses.frame), design.rows),
        covering=responses.variable(request.covering) if request.covering else None,
    )  # fmt: skip


def asked_tables(responses: Responses, request: Request) -> tuple[Asked, ...]:
    """Return the tables that a banner is made of, each counted for all its breaks at once."""
    variables, columns = _wanted(responses, request)
    return tuple(dict.fromkeys(source.asked(variable.id) for variable in variables for source in columns.sources))


def _wanted(responses: Responses, request: Request) -> tuple[tuple[Variable, ...], Spread]:
    variables = checked(responses, request)
    return variables, spread(responses, request, filtered(responses, request.where))


def _counted(responses: Responses, asked: tuple[Asked, ...]) -> Tables:
    """Return the tables; the one place where a banner counts, so that another engine may do it."""
    return tabulate_together(responses, asked)


@dataclass(frozen=True, kw_only=True, eq=False)
class _Maker:
    """Makes one question after another of the same columns."""

    responses: Responses
    spread: Spread
    tables: Tables
    comparer: Comparer
    covering: str | None

    def question(self, variable: Variable) -> Question:
        """Return one question."""
        columns = [self._table(variable, source) for source in self.spread.sources]
        whole = columns[0]
        told = scores(variable, self.responses.counting, whole.basis)
        hidden = self._hidden(columns, told)
        lines = dict.fromkeys(cell.row for cell in whole.cells if cell.by == ())
        parts = tuple(self._part(columns, row, told[row], hidden[row]) for row in lines)
        return Question(title=self._title(variable), table=whole, parts=parts)

    def _title(self, variable: Variable) -> Text:
        """Return the question; of one row of a grid, the question and the row."""
        head, _, row = variable.id.partition("/")
        own, over = variable.title.filled({}), self.responses.variable(head).title.filled({})
        found = {}
        for language in self.responses.about.languages:
            asked = " ".join(over[language].split())
            between = " " if asked.endswith("?") else ": "
            found[language] = f"{asked}{between}{own[language]}" if row else asked
        return Text(found)

    def _table(self, variable: Variable, source: Source) -> Table:
        """Return a counted table, with shares of what units cover where they are asked for and it has shares."""
        asked = source.asked(variable.id)
        if not self.covering or variable.shape == "number":
            return self.tables[asked]
        return with_covered(self.tables[asked], self.responses, self.covering, by=asked.by)

    def _hidden(self, columns: list[Table], told: dict[GridRow, Scores]) -> dict[GridRow, Flags]:
        """Return for each line the columns that are held back, shape (columns,)."""
        found = {
            row: np.array([self._suppressed(columns, position, row) for position in range(len(columns))])
            for row in told
        }
        about = self.responses.about
        if about.disclosure:  # the tables are protected together already
            return found
        sums = list(additions(self.spread.blocks, self.spread.columns))
        for row, small in found.items():
            if row != POOLED:
                units = np.asarray((told[row].answered > 0) @ self.comparer.inside.astype(np.int64), dtype=np.int64)
                found[row] = held_back(small, units, sums, least=about.least_base)
        if POOLED in found:  # a hidden row would be what is left of it when the others are taken away
            found[POOLED] = np.any(list(found.values()), axis=0)
        return found

    def _suppressed(self, columns: list[Table], position: int, row: GridRow) -> bool:
        return all(
            cell is None or (cell.suppressed and cell.base is None)
            for cell in (self._cell(columns, position, row, option) for option, _ in _options(columns[0], row))
        )

    def _cell(self, columns: list[Table], position: int, row: GridRow, option: str) -> Cell | None:
        return columns[position].lookup(option, row=row, by=self.spread.sources[position].group)

    def _part(self, columns: list[Table], row: GridRow, told: Scores, hidden: Flags) -> Part:
        options = _options(columns[0], row)
        own = next((option for option, kind in options if kind != "outside"), options[0][0])
        cells = {
            option: [
                self._shown(columns, position, row, option, hidden=bool(gone)) for position, gone in enumerate(hidden)
            ]
            for option, _ in options
        }
        bases = tuple(
            self._base(cell, units) for cell, units in zip(cells[own], self._units(told.options.get(own)), strict=True)
        )
        rows = tuple(
            Row(option=option, kind=kind, entries=self._entries(cells[option], told.options.get(option)))
            for option, kind in options
        )
        return Part(row=row, bases=bases, rows=rows)

    def _shown(self, columns: list[Table], position: int, row: GridRow, option: str, *, hidden: bool) -> Cell:
        """Return a cell under the name that it has in the banner, its group that of the column."""
        found = self._cell(columns, position, row, option)
        group = self.spread.columns[position].group
        name = cell_name(columns[position].variable.id, option, row=row, by=group)
        if found is None:
            return Cell(name=name, count=None, base=None, suppressed=True)
        cell = replace(found, name=name)
        return cell.hidden() if hidden else cell

    def _units(self, score: Score | None) -> list[int]:
        """Return how many units are in the base of each column."""
        inside = self.comparer.inside.astype(np.int64)
        there = np.ones(len(inside), bool) if score is None else score.denominator > 0
        return [int(units) for units in there @ inside]

    def _base(self, cell: Cell, units: int) -> Base:
        if cell.base is None:
            return Base(n=None)
        return Base(
            n=cell.base, low=units < self.comparer.comparing.least, weighted=cell.weighted_base, effective=cell.n_eff
        )

    def _entries(self, cells: list[Cell], score: Score | None) -> tuple[Entry, ...]:
        shown = np.array([not cell.suppressed and cell.count is not None for cell in cells])
        compared = self.comparer.comparing.letters and not self.comparer.design.census and score is not None
        marks = self.comparer.marks(score, shown) if compared and score is not None else nothing(len(cells))
        return tuple(
            Entry(cell=cell, letters=letters, against_total=against)
            for cell, letters, against in zip(cells, marks.letters, marks.against_total, strict=True)
        )


def _options(table: Table, row: GridRow) -> list[tuple[str, RowKind]]:
    """Return the options of a line in the order of its cells, and what each is."""
    if table.variable.shape == "number":
        return [(name, "statistic") for name in STATISTICS]
    cells = [cell for cell in table.cells if cell.row == row and cell.by == ()]
    return [(cell.option, "outside" if cell.outside else "net" if cell.net else "option") for cell in cells]
