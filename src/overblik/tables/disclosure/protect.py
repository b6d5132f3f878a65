"""
From tables that are printed together to the same tables without what would give away the answers of a few.

    asked -> cubes -> lines -> primary, relations -> system -> secondary -> tables with cells hidden
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.questionnaire.expressions import names_of
from overblik.responses.derive import from_frame
from overblik.tables.disclosure.asked import Asked, plan
from overblik.tables.disclosure.lines import (
    ANSWERED,
    JOINED,
    OWN,
    Number,
    less,
    lines_of,
    merged,
    path_of,
    together,
)
from overblik.tables.disclosure.links import links
from overblik.tables.disclosure.populations import alike, parts, populations, thinkable
from overblik.tables.disclosure.relation import same
from overblik.tables.disclosure.relations import apart, between, joined, tight, within
from overblik.tables.disclosure.scope import scope
from overblik.tables.disclosure.secondary import suppressed
from overblik.tables.disclosure.system import system
from overblik.tables.disclosure.threshold import primary
from overblik.tables.groups import makes_groups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from overblik.questionnaire.about import Disclosure
    from overblik.responses.responses import Responses
    from overblik.tables.cells import Cell
    from overblik.tables.disclosure.asked import Union
    from overblik.tables.disclosure.lines import Filter, Group, Line
    from overblik.tables.disclosure.populations import Population, Rows
    from overblik.tables.disclosure.relation import Relation
    from overblik.tables.disclosure.scope import Levels
    from overblik.tables.table import Table

    Count = Callable[[Asked], Table]
    """How a table is counted, with nothing hidden in it."""
    Place = tuple[Filter, Group, str]

MOST_NUMBERS = 20_000
"""So many numbers that hang together are protected in seconds; of more, none is printed."""
SINGLE = frozenset({"min", "max"})
"""Statistics that are the number of one unit."""
UNITS_BESIDE = {"median": 2, "q1": 4, "q3": 4}
"""So many times the threshold must be there for a statistic to have enough units on either side of it."""


def protected(responses: Responses, asked: Iterable[Asked], count: Count) -> dict[Asked, Table]:
    """
    Return the tables that are *asked* for and printed together, without what their study's threshold hides.

    Raises Unanswerable for what cannot be told, and for tables that are too fine to be protected.
    """
    wanted = list(dict.fromkeys(asked))
    tables = {one: count(one) for one in wanted}  # first of all: whatever is wrong with a table is told as ever
    disclosure = responses.about.disclosure
    if disclosure is None:
        return tables
    counted = [one for one in wanted if one.name.partition("/")[0] in responses.variables]  # not the response rates
    hidden = _hidden(responses, counted, count, disclosure)
    levels = _levels(responses)
    for one in counted:
        basis = replace(tables[one].basis, least_base=responses.about.least_base, disclosure=disclosure)
        table = replace(tables[one], basis=basis)
        tables[one] = _masked(table, one, hidden, disclosure.least_cell, levels)
    return tables


def _levels(responses: Responses) -> Levels:
    def levels(name: str) -> tuple[str, ...]:
        head = responses.variables.get(name.partition("/")[0])
        variable = responses.variable(name) if head is not None else None
        return variable.choices.ids if variable and variable.choices and makes_groups(variable) else ()

    return levels


def _public(responses: Responses) -> frozenset[str]:
    """Return the variables that the frame tells of every unit."""
    derived = (one.variable.id for one in from_frame(responses.questionnaire, responses.frame))
    return frozenset({column.id for column in responses.frame.columns} | set(derived))


def _hidden(responses: Responses, asked: list[Asked], count: Count, disclosure: Disclosure) -> frozenset[Number]:
    """
    Return the numbers that must not be printed, protected twice.

    First against who knows the questionnaire, then, hiding more, against who also guesses right what is so in these answers: that a
    filter leaves just that group, that all who were asked answered.
    """
    known, names = _public(responses), names_of(responses.variables.values())
    lines, certain = _lines(responses, asked, count)
    places = {(line.filter, line.group) for line in lines.values()}
    sure = populations(places, thinkable(places, responses.counting, _levels(responses)), names)
    told = [*_parted(sure, lines), *_alike(sure, lines)]
    guessed = populations(places, responses.counting, names)
    also = [*_parted(guessed, lines), *_alike(guessed, lines)]
    _check_size(lines.values())
    counts = responses.about.dont_know == "counted"
    certain += [*told, *(relation for line in lines.values() for relation in within(line, counted=counts))]
    certain += [*between(lines), *links(lines, responses.questionnaire)]
    few = primary(
        lines.values(), disclosure, least_base=responses.about.least_base, public=lambda number: _told(number, known)
    )
    hidden = frozenset(number for place in few.lines for number in lines[place].numbers())
    for relations in (certain, [*certain, *also, *tight(certain, lines.values())]):
        hidden = suppressed(system(lines.values(), relations), few.widths, hidden)
    return hidden - {number for one, other in _pairs(alike(sure), lines) for number in _seen(one, other, hidden)}


def _parted(found: dict[Population, Rows], lines: dict[Place, Line]) -> list[Relation]:
    """Return that lines are made of a part and the rest; the rest is put among the lines."""
    relations: list[Relation] = []
    for whole, part in list(_pairs(parts(found), lines)):
        rest = less(whole, part)
        lines[rest.place] = rest
        relations += apart(whole, part, rest)
    return relations


def _alike(found: dict[Population, Rows], lines: dict[Place, Line]) -> list[Relation]:
    """Return that lines about the same response sets have the same numbers."""
    pairs = _pairs(alike(found), lines)
    return [
        same(one.number(what), other.number(what))
        for one, other in pairs
        for what in one.values
        if what in other.values
    ]


def _lines(responses: Responses, asked: list[Asked], count: Count) -> tuple[dict[Place, Line], list[Relation]]:
    """Return everything that is taken to be printed, and what groups that are printed together as one are sums of."""
    made = plan(asked, _levels(responses), _public(responses))
    printed = merged(line for cube in made.cubes for line in lines_of(count(cube.asked()), under=cube.filter))
    lines = dict(printed)
    relations: list[Relation] = []
    for union in made.unions:
        for line, groups in _unions(union, printed):
            lines[line.place] = line
            relations += joined(line, groups)
    return lines, relations


def _told(number: Number, known: frozenset[str]) -> bool:
    return not number.filter and all(path in known for path, _ in number.of)


def _check_size(lines: Iterable[Line]) -> None:
    numbers = sum(len(line.values) for line in lines)
    if numbers > MOST_NUMBERS:
        message = (
            f"these tables hold {numbers} numbers with their margins, and no more than {MOST_NUMBERS} can be protected together; "
            "cross fewer breaks, or take coarser groups"
        )
        raise Unanswerable(message)


def _pairs(found: Iterable[tuple[Population, Population]], lines: dict[Place, Line]) -> Iterator[tuple[Line, Line]]:
    """Yield the lines of two populations that are of the same variable."""
    paths = {path: None for _, _, path in lines}
    for one, other in found:
        for path in paths:
            if (*one, path) in lines and (*other, path) in lines:
                yield lines[(*one, path)], lines[(*other, path)]


def _seen(one: Line, other: Line, hidden: frozenset[Number]) -> Iterator[Number]:
    """Yield the numbers of a line that stand in the one that it is a twin of: there is nothing to hide."""
    for what in one.values:
        if what in other.values and other.number(what) not in hidden:
            yield one.number(what)


def _unions(union: Union, lines: dict[Place, Line]) -> Iterator[tuple[Line, list[Line]]]:
    """Yield groups taken together, each with the groups that it is made of."""
    kept = dict(union.kept)
    alone = frozenset((name, JOINED.join(values)) for name, values in kept.items())
    found: dict[Place, list[Line]] = {}
    for (filter_, group, path), line in lines.items():
        if filter_ != union.cube.filter or {name for name, _ in group} != set(union.cube.by) or not _of(path, union):
            continue
        values = dict(group)
        if all(values[name] in allowed for name, allowed in kept.items()):
            rest = frozenset(condition for condition in group if condition[0] not in kept)
            found.setdefault((filter_, rest | alone, path), []).append(line)
    for (_, group, _), several in found.items():
        yield together(several, group), several


def _of(path: str, union: Union) -> bool:
    name = union.cube.name
    return path == name or path.partition("/")[0] == name


def _masked(table: Table, one: Asked, hidden: frozenset[Number], least_cell: int, levels: Levels) -> Table:
    """Return a table without the numbers that are hidden; a base stands as long as it is not one of them."""
    kept = scope(one.where, levels)

    def seen(cell: Cell) -> Cell:
        groups = dict(cell.by)
        if any(groups.get(name, values[0]) not in values for name, values in kept.values.items()):
            return cell  # a group that the filter leaves empty, as everybody knows
        others = {(name, JOINED.join(values)) for name, values in kept.values.items() if name not in groups}
        return _cell(cell, Number(kept.filter, frozenset(cell.by) | others), hidden, least_cell)

    return replace(table, cells=tuple(map(seen, table.cells)))


def _cell(cell: Cell, at: Number, hidden: frozenset[Number], least_cell: int) -> Cell:
    """Return a cell as it may be printed; *at* is the group that it is in."""
    path = path_of(cell.name)
    base, own, count = (at._replace(of=at.of | {(path, what)}) for what in (ANSWERED, OWN, cell.option))
    if base in hidden or (cell.outside and own in hidden):
        return cell.hidden()
    if cell.statistic == "share":
        return cell.hidden(but_base=True) if count in hidden else cell
    few = (cell.base or 0) < UNITS_BESIDE.get(cell.statistic, 0) * least_cell
    return cell.hidden(but_base=True) if cell.base and (few or cell.statistic in SINGLE) else cell
