"""What a report may name: variables, breaks, cells and expressions of its study, known before any answer is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from overblik.files.reading import did_you_mean
from overblik.frame.units import Frame
from overblik.questionnaire.about import About
from overblik.questionnaire.cell_names import POOLED, CellName, expand_cell_names, parse_cell_name
from overblik.questionnaire.expressions import Mistake, NameType, check, names_of, parse
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Variable
from overblik.tables import frame_counts, rates
from overblik.tables.cells import STATISTICS
from overblik.tables.groups import makes_groups

RESPONSES = rates.RESPONSES


@dataclass(frozen=True)
class Unknown:
    """Why a name names nothing; the message ends in the repair."""

    message: str


@dataclass(frozen=True, kw_only=True)
class Names:
    """The names of one study."""

    about: About
    questionnaire: Questionnaire
    frame: Frame

    @cached_property
    def answered(self) -> dict[str, Variable]:
        """Every variable by id, the frame's columns among them, that each response set has a value of."""
        known = {column.id: column for column in self.frame.columns}
        return known | {variable.id: variable for variable in self.questionnaire.variables()}

    @cached_property
    def variables(self) -> dict[str, Variable]:
        """Every variable that can be tabulated; `responses`, the outcomes of the units, besides the others."""
        return self.answered | {RESPONSES: rates.VARIABLE}

    @cached_property
    def claimable(self) -> dict[str, Variable]:
        """Every variable that claims can be made of; `frame`, how many units there are, besides those with tables."""
        return self.variables | {frame_counts.FRAME: frame_counts.VARIABLE}

    @cached_property
    def expression_names(self) -> dict[str, NameType]:
        """The names that an expression may hold."""
        return names_of(self.answered.values())

    def variable(self, name: str) -> Variable | Unknown:
        """Return the variable *name*, which may be one row of a grid."""
        head, _, row = name.partition("/")
        found = self.variables.get(head)
        if found is None:
            return Unknown(f"no variable is called {head!r}; {did_you_mean(head, self.variables)}")
        if not row:
            return found
        rows = row_ids(found)
        return found.row(row) if row in rows else Unknown(f"{head!r} has no row {row!r}; {did_you_mean(row, rows)}")

    def breaks(self, *, of: str = "") -> list[str]:
        """Return the ids of the variables by which *of* can be broken: each unit or response set is in one group."""
        if of in (RESPONSES, frame_counts.FRAME):
            return list(rates.background(self.questionnaire, self.frame))
        return [name for name, variable in self.answered.items() if makes_groups(variable)]

    def expression(self, text: str) -> tuple[Mistake, ...]:
        """Return what is wrong with the expression *text*."""
        expression, mistakes = parse(text)
        return mistakes if expression is None else (*mistakes, *check(expression, self.expression_names))

    def cells(self, text: str) -> Iterator[CellName | Unknown]:
        """Yield each cell of the set of cells *text*, or why it is none."""
        if text.count("{") != text.count("}"):
            yield Unknown(f'{text!r} has a brace too few or too many; put quotes round a set of cells: "a/{{b,c}}/d"')
            return
        for name in expand_cell_names(text):
            cell = parse_cell_name(name)
            if cell is None:
                shown = f"{name!r} is no cell" if name else "the cell is missing"
                yield Unknown(f"{shown}; write question/option, or question/row/option for a grid")
            else:
                wrong = self._wrong_part(cell) or self._wrong_group(cell)
                yield Unknown(f"there is no cell {name!r}: {wrong}") if wrong else cell

    def values(self, name: str, statistic: str) -> Iterator[CellName | Unknown]:
        """Yield the cell *statistic* of each number in *name* (`ansatte`, `ansatte@region=Nordjylland`)."""
        variable, at, group = name.partition("@")
        known = self.variables.get(variable)
        if known is not None and known.shape != "number":
            yield Unknown(
                f"{variable!r} is no number and has no {statistic}; write share= or count= with one of its options"
            )
            return
        yield from self.cells(f"{variable}/{statistic}{at}{group}")

    def _wrong_part(self, cell: CellName) -> str | None:
        variable = self.claimable.get(cell.variable)
        if variable is None:
            return f"no variable is called {cell.variable!r}; {did_you_mean(cell.variable, self.claimable)}"
        rows, options = _cell_rows(variable), option_ids(variable)
        if rows and cell.row is None:
            return f"{cell.variable!r} has rows ({_listed(rows)}); name one between slashes"
        if cell.row is not None and cell.row not in rows:
            return f"{cell.variable!r} has no row {cell.row!r}; {did_you_mean(cell.row, rows)}"
        if cell.option in options:
            return None
        return f"{cell.variable!r} has {_listed(options)}; {_nearest(cell.option, options)}"

    def _wrong_group(self, cell: CellName) -> str | None:
        known = self.breaks(of=cell.variable)
        for name, value in cell.by:
            if name not in known:
                return f"{name!r} is no variable to break by; {did_you_mean(name, known)}"
            values = self.answered[name].choices
            if values and value not in values.ids:
                return f"{name!r} has no value {value!r}; {did_you_mean(value, values.ids)}"
        return None


def row_ids(variable: Variable) -> tuple[str, ...]:
    """Return the ids of a grid's rows; none for everything else."""
    return tuple(option.id for option in variable.rows)


def option_ids(variable: Variable) -> tuple[str, ...]:
    """Return the last parts of a variable's cell ids: options, answers outside and nets, or the statistics of a number."""
    if variable.shape == "number":
        return STATISTICS
    choices = variable.choices
    if choices is None:
        return ("answered",)
    return (*choices.ids, *(option.id for option in choices.outside), *(net.id for net in choices.nets))


def break_names(by: str) -> tuple[tuple[str, ...], ...]:
    """
    Return the breaks that *by* asks for, in turn; each is one variable or several that are crossed.

    >>> break_names("region, stoerrelse*landsdel")
    (('region',), ('stoerrelse', 'landsdel'))
    """
    return tuple(tuple(name.strip() for name in part.split("*")) for part in by.split(","))


def _cell_rows(variable: Variable) -> tuple[str, ...]:
    rows = row_ids(variable)
    return (*rows, POOLED) if rows and variable.choices else rows


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _nearest(name: str, known: tuple[str, ...]) -> str:
    hint = did_you_mean(name, known)
    return hint if hint.startswith("did") else "choose one of them"
