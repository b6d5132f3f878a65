"""What is asked to be printed, and what is taken to be printed beside it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from overblik.tables.disclosure.scope import scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from overblik.tables.disclosure.lines import Filter
    from overblik.tables.disclosure.scope import Levels, Scope


class Asked(NamedTuple):
    """A table as `tabulate` is asked for it."""

    name: str
    by: str | None = None
    where: str | None = None
    base: str = "answered"

    def parts(self) -> tuple[tuple[str, ...], ...]:
        """Return the variables of each break; one break of none where there is no break."""
        if not self.by:
            return ((),)
        return tuple(tuple(name.strip() for name in part.split("*")) for part in self.by.split(","))


class Cube(NamedTuple):
    """A table that is counted: one variable, crossed by variables in the order of their names, under a filter."""

    name: str
    by: tuple[str, ...] = ()
    filter: Filter = ()
    base: str = "answered"

    def asked(self) -> Asked:
        """Return it as a table that can be asked for."""
        where = " and ".join(f"({term})" for term in self.filter) or None
        return Asked(self.name, "*".join(self.by) or None, where, self.base)


class Union(NamedTuple):
    """Groups of a cube that are printed together as one: for each variable of the filter, several of its values."""

    cube: Cube
    kept: tuple[tuple[str, tuple[str, ...]], ...]


class Plan(NamedTuple):
    """The cubes and unions that make up everything that is printed."""

    cubes: tuple[Cube, ...]
    unions: tuple[Union, ...]


def plan(asked: Iterable[Asked], levels: Levels, known: frozenset[str]) -> Plan:
    """
    Return what is to be counted, so that everything that follows from one another is there.

    Of every table its margins are taken to be printed too, and of a break by a question the table of that question: anybody may
    ask for them next. *known* are the variables that the frame tells, of which this is not needed.
    """
    cubes: dict[Cube, None] = {}
    unions: dict[Union, None] = {}
    for one in asked:
        kept = scope(one.where, levels)
        for part in one.parts():
            for cube in _cubes(one, part, kept, known):
                cubes[cube] = None
            several = tuple(sorted((name, values) for name, values in kept.values.items() if len(values) > 1))
            if several:
                for margin in _subsets((*part, *kept.values)):
                    if {name for name, _ in several} <= set(margin):
                        unions |= dict.fromkeys(
                            Union(Cube(one.name, margin, kept.filter, base), several) for base in _bases(one)
                        )
    return Plan(tuple(sorted(cubes)), tuple(sorted(unions)))


def _bases(one: Asked) -> tuple[str, ...]:
    return ("answered",) if one.base == "answered" else ("answered", one.base)


def _cubes(one: Asked, part: tuple[str, ...], kept: Scope, known: frozenset[str]) -> Iterator[Cube]:
    names = {*part, *kept.values}
    for under in {(), kept.filter}:
        for margin in _subsets(names):
            for base in _bases(one):
                yield Cube(one.name, margin, under, base)
        for name in names - known:
            for margin in _subsets(names - {name}):
                yield Cube(name, margin, under)


def _subsets(names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    every = sorted(set(names))
    for size in range(len(every) + 1):
        yield from combinations(every, size)
