"""From answers to a table: the one place where counts get their bases."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pyarrow.compute as pc

from overblik.errors import Unanswerable
from overblik.questionnaire.cell_names import POOLED, Group, cell_name
from overblik.questionnaire.expressions import check, names_of, parse
from overblik.responses.expressions import mask
from overblik.tables import numbers, rates
from overblik.tables.cells import Cell
from overblik.tables.counting import Line, lines, pooled
from overblik.tables.groups import Break, breaks
from overblik.tables.table import BASES, Base, Basis, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    import pyarrow as pa

    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses


def tabulate(
    responses: Responses, name: str, *, by: str | None = None, where: str | None = None, base: str = "answered"
) -> Table:
    """
    Return the table of the variable called *name*.

    *by* breaks it (see `overblik.tables.groups`), *where* keeps the response sets for which an expression is true, *base* says what
    shares are of: `answered` (default), `asked` (shown), `all` (every response set that counts), `mentions` (ticks of a multiple).
    `responses` as a name is the table of response outcomes over the frame. Raises Unanswerable for what cannot be told.
    """
    if name == rates.RESPONSES:
        return rates.tabulate_outcomes(responses, by=by, where=where)
    variable = responses.variable(name)
    which = _base(base, variable)
    answers = filtered(responses, where)
    parts = breaks(by, responses, answers)
    basis = _basis(responses, variable, parts, which, answers.num_rows)
    found = [cell for part in parts for cell in _cells(variable, answers, part, basis)]
    # Whatever shares are of: it is the units that answered who must not be too few.
    answering = replace(basis, base="answered")
    counted = (
        found if which == "answered" else (c for part in parts for c in _cells(variable, answers, part, answering))
    )
    cells, hidden = _protected(found, _small(counted, basis.least_base) if by or where else ())
    groups = tuple(group for part in parts for group in part.groups)
    basis = replace(
        basis,
        where=where,
        filtered=_filter_variables(responses, where),
        hidden=tuple(group for group in groups if group in hidden),
    )
    about = responses.about
    return Table(
        variable=variable, cells=cells, basis=basis, decimals=about.decimals, languages=about.languages, groups=groups,
    )  # fmt: skip


def filtered(responses: Responses, where: str | None) -> pa.Table:
    """Return the response sets that count and for which *where* is true; raises Unanswerable with every mistake in it."""
    answers = responses.counting
    if not where:
        return answers
    known = names_of(responses.variables.values())
    expression, mistakes = parse(where)
    found = (*mistakes, *(check(expression, known) if expression else ()))
    if found or expression is None:
        message = "; ".join(f"{mistake.message} (character {mistake.offset + 1} of the filter)" for mistake in found)
        raise Unanswerable(message)
    return answers.filter(pc.fill_null(mask(expression, answers, known), fill_value=False))


def _filter_variables(responses: Responses, where: str | None) -> tuple[Variable, ...]:
    expression = parse(where)[0] if where else None
    return tuple(responses.variable(name) for name in sorted(expression.names)) if expression else ()


def _base(base: str, variable: Variable) -> Base:
    for known in BASES:
        if base == known:
            if base == "mentions" and variable.shape != "many":
                message = f"{variable.id!r} is {variable.kind}; only a multiple has mentions as a base"
                raise Unanswerable(message)
            return known
    message = f"there is no base {base!r}; choose from {', '.join(BASES)}"
    raise Unanswerable(message)


def _basis(responses: Responses, variable: Variable, parts: tuple[Break, ...], base: Base, rows: int) -> Basis:
    about = responses.about
    return Basis(
        base=base,
        counts=about.counts,
        responses=rows,
        unit=about.unit,
        least_base=about.least_base,
        breaks=tuple(variable for part in parts for variable in part.variables),
        dont_know=about.dont_know,
        routed=_routed(responses, variable),
    )


def _routed(responses: Responses, variable: Variable) -> bool:
    head = variable.id.partition("/")[0]
    question = responses.questionnaire.question(head)
    return bool(question and (question.variable.chosen_in or responses.questionnaire.conditions(question)))


def _cells(variable: Variable, answers: pa.Table, part: Break, basis: Basis) -> Iterator[Cell]:
    if variable.shape == "number":
        yield from numbers.cells(variable, answers, part)
        return
    found = lines(variable, answers, part)
    if variable.shape == "grid" and variable.choices:
        found = (*found, pooled(found, POOLED))
    for position in range(len(part.groups)):
        for line in found:
            yield from _line_cells(variable, line, part, position, basis)


def _line_cells(variable: Variable, line: Line, part: Break, position: int, basis: Basis) -> Iterator[Cell]:
    counted = basis.dont_know == "counted" and basis.base == "answered"
    of = int(_denominator(line, basis, counted=counted)[position])
    outside = int(sum(counts[position] for counts in line.outside.values()))
    own = of if counted or basis.base != "answered" else of + outside
    named = partial(cell_name, variable.id, row=line.row, by=part.groups[position])
    nets = {net.id for net in variable.choices.nets} if variable.choices else set()
    for name, counts in line.chosen.items():
        if name not in nets:
            yield Cell(name=named(name), count=int(counts[position]), base=of)
    for name, counts in line.outside.items():
        yield Cell(name=named(name), count=int(counts[position]), base=own, outside=True)
    for name, counts in line.chosen.items():
        if name in nets and basis.base != "mentions":  # a net is of units, no matter how many ticks each has given it
            yield Cell(name=named(name), count=int(counts[position]), base=of, net=True)


def _denominator(line: Line, basis: Basis, *, counted: bool) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    if basis.base == "mentions" and line.mentions is not None:
        return line.mentions
    if basis.base in ("asked", "all"):
        return line.asked if basis.base == "asked" else line.all
    return line.answered + np.sum(list(line.outside.values()), axis=0) if counted and line.outside else line.answered


def _small(cells: Iterable[Cell], least: int) -> set[tuple[Group, str | None]]:
    """Return the groups and rows of which fewer than *least* units are the base."""
    shown = (cell for cell in cells if cell.row != POOLED and not cell.outside)
    return {(cell.by, cell.row) for cell in shown if (cell.base or 0) < least}


def _protected(
    cells: Iterable[Cell], small: Collection[tuple[Group, str | None]]
) -> tuple[tuple[Cell, ...], set[Group]]:
    """
    Hide the rows and groups that a break or a filter shows of too few units, and return the groups that are concerned.

    A pooled row is hidden with any of its rows: the hidden row would be what is left when the others are taken away.
    """
    hidden = {group for group, _ in small}
    return tuple(
        cell.hidden() if (cell.by, cell.row) in small or (cell.row == POOLED and cell.by in hidden) else cell
        for cell in cells
    ), hidden
