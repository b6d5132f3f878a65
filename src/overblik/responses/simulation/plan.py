"""The plan: how many respondents give each pattern of answers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from overblik.errors import Unanswerable
from overblik.responses.simulation.build import Draft, StratumKey, draft_of
from overblik.responses.simulation.network import Network, network_of
from overblik.responses.simulation.program import Part, Program, parts
from overblik.responses.simulation.setting import Setting


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


def plan(setting: Setting, seed: int) -> Plan | Unplanned:
    """
    Return the plan of a setting, the nearest to the model that holds every target, or what cannot be held.

    Raises `Unanswerable` where questions hang together in too many ways.
    """
    draft = draft_of(network_of(setting), seed)
    values = np.zeros(len(draft.program.costs))
    failed = []
    for part in parts(draft.program):
        solution = part.solve()
        if solution is None:
            failed.append(part)
        else:
            values[part.variables] = solution
    if failed:
        return Unplanned(draft=draft, parts=tuple(failed))
    return _plan(draft, values)


def unplanned(setting: Setting) -> Unplanned | None:
    """Return what cannot be held of the targets, None where all can; quicker than a plan."""
    draft = draft_of(network_of(setting), 0)
    failed = tuple(part for part in parts(draft.program) if part.targets and part.solve(cost={}) is None)
    return Unplanned(draft=draft, parts=failed) if failed else None


def _plan(draft: Draft, values: NDArray[np.float64]) -> Plan:
    whole = np.rint(values).astype(np.int64)
    _prove(draft.program, whole)
    ticks = {
        item: {key: {option: int(whole[at]) for option, at in stratum.ticks.items()} for key, stratum in strata.items()}
        for item, strata in draft.strata.items()
    }
    counts = tuple(whole[numbers.start : numbers.stop] for numbers in draft.counts)
    return Plan(network=draft.network, counts=counts, ticks=ticks, broken_by={item: draft.broken_by(item) for item in ticks})


def _prove(program: Program, whole: NDArray[np.int64]) -> None:
    """Hold the rounded solution to every row in exact arithmetic: the solver reckons in floating point."""
    for row in program.rows:
        if not row.wanted and not row.low <= sum(int(factor) * int(whole[at]) for at, factor in row.terms.items()) <= row.high:
            message = "the solver's plan does not keep its own constraints; report this with the study folder"
            raise Unanswerable(message)
