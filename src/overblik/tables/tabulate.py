"""From answers to a table: the one place where counts get their bases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.questionnaire.cell_names import POOLED, Group, cell_name
from overblik.tables import numbers, rates
from overblik.tables.cells import Cell
from overblik.tables.disclosure.asked import Asked
from overblik.tables.disclosure.protect import protected
from overblik.tables.filters import filter_variables, filtered
from overblik.tables.groups import Break, breaks
from overblik.tables.parts import all_lines, parts_of
from overblik.tables.precision.precise import with_covered, with_precision
from overblik.tables.table import BASES, Base, Basis, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    import pyarrow as pa

    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses


def tabulate(  # noqa: PLR0913 - a table and what may be asked of it
    responses: Responses,
    name: str,
    *,
    by: str | None = None,
    where: str | None = None,
    base: str = "answered",
    precision: bool = False,
    covering: str | None = None,
) -> Table:
    """
    Return the table of the variable called *name*.

    *by* breaks it (see `overblik.tables.groups`), *where* keeps the response sets for which an expression is true, *base* says what
    shares are of: `answered` (default), `asked` (shown), `all` (every response set that counts), `mentions` (ticks of a multiple).
    `responses` as a name is the table of response outcomes over the frame. Where the study states a design, shares and means are
    weighted and have their uncertainty, otherwise with *precision* only. *covering*: a frame column of numbers, of which shares are
    shown too. Raises Unanswerable for what cannot be told.
    """
    asked = Asked(name, by, where, base)
    return tabulate_together(responses, [asked], precision=precision, covering=covering)[asked]


def _counted(responses: Responses, asked: Asked) -> Table:
    """Return the table of unweighted counts, whole groups of too few units hidden."""
    name, by, where, base = asked
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
        filtered=filter_variables(responses, where),
        hidden=tuple(group for group in groups if group in hidden),
    )
    about = responses.about
    return Table(
        variable=variable, cells=cells, basis=basis, decimals=about.decimals, languages=about.languages, groups=groups,
    )  # fmt: skip


def tabulate_together(
    responses: Responses, asked: Iterable[Asked], *, precision: bool = False, covering: str | None = None
) -> dict[Asked, Table]:
    """
    Return tables that are printed together: where the study has a threshold of cells, none gives away what another one hides.

    Raises Unanswerable as `tabulate` does.
    """
    if responses.about.disclosure is None:
        found = {one: _counted(responses, one) for one in asked}
    else:
        everything = replace(responses, about=replace(responses.about, least_base=0, disclosure=None))
        found = protected(
            responses, asked, lambda one: _counted(responses if one.name == rates.RESPONSES else everything, one)
        )
    for one, table in found.items():
        if one.name != rates.RESPONSES:
            found[one] = with_precision(table, responses, by=one.by, precision=precision)
        if covering:
            found[one] = with_covered(found[one], responses, covering, by=one.by)
    return found


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
    found = [(line.row, tuple(parts_of(variable, line, basis))) for line in all_lines(variable, answers, part)]
    for position, group in enumerate(part.groups):
        for row, shares in found:
            for share in shares:
                yield Cell(
                    name=cell_name(variable.id, share.option, row=row, by=group), count=int(share.counts[position]),
                    base=int(share.bases[position]), net=share.net, outside=share.outside,
                )  # fmt: skip


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
