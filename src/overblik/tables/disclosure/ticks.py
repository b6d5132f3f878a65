"""
What holds between the counts of options that can be ticked together.

Behind them stand the units by what each has ticked, which nobody prints: `unge` is all who ticked it alone or with others. Where
there are too many ways of ticking, bounds stand in for them, which are all that follows from options and one net (M. Fréchet,
Généralisation du théorème des probabilités totales, Fundamenta Mathematicae 25, 1935).
"""

from __future__ import annotations

from itertools import combinations
from math import inf
from typing import TYPE_CHECKING

from overblik.tables.disclosure.lines import ANSWERED, BASES, Number
from overblik.tables.disclosure.relation import Relation, at_most, difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.questionnaire.variables import Choices, Net
    from overblik.tables.disclosure.lines import Line

MOST_TOGETHER = 6
"""So many options are looked at in every way in which they can be ticked."""
MENTIONS = BASES["mentions"]


def ticked(line: Line, choices: Choices) -> Iterator[Relation]:
    """Yield what holds between the options, nets and bases of one line."""
    if MENTIONS in line.values:
        yield difference(line, MENTIONS, choices.ids)
    together = [option for option in choices.ids if option != choices.exclusive]
    if len(together) > MOST_TOGETHER:
        in_nets = {option for net in choices.nets for option in net.of}
        yield from _bounds(line, choices)
        together = [option for option in together if option in in_nets]
    if len(together) <= MOST_TOGETHER:
        yield from _ways(line, choices, tuple(together))


def _ways(line: Line, choices: Choices, together: tuple[str, ...]) -> Iterator[Relation]:
    """Yield that options and nets are sums over the ways in which *together* can be ticked; beside them, the exclusive one."""
    everything = len(together) == len(choices.ids) - bool(choices.exclusive)
    ways = [frozenset(way) for size in range(everything, len(together) + 1) for way in combinations(together, size)]
    alone = {frozenset({choices.exclusive}): line.number(choices.exclusive)} if choices.exclusive else {}
    counts = {way: _number(line, way) for way in ways} | alone
    for option in together:
        yield _sum(line.number(option), [number for way, number in counts.items() if option in way])
    yield _sum(line.number(ANSWERED), list(counts.values()))
    for net in choices.nets:
        if net.id in line.values and set(net.of) <= {*together, choices.exclusive}:
            yield _sum(line.number(net.id), [number for way, number in counts.items() if _in_net(net, way)])


def _number(line: Line, way: frozenset[str | None]) -> Number:
    return line.number("+" + "+".join(sorted(map(str, way))))


def _sum(whole: Number, parts: list[Number]) -> Relation:
    return Relation({whole: 1} | dict.fromkeys(parts, -1))


def _in_net(net: Net, way: frozenset[str | None]) -> bool:
    found = [option in way for option in net.of]
    return all(found) if net.rule == "all" else any(found) == (net.rule == "any")


def _bounds(line: Line, choices: Choices) -> Iterator[Relation]:
    """Yield what options and each net leave of each other."""
    for option in choices.ids:
        yield at_most(line.number(option), line.number(ANSWERED))
        if choices.exclusive and option != choices.exclusive:
            yield difference(line, ANSWERED, [option, choices.exclusive], high=inf)
    yield difference(line, ANSWERED, choices.ids, low=-inf)
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
        terms = difference(line, net.id, members).terms
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
