"""From a network and targets to a program: everything that must hold of the plan's whole numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from overblik.questionnaire.cell_names import Group
from overblik.questionnaire.expressions import Value
from overblik.responses.simulation.counted import in_group, sums_of
from overblik.responses.simulation.items import REACH, Item
from overblik.responses.simulation.network import Network
from overblik.responses.simulation.program import Program, Sum, added, times
from overblik.responses.simulation.targets import Target

StratumKey = tuple[tuple[int, int], tuple[Value, ...]]
"""How many further ticks each member has, at least and at most, and its values of the variables that ticks are broken by."""


@dataclass(frozen=True, kw_only=True)
class Stratum:
    """Members whose further ticks of one multiple are planned together: how many, as a sum, and a variable for each option."""

    members: Sum
    ticks: dict[str, int]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A program, and which of its variables stands for what: *counts* of each cluster's patterns, further ticks by stratum."""

    network: Network
    program: Program
    counts: tuple[range, ...]
    strata: dict[str, dict[StratumKey, Stratum]] = field(default_factory=dict)

    def patterns(self, scope: frozenset[str], by: Group = ()) -> Iterator[tuple[dict[str, Value], int]]:
        """Yield the values of each pattern of a cluster that has *scope*, and its variable, within a group."""
        place = self.network.host(scope)
        names = self.network.setting.names
        for values, at in zip(self.network.clusters[place].values, self.counts[place], strict=True):
            if in_group(by, {name: names.value(name, values) for name, _ in by}):
                yield values, at

    def further(self, item: str, option: str, by: Group) -> list[Sum]:
        """Return the further ticks of an option of a multiple within a group."""
        broken = self.broken_by(item)
        return [
            {stratum.ticks[option]: 1}
            for (_, levels), stratum in self.strata.get(item, {}).items()
            if in_group(by, dict(zip(broken, levels, strict=True)))
        ]

    def broken_by(self, item: str) -> tuple[str, ...]:
        """Return the variables that the further ticks of a multiple are broken by."""
        rest = self.network.setting.items[item].rest
        cells = (cell for target in self.network.setting.targets for cell in target.cells)
        return tuple(
            dict.fromkeys(
                name for cell in cells if cell.variable == item and cell.option in rest for name, _ in cell.by
            )
        )


def draft_of(network: Network) -> Draft:
    """Return the program of a network and of the targets that must hold; wishes are not in it."""
    program = Program()
    counts = tuple(program.variables(len(cluster.patterns), network.setting.total) for cluster in network.clusters)
    draft = Draft(network=network, program=program, counts=counts)
    _fit_together(draft)
    _fit_frame(draft)
    for item in network.setting.items.values():
        if item.rest:
            draft.strata[item.id] = _strata(draft, item)
    for target in network.setting.targets:
        if not target.wished:
            _hold(draft, target)
    return draft


def _fit_together(draft: Draft) -> None:
    """Every tree holds every response set once, and clusters agree along the links."""
    network = draft.network
    lower = {link.lower for link in network.links}
    for place, numbers in enumerate(draft.counts):
        if place not in lower:
            draft.program.row(dict.fromkeys(numbers, 1), low=network.setting.total, high=network.setting.total)
    for link in network.links:
        sums: dict[object, dict[int, float]] = {}
        for place, sign in ((link.upper, 1), (link.lower, -1)):
            for key, at in zip(network.keys(place, link), draft.counts[place], strict=True):
                sums.setdefault(key, {})[at] = sign
        for terms in sums.values():
            draft.program.row(terms, low=0, high=0)


def _fit_frame(draft: Draft) -> None:
    """No class has more respondents than the frame has units, and as many reach the end as are complete."""
    setting = draft.network.setting
    for key, terms in classes(draft).items():
        draft.program.row(terms, high=setting.capacity.get(key, 0))
    if setting.reach:
        end = {at: 1.0 for values, at in draft.patterns(frozenset({REACH})) if values[REACH] == setting.end}
        draft.program.row(end, low=setting.complete, high=setting.complete)


def classes(draft: Draft) -> dict[tuple[str, ...], Sum]:
    """Return how many respondents there are of each class of the frame; nothing where answers carry no column of it."""
    columns = [column.id for column in draft.network.setting.names.carried]
    found: dict[tuple[str, ...], dict[int, float]] = {}
    for values, at in draft.patterns(frozenset(columns)) if columns else ():
        found.setdefault(tuple(str(values[name]) for name in columns), {})[at] = 1
    return dict(found)


def _strata(draft: Draft, item: Item) -> dict[StratumKey, Stratum]:
    """Make a variable for the further ticks of each option in each stratum, and hold them to how many may be ticked."""
    setting, program = draft.network.setting, draft.program
    members: dict[StratumKey, dict[int, float]] = {}
    more = {state.value: state.more for state in item.states}
    for values, at in draft.patterns(setting.strata(item)):
        between = more.get(values[item.id], (0, 0))
        if between[1]:
            levels = tuple(setting.names.value(name, values) for name in draft.broken_by(item.id))
            members.setdefault((between, levels), {})[at] = 1
    found = {}
    for key, terms in members.items():
        ticks = dict(zip(item.rest, program.variables(len(item.rest), setting.total), strict=True))
        for at in ticks.values():
            program.row({at: 1, **times(terms, -1)}, high=0)
        together = dict.fromkeys(ticks.values(), 1.0)
        program.row(added(together, times(terms, -key[0][0])), low=0)
        program.row(added(together, times(terms, -key[0][1])), high=0)
        found[key] = Stratum(members=terms, ticks=ticks)
    return found


def _hold(draft: Draft, target: Target) -> None:
    for cell in target.cells:
        sums = sums_of(cell, draft)
        for linear in target.linear():
            terms = added(times(sums.count, linear.count), times(sums.base, linear.base))
            draft.program.row(terms, low=-linear.constant, target=target.id)
