"""
Linear programs in whole numbers, solved in parts that do not touch each other.

HiGHS solves them through SciPy (Huangfu and Hall, "Parallelizing the dual revised simplex method", 2018). No time limit is used and
ties are broken by costs, so that the same program gives the same numbers on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from overblik.errors import Unanswerable

Sum = Mapping[int, float]
"""A sum of variables, by their number, each times a factor."""
Whole = NDArray[np.int64]

_MOST_NODES = 5_000


class Undecided(Unanswerable):
    """The solver has found no solution, and no proof that there is none."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A sum that lies between two bounds; *target* names the statement that asks for it."""

    terms: Sum
    low: float = -math.inf
    high: float = math.inf
    target: str | None = None


@dataclass(frozen=True, kw_only=True)
class Want:
    """Let each unit between a sum and *aim* cost *weight*."""

    terms: Sum
    aim: float
    weight: float = 1.0

    def rows(self, apart: int) -> Iterator[Row]:
        """
        Yield the rows that hold the variable *apart* to at least the distance between the sum and the aim.

        As the sum is whole, the distance may as well run straight between the two whole numbers around the aim. That makes the
        program without whole numbers, which the solver starts from, nearly as tight as the one with.
        """
        below = math.floor(self.aim)
        part = self.aim - below
        yield Row(terms={**self.terms, apart: 1}, low=self.aim)
        yield Row(terms={**times(self.terms, -1), apart: 1}, low=-self.aim)
        if part:
            slope = 1 - 2 * part
            yield Row(terms={**times(self.terms, -slope), apart: 1}, low=part - slope * below)


@dataclass
class Program:
    """Whole variables from 0 up with a greatest value each, and rows; grows until it is solved."""

    most: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    fixed: dict[int, int] = field(default_factory=dict)

    def variables(self, count: int, most: int) -> range:
        """Add *count* variables and return their numbers."""
        first = len(self.most)
        self.most += [most] * count
        return range(first, first + count)

    def row(self, terms: Sum, *, low: float = -math.inf, high: float = math.inf, target: str | None = None) -> None:
        """Ask that a sum lies between *low* and *high*."""
        self.rows.append(Row(terms=terms, low=low, high=high, target=target))


def added(*sums: Sum) -> dict[int, float]:
    """Return the sum of sums."""
    total: dict[int, float] = {}
    for terms in sums:
        for at, factor in terms.items():
            total[at] = total.get(at, 0) + factor
    return total


def times(terms: Sum, factor: float) -> dict[int, float]:
    """Return a sum, each of its variables *factor* times."""
    return {at: factor * own for at, own in terms.items()}


def worth(terms: Sum, values: Whole) -> float:
    """Return what a sum comes to."""
    return sum(factor * float(values[at]) for at, factor in terms.items())


@dataclass(frozen=True)
class Part:
    """Whole variables and rows of a program that touch no others, and what is wanted of them."""

    variables: tuple[int, ...]
    most: tuple[int, ...]
    rows: tuple[Row, ...]
    wants: tuple[Want, ...] = ()

    @property
    def targets(self) -> tuple[str, ...]:
        """The statements that ask anything of this part, in order."""
        return tuple(dict.fromkeys(row.target for row in self.rows if row.target is not None))

    def solve(self, *, keep: Callable[[str], bool] = lambda _: True, cost: Sum | None = None) -> Whole | None:
        """
        Return the values of the part's variables at which what is wanted and *cost* cost least, None where there are none.

        *keep* says which statements must hold. Raises `Undecided` where the solver gives up before it knows.
        """
        rows = [row for row in self.rows if row.target is None or keep(row.target)]
        if not self.variables:
            return np.zeros(0, dtype=np.int64) if all(row.low <= 0 <= row.high for row in rows) else None
        place = {variable: index for index, variable in enumerate(self.variables)}
        costs = [(cost or {}).get(variable, 0.0) for variable in self.variables] + [want.weight for want in self.wants]
        for number, want in enumerate(self.wants):
            apart = -1 - number
            place[apart] = len(self.variables) + number
            rows += want.rows(apart)
        whole = len(self.variables)
        found = milp(
            np.asarray(costs),
            integrality=np.asarray([1] * whole + [0] * len(self.wants)),
            bounds=Bounds(0, np.asarray([*self.most, *[math.inf] * len(self.wants)])),
            constraints=LinearConstraint(_matrix(rows, place), [row.low for row in rows], [row.high for row in rows])
            if rows
            else (),
            options={"mip_rel_gap": 0, "node_limit": _MOST_NODES},
        )
        return _answer(found, whole)


