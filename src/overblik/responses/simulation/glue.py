"""
From counts to individuals.

Each tree of clusters is walked from its root: those who have the same state of a link are dealt the patterns below it at random. As
the counts agree along each link, everyone gets exactly one, and every single answer set is one of the possible ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from overblik.responses.simulation.draft import StratumKey
from overblik.responses.simulation.network import Link
from overblik.responses.simulation.plan import Plan
from overblik.responses.simulation.states import State

Individual = dict[str, State]


def individuals(plan: Plan, rng: np.random.Generator) -> list[Individual]:
    """Return the states of every respondent; of a multiple, all ticks are in the value."""
    total = plan.network.setting.total
    people: list[Individual] = [{} for _ in range(total)]
    links: dict[int, list[Link]] = defaultdict(list)
    for link in plan.network.links:
        links[link.upper].append(link)
        links[link.lower].append(link)
    done: set[int] = set()
    for root in range(len(plan.counts)):
        if root not in done:
            dealt = rng.permutation(np.repeat(np.arange(len(plan.counts[root])), plan.counts[root]))
            _walk(plan, (root, dealt.tolist()), links, (people, done), rng)
    for item, strata in plan.ticks.items():
        _tick(plan, item, strata, people, rng)
    return people


def _walk(
    plan: Plan,
    start: tuple[int, list[int]],
    links: dict[int, list[Link]],
    state: tuple[list[Individual], set[int]],
    rng: np.random.Generator,
) -> None:
    people, done = state
    waiting = [start]
    while waiting:
        place, dealt = waiting.pop()
        done.add(place)
        cluster = plan.network.clusters[place]
        for person, pattern in zip(people, dealt, strict=True):
            person |= dict(zip(cluster.vertices, cluster.patterns[pattern], strict=True))
        for link in links[place]:
            below = link.lower if link.upper == place else link.upper
            if below not in done:
                done.add(below)
                waiting.append((below, _dealt(plan, link, (place, below), dealt, rng)))


def _dealt(plan: Plan, link: Link, ends: tuple[int, int], above: Sequence[int], rng: np.random.Generator) -> list[int]:
    """Return the pattern below a link that each respondent is dealt."""
    upper, lower = (plan.network.keys(place, link) for place in ends)
    packs: dict[object, list[int]] = defaultdict(list)
    for pattern, (key, count) in enumerate(zip(lower, plan.counts[ends[1]].tolist(), strict=True)):
        packs[key] += [pattern] * count
    packs = {key: rng.permutation(np.array(pack, dtype=np.int64)).tolist() for key, pack in packs.items()}
    return [packs[upper[pattern]].pop() for pattern in above]


def _tick(
    plan: Plan, item: str, strata: dict[StratumKey, dict[str, int]], people: list[Individual], rng: np.random.Generator
) -> None:
    names, broken = plan.network.setting.names, plan.broken_by[item]
    members: dict[StratumKey, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        values = {vertex: state.value for vertex, state in person.items()}
        key = (person[item].more, tuple(names.value(name, values) for name in broken))
        members[key].append(place)
    for key, counts in strata.items():
        ticked = spread(counts, len(members[key]), key[0], rng)
        for place, options in zip(members[key], ticked, strict=True):
            person = people[place]
            person[item] = State(value=_named(person[item]) | options)


def _named(state: State) -> frozenset[str]:
    """Return the ticks of a state without the nameless ones."""
    if isinstance(state.value, frozenset):
        return frozenset(option for option in state.value if not option.startswith("#"))
    return frozenset()


def spread(
    counts: dict[str, int], members: int, between: tuple[int, int], rng: np.random.Generator
) -> list[frozenset[str]]:
    """
    Return who ticks what: each option as often as *counts* says, each member so many times as *between* allows.

    Ticks are dealt at random; then, while anyone has too few (or too many), one is moved there from someone who can spare it (or to
    someone who has room). The other has more, so there is always one to move.
    """
    ticks: list[set[str]] = [set() for _ in range(members)]
    for option, count in counts.items():
        for place in rng.permutation(members)[:count].tolist():
            ticks[place].add(option)
    least, most = between
    for place in range(members):
        while len(ticks[place]) < least:
            _move(_fullest(ticks, place, rng), ticks[place], rng)
        while len(ticks[place]) > most:
            _move(ticks[place], _emptiest(ticks, place, rng), rng)
    return [frozenset(own) for own in ticks]


def _move(giver: set[str], taker: set[str], rng: np.random.Generator) -> None:
    spare = sorted(giver - taker)
    option = spare[int(rng.integers(len(spare)))]
    giver.remove(option)
    taker.add(option)


def _fullest(ticks: list[set[str]], place: int, rng: np.random.Generator) -> set[str]:
    most = max(len(own) for own in ticks)
    return ticks[_any(rng, [other for other, own in enumerate(ticks) if len(own) == most and other != place])]


def _emptiest(ticks: list[set[str]], place: int, rng: np.random.Generator) -> set[str]:
    least = min(len(own) for own in ticks)
    return ticks[_any(rng, [other for other, own in enumerate(ticks) if len(own) == least and other != place])]


def _any(rng: np.random.Generator, places: list[int]) -> int:
    return places[int(rng.integers(len(places)))]
