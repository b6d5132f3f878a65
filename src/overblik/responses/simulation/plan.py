"""The plan: how many respondents give each pattern of answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from overblik.errors import Unanswerable
from overblik.responses.simulation import wants
from overblik.responses.simulation.draft import Draft, StratumKey, draft_of
from overblik.responses.simulation.network import Network, network_of
from overblik.responses.simulation.program import Part, Program, Undecided, Want, Whole, parts, worth
from overblik.responses.simulation.setting import Setting
from overblik.responses.simulation.states import State

CHANCE = 0.001
"""What breaks ties weighs at most, beside an option."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """
    Whole counts that hold every target.

    *counts*: for each cluster of the network, how many give each of its patterns. *ticks*: for each multiple and stratum, how many
    tick each of the options that are not kept apart; *broken_by* are the variables that a multiple's strata tell apart.
    """

    network: Network
    counts: tuple[NDArray[np.int64], ...]
    ticks: dict[str, dict[StratumKey, dict[str, int]]]
    broken_by: dict[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Unplanned:
    """Parts of a program that have no solution."""

    draft: Draft
    parts: tuple[Part, ...]


def unplanned(setting: Setting) -> Unplanned | None:
    """Return what of the targets cannot hold, None where all can; quicker than a plan."""
    draft = draft_of(network_of(setting))
    failed = tuple(part for part in parts(draft.program) if part.solve() is None)
    return Unplanned(draft=draft, parts=failed) if failed else None


def plan(setting: Setting, seed: int) -> Plan | Unplanned:
    """
    Return the plan of a setting, the nearest to what is wanted that holds every target, or what cannot be held.

    Raises `Unanswerable` where questions hang together in too many ways, or the solver cannot tell whether there is a plan.
    """
    draft = draft_of(network_of(setting))
    stages = _Stages(draft, seed)
    failed = stages.begin()
    if failed:
        return Unplanned(draft=draft, parts=failed)
    stages.best(wants.wishes)
    stages.best(wants.soft_checks)
    stages.nearest(wants.respondents(draft))
    stages.fix(-1)
    for depth in range(max(setting.depth.values()) + 1):
        stages.nearest(wants.options(draft, depth, stages.values))
        stages.fix(depth)
        stages.nearest(wants.further_ticks(draft, depth, stages.values))
        stages.fix_ticks(depth)
    return _plan(draft, stages.values)


class _Stages:
    """Solves a program again and again; what one stage settles, the next ones keep."""

    def __init__(self, draft: Draft, seed: int) -> None:
        self.draft = draft
        self.program: Program = replace(draft.program, rows=list(draft.program.rows), fixed={})
        self.values: Whole = np.zeros(len(draft.program.most), dtype=np.int64)
        chance = np.random.Generator(np.random.PCG64(seed)).random(len(self.values)) * CHANCE
        self.chance = dict(enumerate(chance.tolist()))

    def begin(self) -> tuple[Part, ...]:
        """Find any solution; return the parts that have none. Raises `Undecided` where the solver cannot tell."""
        return tuple(part for part in parts(self.program) if not self._solved(part))

    def nearest(self, found: Iterable[Want]) -> None:
        """Come as near to what is wanted as can be."""
        for part in parts(self.program, found):
            if part.wants:
                with suppress(Undecided):  # what was found before still holds
                    self._solved(part)

    def best(self, make: Callable[[Draft], Iterable[Want]]) -> None:
        """Come as near to what is wanted as can be, and let no later stage be further from it."""
        found = list(make(self.draft))
        self.nearest(found)
        for want in found:
            distance = abs(worth(want.terms, self.values) - want.aim) + 1e-6
            self.program.row(want.terms, low=want.aim - distance, high=want.aim + distance)

    def _solved(self, part: Part) -> bool:
        solution = part.solve(cost=self.chance)
        if solution is not None:
            self.values[list(part.variables)] = solution
        return solution is not None

    def fix(self, depth: int) -> None:
        """Keep how many have each combination of states of everything that is not deeper."""
        depths = self.draft.network.setting.depth
        for cluster, numbers in zip(self.draft.network.clusters, self.draft.counts, strict=True):
            known = [place for place, vertex in enumerate(cluster.vertices) if depths[vertex] <= depth]
            if len(known) == len(cluster.vertices):
                self.program.fixed |= {at: int(self.values[at]) for at in numbers}
            elif known:
                self._fix_sums(tuple(tuple(pattern[place] for place in known) for pattern in cluster.patterns), numbers)

    def _fix_sums(self, states: tuple[tuple[State, ...], ...], numbers: range) -> None:
        sums: dict[tuple[State, ...], dict[int, float]] = {}
        for own, at in zip(states, numbers, strict=True):
            sums.setdefault(own, {})[at] = 1.0
        for terms in sums.values():
            total = worth(terms, self.values)
            self.program.row(terms, low=total, high=total)

    def fix_ticks(self, depth: int) -> None:
        """Keep the further ticks of multiples at *depth*."""
        for name, strata in self.draft.strata.items():
            if self.draft.network.setting.depth[name] == depth:
                numbers = [at for stratum in strata.values() for at in stratum.ticks.values()]
                self.program.fixed |= {at: int(self.values[at]) for at in numbers}


def _plan(draft: Draft, values: Whole) -> Plan:
    _prove(draft.program, values)
    ticks = {
        item: {
            key: {option: int(values[at]) for option, at in stratum.ticks.items()} for key, stratum in strata.items()
        }
        for item, strata in draft.strata.items()
    }
    counts = tuple(values[numbers.start : numbers.stop] for numbers in draft.counts)
    return Plan(
        network=draft.network, counts=counts, ticks=ticks, broken_by={item: draft.broken_by(item) for item in ticks}
    )


def _prove(program: Program, values: Whole) -> None:
    """Hold the plan to every row in exact arithmetic: the solver reckons in floating point."""
    for row in program.rows:
        if not row.low <= sum(int(factor) * int(values[at]) for at, factor in row.terms.items()) <= row.high:
            message = "the solver's plan does not keep its own constraints; report this with the study folder"
            raise Unanswerable(message)
