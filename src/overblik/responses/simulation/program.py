"""
A linear program in whole numbers, in parts that do not touch each other.

Solved by HiGHS through SciPy (Huangfu and Hall, "Parallelizing the dual revised simplex method", 2018). Costs are set so that the
best solution is the only one, and no time limit is used: the same program gives the same plan on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

Sum = Mapping[int, float]
"""A sum of variables, by their number, each times a factor."""
Solution = NDArray[np.float64]

_MOST_NODES = 20_000


@dataclass(frozen=True, kw_only=True)
class Row:
    """A sum that lies between two bounds; *target* names the statement that asks for it. What is only *wanted* stops nothing."""

    terms: Sum
    low: float
    high: float
    target: str | None = None
    wanted: bool = False


@dataclass
class Program:
    """Variables from 0 up, rows and costs; grows until it is solved."""

    costs: list[float] = field(default_factory=list)
    most: list[float] = field(default_factory=list)
    whole: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def variables(self, count: int, *, most: float = np.inf, cost: float = 0.0, whole: bool = True) -> range:
        """Add *count* variables and return their numbers."""
        first = len(self.costs)
        self.costs += [cost] * count
        self.most += [most] * count
        self.whole += [int(whole)] * count
        return range(first, first + count)

    def row(self, terms: Sum, *, low: float = -np.inf, high: float = np.inf, target: str | None = None) -> None:
        """Ask that a sum lies between *low* and *high*."""
        self.rows.append(Row(terms=terms, low=low, high=high, target=target))

    def near(self, terms: Sum, aim: float, weight: float) -> None:
        """Let each unit between a sum and *aim* cost *weight*."""
        (apart,) = self.variables(1, cost=weight, whole=False)
        for sign in (1, -1):
            self.rows.append(Row(terms={**times(terms, sign), apart: 1}, low=sign * aim, high=np.inf, wanted=True))


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


@dataclass(frozen=True)
class Part:
    """Variables and rows of a program that touch no others."""

    program: Program
    variables: NDArray[np.int64]
    rows: tuple[Row, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        """The statements that ask anything of this part, in order."""
        return tuple(dict.fromkeys(row.target for row in self.rows if row.target is not None))

    def solve(self, *, keep: Callable[[str], bool] = lambda _: True, cost: Sum | None = None) -> Solution | None:
        """
        Return the best values of the part's variables, None where there are none.

        *keep* says which statements must hold; with *cost*, that sum is made least and what is only wanted is left aside.
        """
        rows = [row for row in self.rows if (row.target is None or keep(row.target)) and not (row.wanted and cost is not None)]
        if not len(self.variables):
            return np.zeros(0) if all(row.low <= 0 <= row.high for row in rows) else None
        place = {int(variable): index for index, variable in enumerate(self.variables)}
        costs = np.zeros(len(place))
        for at, own in (cost if cost is not None else dict(enumerate(self.program.costs))).items():
            if at in place:
                costs[place[at]] = own
        matrix = _matrix(rows, place)
        found = milp(
            costs,
            integrality=np.asarray(self.program.whole)[self.variables],
            bounds=Bounds(0, np.asarray(self.program.most)[self.variables]),
            constraints=LinearConstraint(matrix, [row.low for row in rows], [row.high for row in rows]) if rows else None,
            options={"mip_rel_gap": 0, "node_limit": _MOST_NODES},
        )
        return None if found.x is None else np.asarray(found.x)


def _matrix(rows: list[Row], place: Mapping[int, int]) -> csr_array:
    entries = [(index, place[at], factor) for index, row in enumerate(rows) for at, factor in row.terms.items()]
    down, across, factors = zip(*entries, strict=True) if entries else ((), (), ())
    return coo_array((factors, (down, across)), shape=(len(rows), len(place))).tocsr()


def parts(program: Program) -> Iterator[Part]:
    """Yield the parts of a program, each of which can be solved by itself."""
    count = len(program.costs)
    place = {variable: variable for variable in range(count)}
    touches = _matrix(program.rows, place)
    graph = coo_array(
        (np.ones(touches.nnz), (touches.tocoo().row, touches.tocoo().col + len(program.rows))),
        shape=(len(program.rows) + count,) * 2,
    )
    _, labels = connected_components(graph, directed=False)
    rows: dict[int, list[Row]] = {}
    for row, label in zip(program.rows, labels, strict=False):
        rows.setdefault(int(label), []).append(row)
    own = labels[len(program.rows) :]
    for label in dict.fromkeys([*own.tolist(), *rows]):  # a row without any variable is a part of its own
        yield Part(program, np.flatnonzero(own == label), tuple(rows.get(label, ())))
