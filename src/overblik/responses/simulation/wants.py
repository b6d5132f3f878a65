"""
What is wanted of a plan where the targets leave a choice, one thing after the other.

First the wishes of targets that need not hold, then soft checks kept, then respondents like the frame, then each option as often as
the model expects among those who are asked: questions that decide about others before those others, so that nobody is routed past
a question to make its numbers fit. Patterns are wanted as often as if questions were independent, but less.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.responses.simulation.counted import sums_of
from overblik.responses.simulation.draft import Draft, classes
from overblik.responses.simulation.expected import tick_shares
from overblik.responses.simulation.items import REACH, Item
from overblik.responses.simulation.network import Cluster, Pattern
from overblik.responses.simulation.program import Sum, Want, Whole, added, times, worth
from overblik.responses.simulation.setting import Class_, Setting

PATTERN = 0.05
"""What a pattern weighs beside an option."""


def wishes(draft: Draft) -> Iterator[Want]:
    """Yield how near each target that need not hold is to be come to."""
    for target in draft.network.setting.targets:
        for cell in target.cells if target.wished else ():
            sums, middle = sums_of(cell, draft), float(target.middle)
            if target.quantity == "share":
                yield Want(terms=added(sums.count, times(sums.base, -middle)), aim=0.0)
            else:
                yield Want(terms=sums.count if target.quantity == "count" else sums.base, aim=middle)


def soft_checks(draft: Draft) -> Iterator[Want]:
    """Yield that as few as possible break a soft check."""
    setting = draft.network.setting
    for limit in setting.limits:
        broken = {
            at: 1.0 for values, at in draft.patterns(limit.scope) if not limit.hard and setting.broken(limit, values)
        }
        if broken:
            yield Want(terms=broken, aim=0.0)


def respondents(draft: Draft) -> Iterator[Want]:
    """Yield that respondents are spread like the frame, and break off where it was drawn."""
    setting = draft.network.setting
    expected = expected_classes(setting)
    for key, terms in classes(draft).items():
        yield Want(terms=terms, aim=expected.get(key, 0.0))
    for state in setting.reach:
        if state.value != setting.end:
            stops = {at: 1.0 for values, at in draft.patterns(frozenset({REACH})) if values[REACH] == state.value}
            yield Want(terms=stops, aim=state.share * setting.total)


def expected_classes(setting: Setting) -> dict[Class_, float]:
    """Return how many respondents of each class of the frame are expected; never more than there are units."""
    stated = setting.model.frame
    weights = {
        key: count
        * math.prod(stated.get(c.id, {}).get(value, 1.0) for c, value in zip(setting.names.carried, key, strict=True))
        for key, count in setting.capacity.items()
    }
    expected, left = dict.fromkeys(weights, 0.0), float(setting.total)
    while left > 1e-9:  # noqa: PLR2004 - nothing but rounding is left
        open_ = {key: weight for key, weight in weights.items() if expected[key] < setting.capacity[key]}
        total = sum(open_.values())
        for key, weight in open_.items():
            part = weight / total if total else 1 / len(open_)
            expected[key] = min(float(setting.capacity[key]), expected[key] + left * part)
        left = setting.total - sum(expected.values()) if open_ else 0.0
    return expected


def options(draft: Draft, depth: int, values: Whole) -> Iterator[Want]:
    """Yield what is wanted of the items at *depth*, where all that decides about them has the given *values*."""
    setting = draft.network.setting
    for item in setting.items.values():
        if setting.depth[item.id] == depth:
            yield from _of_item(draft, item, asked(draft, item, values))
    for place in range(len(draft.counts)):
        yield from _of_patterns(draft, place, depth, values)


def asked(draft: Draft, item: Item, values: Whole) -> float:
    """Return how many are asked an item."""
    setting = draft.network.setting
    parents = setting.parents(item)
    if not parents:
        return float(setting.total)
    return sum(float(values[at]) for earlier, at in draft.patterns(parents) if setting.status(item, earlier) is None)


def _of_item(draft: Draft, item: Item, base: float) -> Iterator[Want]:
    found = list(draft.patterns(frozenset({item.id})))
    many = item.variable.shape == "many"
    for state in item.states:
        if not many or isinstance(state.value, Missing):
            yield Want(
                terms={at: 1.0 for values, at in found if values[item.id] == state.value}, aim=state.share * base
            )
    sets = [(state.value, state.share) for state in item.states if isinstance(state.value, frozenset)]
    for option in dict.fromkeys(option for value, _ in sets for option in sorted(value)):
        share = sum(share for value, share in sets if option in value)
        yield Want(terms={at: 1.0 for values, at in found if _ticks(values[item.id], option)}, aim=share * base)


def _ticks(value: Value, option: str) -> bool:
    return isinstance(value, frozenset) and option in value


def _of_patterns(draft: Draft, place: int, depth: int, values: Whole) -> Iterator[Want]:
    """Yield how often patterns of the items at *depth* are wanted, given those of all that is less deep."""
    cluster, setting = draft.network.clusters[place], draft.network.setting
    new = [vertex for vertex in cluster.vertices if setting.depth[vertex] == depth]
    outside = [vertex for vertex in new if not setting.parents(setting.items[vertex]) <= set(cluster.vertices)]
    single = len(new) == 1 and setting.items[new[0]].variable.shape != "many"
    if not new or len(outside) > 1 or (single and len(cluster.vertices) == 1):
        return
    alike: dict[Pattern, dict[Pattern, dict[int, float]]] = {}
    for pattern, at in zip(cluster.patterns, draft.counts[place], strict=True):
        given, own = _split(cluster, pattern, setting.depth, depth)
        alike.setdefault(given, {}).setdefault(own, {})[at] = 1.0
    for group in alike.values():
        whole = worth(added(*group.values()), values)
        if outside:
            (item,) = outside
            whole = min(whole, asked(draft, setting.items[item], values))
        shares = {
            own: math.prod(state.share for state in own if state.seen) for own in group if any(s.seen for s in own)
        }
        total = sum(shares.values())
        for own, share in shares.items():
            yield Want(terms=group[own], aim=whole * share / (total or 1.0), weight=PATTERN)


def _split(cluster: Cluster, pattern: Pattern, depths: Mapping[str, int], depth: int) -> tuple[Pattern, Pattern]:
    """Return the states of a pattern that are less deep, and those at *depth*."""
    placed = list(zip(cluster.vertices, pattern, strict=True))
    return tuple(s for v, s in placed if depths[v] < depth), tuple(s for v, s in placed if depths[v] == depth)


def further_ticks(draft: Draft, depth: int, values: Whole) -> Iterator[Want]:
    """Yield what is wanted of the further ticks of multiples at *depth*, where their strata have the given *values*."""
    setting = draft.network.setting
    for name, strata in draft.strata.items():
        if setting.depth[name] != depth:
            continue
        shares = tick_shares(setting.items[name].variable, setting.model)
        sizes = {key: worth(stratum.members, values) for key, stratum in strata.items()}
        for option in setting.items[name].rest:
            every: Sum = {stratum.ticks[option]: 1.0 for stratum in strata.values()}
            yield Want(terms=every, aim=shares[option] * sum(sizes.values()))
            for key, stratum in strata.items():
                yield Want(terms={stratum.ticks[option]: 1.0}, aim=shares[option] * sizes[key], weight=PATTERN)
