"""All numbers that are printed together, and all that is known of how they hang together, as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from overblik.tables.disclosure.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from overblik.tables.disclosure.lines import Line, Number
    from overblik.tables.disclosure.relation import Relation

    Which = NDArray[np.bool_]


ROOM = 100
"""So much more than the largest number, twice, may any number be taken to be."""


@dataclass(frozen=True, kw_only=True)
class System:
    """
    Numbers with what binds them.

    *numbers*: n of them, in a fixed order, with *values*, (n,). *printed*, (n,): whether a number stands anywhere. *depth*, (n,):
    how far it is divided. *lines* gives the positions of the numbers that are hidden with a base, by the base's position. *matrix*,
    sparse (m, n), times the numbers lies between *low* and *high*, each (m,).
    """

    numbers: tuple[Number, ...]
    values: NDArray[np.float64]
    printed: Which
    depth: NDArray[np.int64]
    lines: dict[int, tuple[int, ...]]
    matrix: Any
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    def programs(self, depth: int) -> Iterator[tuple[NDArray[np.int64], Program]]:
        """Yield the numbers down to a depth, in parts that have nothing to do with each other: positions and program."""
        from scipy.sparse.csgraph import connected_components

        deeper = abs(self.matrix) @ (self.depth > depth)
        rows = np.flatnonzero(deeper == 0)
        known = self.matrix[rows]
        label = connected_components(abs(known).T @ abs(known), directed=False)[1]
        label_of_row = label[known.indices[known.indptr[:-1]]]
        for name in np.unique(label[self.depth <= depth]):
            at, own = np.flatnonzero((label == name) & (self.depth <= depth)), rows[label_of_row == name]
            values = self.values[at]
            yield (
                at,
                Program(
                    values=values,
                    matrix=self.matrix[own][:, at],
                    low=self.low[own],
                    high=self.high[own],
                    most=2 * float(values.max(initial=0)) + ROOM,
                ),
            )


def system(lines: Iterable[Line], relations: Iterable[Relation]) -> System:
    """
    Return lines and relations as arrays; of a number that several lines have, one that is printed counts.

    Numbers that relations alone speak of are those that nobody ever sees; what they are in truth does not matter.
    """
    values: dict[Number, int] = {}
    printed: set[Number] = set()
    bases: list[tuple[Number, list[Number]]] = []
    for line in lines:
        values |= line.numbers()
        if line.printed:
            printed |= line.numbers().keys()
            bases += [(line.number(what), line.beside(what)) for what in line.values]
    known = list(relations)
    values |= {number: 0 for terms, *_ in known for number in terms if number not in values}
    numbers = tuple(sorted(values, key=lambda number: (number.depth, number.filter, sorted(number.of))))
    place = {number: position for position, number in enumerate(numbers)}
    rows = list(_rows(known, place))
    hidden_with: dict[int, set[int]] = {}
    for base, others in bases:
        if others:
            hidden_with.setdefault(place[base], set()).update(place[other] for other in others)
    return System(
        numbers=numbers,
        values=np.array([values[number] for number in numbers], dtype=np.float64),
        printed=np.array([number in printed for number in numbers], dtype=np.bool_),
        depth=np.array([number.depth for number in numbers], dtype=np.int64),
        lines={base: tuple(sorted(others)) for base, others in hidden_with.items()},
        matrix=_matrix(rows, len(numbers)),
        low=np.array([low for _, low, _ in rows], dtype=np.float64),
        high=np.array([high for _, _, high in rows], dtype=np.float64),
    )


_Row = tuple[dict[int, int], float, float]


def _rows(relations: Iterable[Relation], place: dict[Number, int]) -> Iterator[_Row]:
    for terms, low, high in relations:
        kept = {place[number]: factor for number, factor in terms.items() if factor}
        if kept:
            yield kept, low, high


def _matrix(rows: list[_Row], size: int) -> Any:
    from scipy.sparse import csr_matrix

    at = [(row, column, factor) for row, (terms, *_) in enumerate(rows) for column, factor in terms.items()]
    along, across, factors = zip(*at, strict=True) if at else ((), (), ())
    shape = (len(rows), size)
    return csr_matrix((np.array(factors, np.float64), (np.array(along, int), np.array(across, int))), shape=shape)
