"""
From a network and targets to a program: what must hold, and what is rather wanted.

What is wanted, from the most to the least: the wishes of targets that cannot hold, soft checks kept, each option as often as the
model expects, patterns as often as if questions were independent; at last a little chance, so that there is one best plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from overblik.questionnaire.cell_names import Group
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.responses.simulation.counted import Sums, in_group, sums_of
from overblik.responses.simulation.items import REACH, Item
from overblik.responses.simulation.network import Cluster, Network
from overblik.responses.simulation.program import Program, Sum, added, times
from overblik.responses.simulation.states import State
from overblik.responses.simulation.targets import Target

WISH, SOFT, OPTION, PATTERN, CHANCE = 1000.0, 20.0, 1.0, 0.05, 0.001

StratumKey = tuple[tuple[int, int], tuple[Value, ...]]
"""How many further ticks each member has, at least and at most, and its values of the variables that ticks are broken by."""


@dataclass(frozen=True, kw_only=True)
class Stratum:
    """Members whose further ticks of one multiple are planned together: how many, as a sum, and a variable for each option."""

    members: Sum
    ticks: dict[str, int]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A program, and which of its variables stands for what."""

    network: Network
    program: Program
    counts: tuple[range, ...]
    strata: dict[str, dict[StratumKey, Stratum]] = field(default_factory=dict)

    def patterns(self, scope: frozenset[str], by: Group) -> Iterator[tuple[dict[str, Value], int]]:
        """Yield the values of each pattern of a cluster that has *scope*, and its variable, within a group."""
        place = self.network.host(scope)
        cluster, names = self.network.clusters[place], self.network.setting.names
        for pattern, at in zip(cluster.patterns, self.counts[place], strict=True):
            values = cluster.values(pattern)
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
        cells = [cell for target in self.network.setting.targets for cell in target.cells if cell.variable == item]
        rest = self.network.setting.items[item].rest
        return tuple(dict.fromkeys(name for cell in cells if cell.option in rest for name, _ in cell.by))


def draft_of(network: Network, seed: int) -> Draft:
    """Return the program of a network and its setting's targets."""
    program = Program()
    total = network.setting.total
    counts = tuple(program.variables(len(cluster.patterns), most=total) for cluster in network.clusters)
    draft = Draft(network=network, program=program, counts=counts)
    _fit_together(draft)
    _who(draft)
    for item in network.setting.items.values():
        if item.rest:
            draft.strata[item.id] = _strata(draft, item)
    for target in network.setting.targets:
        _hold(draft, target)
    for item in network.setting.items.values():
        _expect(draft, item)
    for place in range(len(network.clusters)):
        _expect_patterns(draft, place)
    _mind_soft_checks(draft)
    _break_ties(program, seed)
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


def _who(draft: Draft) -> None:
    """Hold the respondents' classes to the frame, and the places where they stop to what was drawn or, of the complete, given."""
    network, program = draft.network, draft.program
    setting = network.setting
    columns = [column.id for column in setting.names.carried]
    if columns:
        classes: dict[tuple[Value, ...], dict[int, float]] = {}
        for values, at in draft.patterns(frozenset(columns), ()):
            classes.setdefault(tuple(values[name] for name in columns), {})[at] = 1
        expected = expected_classes(draft)
        for key, terms in classes.items():
            program.row(terms, high=setting.capacity[key])  # type: ignore[index]
            program.near(terms, expected[key], OPTION)
    end = float(len(setting.names.questionnaire.questions))
    for state in setting.reach:
        terms = {at: 1.0 for values, at in draft.patterns(frozenset({REACH}), ()) if values[REACH] == state.value}
        if state.value == end:
            program.row(terms, low=setting.complete, high=setting.complete)
        else:
            program.near(terms, state.share * setting.total, OPTION)


def expected_classes(draft: Draft) -> dict[tuple[Value, ...], float]:
    """Return how many respondents of each class of the frame are expected; never more than there are units."""
    setting = draft.network.setting
    weights: dict[tuple[Value, ...], float] = {}
    for key, count in setting.capacity.items():
        stated = [setting.model.frame.get(c.id, {}).get(v, 1.0) for c, v in zip(setting.names.carried, key, strict=True)]
        weights[key] = float(count * np.prod(stated))
    expected = dict.fromkeys(weights, 0.0)
    left = float(setting.total)
    while left > 1e-9 and (open_ := {key: weight for key, weight in weights.items() if expected[key] < setting.capacity[key]}):  # type: ignore[index]
        scale = left / (sum(open_.values()) or 1)
        for key, weight in open_.items():
            expected[key] = min(setting.capacity[key], expected[key] + (weight * scale if sum(open_.values()) else left / len(open_)))  # type: ignore[index]
        left = setting.total - sum(expected.values())
    return expected


