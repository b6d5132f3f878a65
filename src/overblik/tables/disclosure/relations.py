"""
What everybody knows of the numbers of tables without having seen them: how they add up, and what cannot be more than what.

Options add up to the base, nets and pooled rows are sums, groups add up to the total; where several options can be ticked, a net
lies within the bounds that its options leave (M. Fréchet, Comptes rendus 208, 1939).
"""

from __future__ import annotations

from itertools import combinations
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from overblik.tables.disclosure.lines import ANSWERED, BASE_NAMES, BASES, JOINED, OWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from overblik.questionnaire.variables import Choices, Net
    from overblik.tables.disclosure.lines import Filter, Group, Line, Number

    Lines = Mapping[tuple[Filter, Group, str], Line]

ASKED, ALL, MENTIONS = BASES["asked"], BASES["all"], BASES["mentions"]


class Relation(NamedTuple):
    """The sum of numbers, each times its factor, lies between *low* and *high*."""

    terms: dict[Number, int]
    low: float = 0
    high: float = 0


def at_most(small: Number, large: Number) -> Relation:
    """Return that one number is no larger than another."""
    return Relation({large: 1, small: -1}, 0, inf)


def same(one: Number, other: Number) -> Relation:
    """Return that two numbers are the same; nothing is said of a number and itself."""
    return Relation({} if one == other else {one: 1, other: -1})


def _sum(line: Line, of: Iterable[str], whole: str, *, low: float = 0, high: float = 0) -> Relation:
    """Return that *whole* less the numbers *of* it lies between *low* and *high*."""
    terms = {line.number(whole): 1}
    for what in of:
        terms[line.number(what)] = terms.get(line.number(what), 0) - 1
    return Relation(terms, low, high)


def within(line: Line, *, counted: bool) -> Iterator[Relation]:
    """Yield what holds between the numbers of one line; *counted*: answers outside a scale are part of the base."""
    known, choices = line.values.keys(), line.variable.choices
    for small, large in ((ANSWERED, ASKED), (ASKED, ALL), (ANSWERED, ALL)):
        if small in known and large in known:
            yield at_most(line.number(small), line.number(large))
    if choices is None:
        yield from (at_most(line.number(what), line.number(ANSWERED)) for what in known if not what.startswith("*"))
    elif line.variable.shape == "many":
        yield from _ticked(line, choices)
    else:
        yield from _chosen(line, choices, counted=counted)


def _chosen(line: Line, choices: Choices, *, counted: bool) -> Iterator[Relation]:
    """Yield what holds where one option is chosen, or one in each row."""
    outside = [option.id for option in choices.outside]
    yield _sum(line, [*choices.ids, *(outside if counted else ())], ANSWERED)
    if outside and OWN in line.values:
        yield _sum(line, [*choices.ids, *outside], OWN)
    if ASKED in line.values:
        yield _sum(line, [*choices.ids, *outside], ASKED, high=inf)
    for net in choices.nets:
        if net.id not in line.values:
            continue
        if net.rule == "none":
            yield _sum(line, [option for option in choices.ids if option not in net.of], net.id)
        elif net.rule == "any" or len(set(net.of)) == 1:
            yield _sum(line, set(net.of), net.id)


def _ticked(line: Line, choices: Choices) -> Iterator[Relation]:
    """Yield what holds where several options can be ticked."""
    for option in choices.ids:
        yield at_most(line.number(option), line.number(ANSWERED))
        if choices.exclusive and option != choices.exclusive:
            yield _sum(line, [option, choices.exclusive], ANSWERED, high=inf)
    yield _sum(line, choices.ids, ANSWERED, low=-inf)
    if MENTIONS in line.values:
        yield _sum(line, choices.ids, MENTIONS)
    nets = [net for net in choices.nets if net.id in line.values]
    for net in nets:
        yield from _net(line, net, choices)
    for one, other in combinations([net for net in nets if net.rule == "any"], 2):
        small, large = (one, other) if set(one.of) <= set(other.of) else (other, one)
        if set(small.of) <= set(large.of):
            yield at_most(line.number(small.id), line.number(large.id))


def _net(line: Line, net: Net, choices: Choices) -> Iterator[Relation]:
    """Yield what the options of a net say of it; *none* is the base less *any*."""
    members, size = sorted(set(net.of)), len(set(net.of))
    if net.rule == "all":
        yield from (at_most(line.number(net.id), line.number(option)) for option in members)
        terms = _sum(line, members, net.id).terms
        terms[line.number(ANSWERED)] = size - 1
        yield Relation(terms, 0, inf)
        return
    sign = 1 if net.rule == "any" else -1
    either = {line.number(net.id): sign} | ({} if sign == 1 else {line.number(ANSWERED): 1})
    yield Relation({line.number(ANSWERED): 1, line.number(net.id): -1}, 0, inf)
    for option in members:
        yield Relation(either | {line.number(option): -1}, 0, inf)
    yield Relation(either | {line.number(option): -1 for option in members}, -inf, 0)
    if choices.exclusive and choices.exclusive not in members:
        rest = set(choices.ids) - {choices.exclusive} - set(members)
        terms = {number: -factor for number, factor in either.items()}
        terms[line.number(ANSWERED)] = terms.get(line.number(ANSWERED), 0) + 1
        yield Relation(terms | {line.number(choices.exclusive): -1}, 0, inf if rest else 0)


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