def _answer(found: OptimizeResult, whole: int) -> Whole | None:
    """Return what the solver has found of its first *whole* variables, None where it has proved that there is nothing."""
    if found.x is not None:
        values: Whole = np.rint(found.x[:whole]).astype(np.int64)
        return values
    if "infeasible" in found.message.lower():  # or unbounded, it may say, but every variable has a bound
        return None
    message = f"no plan was found in {_MOST_NODES} steps, and no proof that there is none; state fewer targets at once"
    raise Undecided(message)


def _matrix(rows: Iterable[Row], place: Mapping[int, int]) -> csr_array:
    rows = list(rows)
    entries = [(index, place[at], factor) for index, row in enumerate(rows) for at, factor in row.terms.items()]
    down, across, factors = zip(*entries, strict=True) if entries else ((), (), ())
    return coo_array((np.asarray(factors, dtype=float), (down, across)), shape=(len(rows), len(place))).tocsr()


def parts(program: Program, wants: Iterable[Want] = ()) -> list[Part]:
    """Return the parts of a program, with what is wanted of each; variables that are fixed hold nothing together."""
    rows = [_without_fixed(row, program.fixed) for row in program.rows]
    wanted = [_want_without_fixed(want, program.fixed) for want in wants]
    free = [variable for variable in range(len(program.most)) if variable not in program.fixed]
    group = _groups(free, [row.terms for row in rows] + [want.terms for want in wanted])
    alone = [Part((), (), (row,)) for row in rows if not row.terms and not row.low <= 0 <= row.high]
    members: dict[int, tuple[list[int], list[Row], list[Want]]] = {}
    for variable in free:
        members.setdefault(group[variable], ([], [], []))[0].append(variable)
    for row in rows:
        if row.terms:
            members[group[next(iter(row.terms))]][1].append(row)
    for want in wanted:
        if want.terms:
            members[group[next(iter(want.terms))]][2].append(want)
    return alone + [
        Part(tuple(own), tuple(program.most[variable] for variable in own), tuple(its), tuple(wishes))
        for own, its, wishes in members.values()
    ]


def _groups(free: list[int], sums: list[Sum]) -> dict[int, int]:
    """Return the number of the part in which each variable lies."""
    place = {variable: index for index, variable in enumerate(free)}
    pairs = [(place[next(iter(terms))], place[at]) for terms in sums for at in terms]
    one, other = zip(*pairs, strict=True) if pairs else ((), ())
    graph = coo_array((np.ones(len(pairs)), (one, other)), shape=(len(free), len(free)))
    labels = connected_components(graph, directed=False)[1] if free else ()
    return dict(zip(free, np.asarray(labels).tolist(), strict=True))


def _without_fixed(row: Row, fixed: Mapping[int, int]) -> Row:
    known = sum(factor * fixed[at] for at, factor in row.terms.items() if at in fixed)
    return Row(terms=_open(row.terms, fixed), low=row.low - known, high=row.high - known, target=row.target)


def _want_without_fixed(want: Want, fixed: Mapping[int, int]) -> Want:
    known = sum(factor * fixed[at] for at, factor in want.terms.items() if at in fixed)
    return Want(terms=_open(want.terms, fixed), aim=want.aim - known, weight=want.weight)


def _open(terms: Sum, fixed: Mapping[int, int]) -> dict[int, float]:
    return {at: factor for at, factor in terms.items() if at not in fixed and factor}
