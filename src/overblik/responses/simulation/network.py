"""
What hangs together: clusters of items with all patterns of answers that can be, strung on trees.

Items that a check, a target's break or a joint condition look at together are in one cluster. An item that is merely asked or not
by others hangs on their cluster through that one question, *is it asked?*, so that a grid of six rows chosen in a multiple costs 64
patterns and six short lists, not their product. Whole counts that agree along every link of a tree always fit together to
individuals: those with the same state of the link are matched at random.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.responses.simulation.cliques import cliques, components, graph_of, tree
from overblik.responses.simulation.items import Item
from overblik.responses.simulation.setting import Limit, Setting
from overblik.responses.simulation.states import MOST_PATTERNS, State, TooMany

Pattern = tuple[State, ...]


@dataclass(frozen=True, kw_only=True)
class Cluster:
    """Vertices that are looked at together, and every pattern of their states that can be."""

    vertices: tuple[str, ...]
    patterns: tuple[Pattern, ...]

    def states(self, vertex: str) -> Iterator[State]:
        """Yield the state of *vertex* in each pattern."""
        place = self.vertices.index(vertex)
        return (pattern[place] for pattern in self.patterns)

    @cached_property
    def values(self) -> tuple[dict[str, Value], ...]:
        """What expressions see of each pattern."""
        return tuple(
            {v: state.value for v, state in zip(self.vertices, pattern, strict=True)} for pattern in self.patterns
        )


@dataclass(frozen=True, kw_only=True)
class Link:
    """
    Two clusters (by their places) and what they must agree on.

    That is the state of each of the vertices *over*, or else whether, and if not why, *item* is asked, which is in the lower one.
    """

    upper: int
    lower: int
    over: tuple[str, ...] = ()
    item: str | None = None


@dataclass(frozen=True, kw_only=True)
class Network:
    """Clusters, and the links that make trees of them."""

    setting: Setting
    clusters: tuple[Cluster, ...]
    links: tuple[Link, ...]

    def host(self, scope: frozenset[str]) -> int:
        """Return the place of the smallest cluster that has all vertices in *scope*."""
        fitting = [place for place, cluster in enumerate(self.clusters) if scope <= set(cluster.vertices)]
        return min(fitting, key=lambda place: len(self.clusters[place].patterns))

    def keys(self, place: int, link: Link) -> list[object]:
        """Return, for each pattern of the cluster at *place*, what the other end of the link must agree with."""
        cluster = self.clusters[place]
        if link.item is None:
            at = [cluster.vertices.index(vertex) for vertex in link.over]
            return [tuple(pattern[index].value for index in at) for pattern in cluster.patterns]
        if place == link.lower:
            return [None if state.seen else state.value for state in cluster.states(link.item)]
        item = self.setting.items[link.item]
        return [self.setting.status(item, values) for values in cluster.values]


def network_of(setting: Setting) -> Network:
    """Return the network of a setting; raises TooMany where questions hang together in too many ways."""
    parts = _parts(setting)
    clusters = tuple(Cluster(vertices=part, patterns=tuple(_patterns(setting, part))) for part in parts)
    within = [
        Link(upper=one, lower=other, over=tuple(vertex for vertex in parts[one] if vertex in parts[other]))
        for one, other in tree(parts)
    ]
    return Network(setting=setting, clusters=clusters, links=(*within, *_status_links(setting, parts)))


def _parts(setting: Setting) -> tuple[tuple[str, ...], ...]:
    """
    Return the vertices of each cluster.

    Where two ways lead from one part of the graph to another, an item is put together with what decides whether it is asked, until
    only trees are left.
    """
    joined: list[frozenset[str]] = []
    while True:
        graph = graph_of(setting.vertices, (*setting.scopes(), *joined))
        more = _second_ways(setting, components(graph), joined)
        if not more:
            return cliques(graph)
        joined += more


def _second_ways(setting: Setting, part: dict[str, int], joined: list[frozenset[str]]) -> list[frozenset[str]]:
    found = []
    for item in setting.items.values():
        parents = setting.parents(item)
        if not parents or parents | {item.id} in joined:
            continue
        own, theirs = part[item.id], part[next(iter(parents))]
        if own == theirs:
            found.append(parents | {item.id})
        part = {vertex: theirs if number == own else number for vertex, number in part.items()}
    return found


def _status_links(setting: Setting, parts: Sequence[tuple[str, ...]]) -> Iterator[Link]:
    for item in setting.items.values():
        parents = setting.parents(item)
        if not parents or any(parents | {item.id} <= set(part) for part in parts):
            continue
        upper = next(place for place, part in enumerate(parts) if parents <= set(part))
        lower = next(place for place, part in enumerate(parts) if item.id in part)
        yield Link(upper=upper, lower=lower, item=item.id)


def _patterns(setting: Setting, vertices: tuple[str, ...]) -> list[Pattern]:
    """Return every pattern that routing, hard checks and the frame allow."""
    found: list[tuple[Pattern, dict[str, Value]]] = [((), {})]
    for place, vertex in enumerate(vertices):
        known = set(vertices[: place + 1])
        limits = [limit for limit in setting.limits if limit.hard and vertex in limit.scope and limit.scope <= known]
        grown = []
        for pattern, values in found:
            for state in _possible(setting, vertex, values):
                after = {**values, vertex: state.value}
                if _allowed(setting, after, limits):
                    grown.append(((*pattern, state), after))
            if len(grown) > MOST_PATTERNS:
                raise TooMany(_too_many(vertices))
        found = grown
    return [pattern for pattern, values in found if _in_frame(setting, values)]


def _possible(setting: Setting, vertex: str, values: dict[str, Value]) -> Sequence[State]:
    item = setting.items.get(vertex)
    if item is None or not setting.parents(item) <= set(values):
        return setting.vertices[vertex]
    return _when(item, setting.status(item, values))


def _when(item: Item, status: Missing | None) -> Sequence[State]:
    return item.states if status is None else (State(value=status),)


def _allowed(setting: Setting, values: dict[str, Value], limits: Sequence[Limit]) -> bool:
    return not any(setting.broken(limit, values) for limit in limits)


def _in_frame(setting: Setting, values: dict[str, Value]) -> bool:
    """Whether the frame has a unit with these values of its columns."""
    known = [(place, values[column.id]) for place, column in enumerate(setting.names.carried) if column.id in values]
    return not known or any(
        count and all(key[at] == value for at, value in known) for key, count in setting.capacity.items()
    )


def _too_many(vertices: tuple[str, ...]) -> str:
    return (
        f"{', '.join(vertices)} hang together (through routing, checks or targets) in more than {MOST_PATTERNS} ways; "
        "use fewer of their options in conditions and targets, or break targets by fewer variables"
    )
