"""
Secondary suppression: what else must be hidden, so that what is hidden cannot be computed from what is shown.

The rule: a primary count stays unknown within a range at least as wide as the threshold, and whatever else is hidden could be at
least two counts; where the structure itself allows less (three units under a threshold of five), as wide as hiding everything would
leave it. Numbers are hidden by the way of J. P. Kelly, B. L. Golden and A. A. Assad (Cell suppression: disclosure protection for
sensitive tabular data, Networks 22, 1992): another set of counts that agrees with everything printed and moves the count far enough
is found, as near to the truth as can be, and what differs in it is hidden. Here the counts are whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from overblik.tables.disclosure.lines import Number
    from overblik.tables.disclosure.program import Counts, Program
    from overblik.tables.disclosure.system import System

    Which = NDArray[np.bool_]

ODD = 0.5
"""How much more it costs to hide a 0 than another count: readers wonder at a dash where there is nothing."""


def suppressed(system: System, widths: Mapping[Number, int], hidden: Iterable[Number]) -> frozenset[Number]:
    """
    Return every number that must not be printed, those among *hidden* first of all.

    *widths* says of the numbers that are to be protected how wide the range must be. What is hidden in the undivided tables does
    not depend on their breaks, nor that of a break on finer ones: each depth is settled before the next.
    """
    own = set(hidden) | set(widths)
    state = np.array([number in own for number in system.numbers], dtype=np.bool_) & system.printed
    wanted = np.array([widths.get(number, 0) for number in system.numbers], dtype=np.int64)
    told: set[int] = set()
    deepest = int(system.depth.max(initial=0))
    for depth in range(deepest + 1):
        told = _settled(system, depth, state, wanted, system.depth == depth)
    if told:  # finer tables follow from coarser ones, of which more must be hidden then
        _settled(system, deepest, state, wanted, np.ones_like(state), only=told)
    return frozenset(number for number, is_hidden in zip(system.numbers, state, strict=True) if is_hidden)


def _settled(  # noqa: PLR0913 - what is known, what is wanted, and what may be done about it
    system: System,
    depth: int,
    state: Which,
    wanted: NDArray[np.int64],
    may: Which,
    *,
    only: set[int] | None = None,
) -> set[int]:
    """
    Hide more, in *state*, of what *may* be hidden; return the positions of numbers to be protected that can be told all the same.

    With *only*, nothing is done but to what hangs together with these.
    """
    told: set[int] = set()
    for at, program in system.programs(depth):
        if not ((wanted[at] > 0).any() or state[at].any()) or (only is not None and only.isdisjoint(at.tolist())):
            continue
        part = _Part(
            program=program, may=may[at] & system.printed[at], cost=_cost(system, at), lines=_lines(system, at)
        )
        part.settle(~system.printed[at] | state[at], np.maximum(wanted[at], state[at]))
        state[at] = part.free & system.printed[at]
        pinned = (part.most == part.least) & ((wanted[at] > 0) | state[at]) & (program.values > 0)
        told |= set(at[pinned].tolist())
    return told


def _lines(system: System, at: NDArray[np.int64]) -> dict[int, NDArray[np.int64]]:
    """Return what is hidden with each base, by the positions within the part."""
    place = {position: index for index, position in enumerate(at.tolist())}
    return {
        index: np.array([place[other] for other in system.lines[base] if other in place], dtype=np.int64)
        for base, index in place.items()
        if base in system.lines
    }


def _cost(system: System, at: NDArray[np.int64]) -> Counts:
    """Return what hiding costs: a base takes its line along, and large counts are missed a little more than small ones."""
    values = system.values[at]
    cost = 1 + (values == 0) * ODD + values / (10 * max(values.max(initial=1), 1))
    for position, base in enumerate(at.tolist()):
        if base in system.lines:
            cost[position] += len(system.lines[base])
    return np.asarray(cost)


_NONE = np.zeros(0, dtype=np.int64)


@dataclass(kw_only=True)
class _Part:
    """
    Numbers that hang together while it is being settled which of them are hidden.

    *may*: those that may be hidden now. *free*: those that a reader does not see. *least* and *most*: the smallest and the largest
    that each was seen to be able to be; they only ever draw apart, as more is hidden.
    """

    program: Program
    may: Which
    cost: Counts
    lines: dict[int, NDArray[np.int64]]
    free: Which = field(init=False)
    least: Counts = field(init=False)
    most: Counts = field(init=False)
    done: set[int] = field(default_factory=set)

    def settle(self, free: Which, wanted: NDArray[np.int64]) -> None:
        """Hide more until every number is as unknown as is *wanted*, and what was hidden on the way is so by at least 1."""
        self.free = free.copy()
        self.least, self.most = self.program.values.copy(), self.program.values.copy()
        self._hide(np.flatnonzero(self.free & self.may))
        while True:
            due = np.where(self.free & self.may, np.maximum(wanted, 1), wanted)
            open_ = [at for at in np.flatnonzero(self.most - self.least < due).tolist() if at not in self.done]
            if not open_:
                return
            at = max(open_, key=lambda position: (due[position], -position))
            self._protect(at, float(due[at]))
            self.done.add(at)  # wide enough by now, or as wide as it can become

    def _protect(self, at: int, width: float) -> None:
        self._range(at, self.free)
        if self.most[at] - self.least[at] >= width:
            return
        everything = self.free | self.may
        low, high = (self._reach(at, everything, largest=largest) for largest in (False, True))
        width = min(width, high - low)
        bottom = min(max(low, self.program.values[at] - width), high - width)
        for goal in (bottom, bottom + width):
            self._move(at, goal, everything)

    def _range(self, at: int, free: Which) -> None:
        for largest in (True, False):
            found = self.program.extreme(at, free, largest=largest)
            if found is not None:
                self._seen(found)

    def _reach(self, at: int, free: Which, *, largest: bool) -> float:
        found = self.program.extreme(at, free, largest=largest)
        return float(self.program.values[at] if found is None else found[at])

    def _move(self, at: int, goal: float, everything: Which) -> None:
        """Hide what differs in the nearest counts that have *goal* in the place of number *at*; everything where none are found."""
        if self.least[at] <= goal <= self.most[at]:
            return
        found = self.program.nearest(at, goal, everything, np.where(self.free, 0, self.cost))
        self._hide(np.flatnonzero(self.may if found is None else (found != self.program.values) & self.may))
        if found is not None:
            self._seen(found)
        self._range(at, self.free)

    def _hide(self, which: NDArray[np.int64]) -> None:
        for position in which:
            self.free[position] = True
            along = self.lines.get(int(position), _NONE)
            self.free[along[self.may[along]]] = True

    def _seen(self, found: Counts) -> None:
        self.least, self.most = np.minimum(self.least, found), np.maximum(self.most, found)