def _strata(draft: Draft, item: Item) -> dict[StratumKey, Stratum]:
    """Make a variable for the further ticks of each option in each stratum, and hold them to how many may be ticked."""
    names, program = draft.network.setting.names, draft.program
    broken, members = draft.broken_by(item.id), dict[StratumKey, dict[int, float]]()
    more = {state.value: state.more for state in item.states}
    for values, at in draft.patterns(draft.network.setting.strata(item), ()):
        between = more.get(values[item.id], (0, 0))
        if between[1]:
            key = (between, tuple(names.value(name, values) for name in broken))
            members.setdefault(key, {})[at] = 1
    found = {}
    for key, terms in members.items():
        ticks = dict(zip(item.rest, program.variables(len(item.rest)), strict=True))
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
        if target.wished:
            draft.program.near(*_wish(target, sums), WISH)
            continue
        for linear in target.linear():
            terms = added(times(sums.count, linear.count), times(sums.base, linear.base))
            draft.program.row(terms, low=-linear.constant, target=target.id)


def _wish(target: Target, sums: Sums) -> tuple[Sum, float]:
    """Return a sum and what it should be near to: the count to its share of the base, or to a number."""
    middle: Fraction = target.middle
    if target.quantity == "share":
        return added(sums.count, times(sums.base, -float(middle))), 0.0
    return (sums.count if target.quantity == "count" else sums.base), float(middle)


def _expect(draft: Draft, item: Item) -> None:
    """Want each option of an item as often as the model expects among those who are asked."""
    found = list(draft.patterns(frozenset({item.id}), ()))
    asked = {at: 1.0 for values, at in found if _seen(values[item.id])}
    if item.variable.shape != "many":
        for state in item.states:
            _want(draft, {at: 1.0 for values, at in found if values[item.id] == state.value}, state.share, asked)
        return
    for state in item.states:
        if isinstance(state.value, Missing):
            _want(draft, {at: 1.0 for values, at in found if values[item.id] is state.value}, state.share, asked)
    for option in dict.fromkeys(option for state in item.states if isinstance(state.value, frozenset) for option in state.value):
        share = sum(state.share for state in item.states if isinstance(state.value, frozenset) and option in state.value)
        _want(draft, {at: 1.0 for values, at in found if _ticks(values[item.id], option)}, share, asked)
    _expect_further(draft, item)


def _want(draft: Draft, terms: Sum, share: float, of: Sum, weight: float = OPTION) -> None:
    draft.program.near(added(terms, times(of, -share)), 0.0, weight)


def _ticks(value: Value, option: str) -> bool:
    return isinstance(value, frozenset) and option in value


def _seen(value: Value) -> bool:
    return not isinstance(value, Missing) or value.seen


def _expect_further(draft: Draft, item: Item) -> None:
    from overblik.responses.simulation.expected import tick_shares

    shares = tick_shares(item.variable, draft.network.setting.model)
    strata = draft.strata.get(item.id, {}).values()
    answered = added(*(stratum.members for stratum in strata))
    for option in item.rest:
        _want(draft, added(*({stratum.ticks[option]: 1} for stratum in strata)), shares[option], answered)
        for stratum in strata:
            _want(draft, {stratum.ticks[option]: 1}, shares[option], stratum.members, PATTERN)


def _expect_patterns(draft: Draft, place: int) -> None:
    """Want each pattern of a cluster as often as if its questions were independent, given what the cluster does not decide."""
    cluster, setting = draft.network.clusters[place], draft.network.setting
    single = len(cluster.vertices) == 1 and not any(isinstance(p[0].value, frozenset) for p in cluster.patterns)
    if single or not any(vertex in setting.items for vertex in cluster.vertices):
        return
    alike: dict[tuple[object, ...], dict[int, float]] = {}
    for pattern, at in zip(cluster.patterns, draft.counts[place], strict=True):
        alike.setdefault(_given(draft, cluster, pattern), {})[at] = _share(draft, cluster, pattern)
    for shares in alike.values():
        whole, total = dict.fromkeys(shares, 1.0), sum(shares.values()) or 1.0
        for at, share in shares.items():
            _want(draft, {at: 1.0}, share / total, whole, PATTERN)


def _given(draft: Draft, cluster: Cluster, pattern: tuple[State, ...]) -> tuple[object, ...]:
    setting, found = draft.network.setting, []
    for vertex, state in zip(cluster.vertices, pattern, strict=True):
        item = setting.items.get(vertex)
        if item is None:
            found.append(state.value)
        elif not setting.parents(item) <= set(cluster.vertices):
            found.append(state.seen or state.value)
    return tuple(found)


def _share(draft: Draft, cluster: Cluster, pattern: tuple[State, ...]) -> float:
    items = draft.network.setting.items
    return float(np.prod([s.share if s.seen and v in items else 1.0 for v, s in zip(cluster.vertices, pattern, strict=True)]))


def _mind_soft_checks(draft: Draft) -> None:
    setting = draft.network.setting
    for limit in setting.limits:
        if not limit.hard:
            for values, at in draft.patterns(limit.scope, ()):
                draft.program.costs[at] += SOFT * limit.broken(setting.names, values)


def _break_ties(program: Program, seed: int) -> None:
    chance = np.random.Generator(np.random.PCG64(seed)).random(len(program.costs)) * CHANCE
    program.costs = [cost + own * whole for cost, own, whole in zip(program.costs, chance.tolist(), program.whole, strict=True)]
