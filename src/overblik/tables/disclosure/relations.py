"""
What everybody knows of the numbers of tables without having seen them: how they add up, and what cannot be more than what.

Options add up to the base, nets and pooled rows are sums, groups add up to the total.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from overblik.tables.disclosure.lines import ANSWERED, BASE_NAMES, BASES, JOINED, OWN
from overblik.tables.disclosure.relation import Relation, at_most, difference
from overblik.tables.disclosure.ticks import ticked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from overblik.questionnaire.variables import Choices
    from overblik.tables.disclosure.lines import Filter, Group, Line

    Lines = Mapping[tuple[Filter, Group, str], Line]

ASKED, ALL = BASES["asked"], BASES["all"]


def within(line: Line, *, counted: bool) -> Iterator[Relation]:
    """Yield what holds between the numbers of one line; *counted*: answers outside a scale are part of the base."""
    known, choices = line.values.keys(), line.variable.choices
    for small, large in ((ANSWERED, ASKED), (ASKED, ALL), (ANSWERED, ALL)):
        if small in known and large in known:
            yield at_most(line.number(small), line.number(large))
    if choices is None:
        yield from (at_most(line.number(what), line.number(ANSWERED)) for what in known if not what.startswith("*"))
    elif line.variable.shape == "many":
        yield from ticked(line, choices)
    else:
        yield from _chosen(line, choices, counted=counted)


def _chosen(line: Line, choices: Choices, *, counted: bool) -> Iterator[Relation]:
    """Yield what holds where one option is chosen, or one in each row."""
    outside = [option.id for option in choices.outside]
    yield difference(line, ANSWERED, [*choices.ids, *(outside if counted else ())])
    if outside and OWN in line.values:
        yield difference(line, OWN, [*choices.ids, *outside])
    if ASKED in line.values:
        yield difference(line, ASKED, [*choices.ids, *outside], high=inf)
    for net in choices.nets:
        if net.id not in line.values:
            continue
        if net.rule == "none":
            yield difference(line, net.id, [option for option in choices.ids if option not in net.of])
        elif net.rule == "any" or len(set(net.of)) == 1:
            yield difference(line, net.id, set(net.of))


def between(lines: Lines) -> Iterator[Relation]:
    """Yield what holds between lines: pooled rows, groups and their totals, groups taken together, filters."""
    pooled: dict[tuple[Filter, Group, str], list[Line]] = {}
    divided: dict[tuple[Filter, Group, str], list[Line]] = {}
    for line in lines.values():
        if "/" in line.path and not line.pooled:
            pooled.setdefault((line.filter, line.group, f"{line.path.partition('/')[0]}/*"), []).append(line)
        for condition in line.group:
            if JOINED not in condition[1]:
                divided.setdefault((line.filter, line.group - {condition}, f"{line.path}@{condition[0]}"), []).append(
                    line
                )
    for place, rows in pooled.items():
        if place in lines:
            yield from _added(lines[place], rows, exact=True)
    for (filter_, group, path), parts in divided.items():
        whole = lines.get((filter_, group, path.partition("@")[0]))
        if whole is not None:
            yield from _added(whole, parts, exact=_total(parts, ANSWERED) == whole.values.get(ANSWERED))


def _total(parts: Iterable[Line], what: str) -> int:
    return sum(part.values.get(what, 0) for part in parts)


def _added(whole: Line, parts: list[Line], *, exact: bool) -> Iterator[Relation]:
    """Yield that parts add up to the whole, or to no more where somebody is in none of them."""
    for what, value in whole.values.items():
        if all(what in part.values for part in parts):
            terms = {whole.number(what): 1} | {part.number(what): -1 for part in parts}
            if len(terms) == len(parts) + 1:
                yield Relation(terms, 0, 0 if exact and _total(parts, what) == value else inf)


def apart(whole: Line, part: Line, rest: Line) -> Iterator[Relation]:
    """Yield that a line is those of a filter and everybody else."""
    for what in rest.values:
        yield Relation({whole.number(what): 1, part.number(what): -1, rest.number(what): -1})


def joined(union: Line, parts: Iterable[Line]) -> Iterator[Relation]:
    """Yield that several groups taken together are their sum."""
    several = list(parts)
    for what in union.values:
        yield Relation({union.number(what): 1} | {part.number(what): -1 for part in several})


def tight(relations: Iterable[Relation], lines: Iterable[Line]) -> Iterator[Relation]:
    """Yield the bounds of two numbers that these lines reach: where all who were asked answered, a reader may guess so."""
    values = {number: value for line in lines for number, value in line.numbers().items()}
    for terms, low, high in relations:
        pair = sorted(terms.values()) == [-1, 1] and (low, high) == (0, inf)
        bases = pair and all(any(what in BASE_NAMES for _, what in number.of) for number in terms if terms[number] < 0)
        if bases and sum(factor * values[number] for number, factor in terms.items()) == 0:
            yield Relation(terms)
