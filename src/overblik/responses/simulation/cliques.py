"""
Graphs: which things must be looked at together.

A graph is a mapping from each vertex to its neighbours; vertices are names, and all orders follow the order of the mapping, so that
the same study always gives the same plan.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

Graph = Mapping[str, set[str]]


def graph_of(vertices: Iterable[str], scopes: Iterable[Iterable[str]]) -> dict[str, set[str]]:
    """Return the graph in which the vertices of each scope are all neighbours."""
    graph: dict[str, set[str]] = {vertex: set() for vertex in vertices}
    for scope in scopes:
        for left, right in itertools.permutations(scope, 2):
            graph[left].add(right)
    return graph


def components(graph: Graph) -> dict[str, int]:
    """Return the number of the connected part in which each vertex lies."""
    found: dict[str, int] = {}
    for number, vertex in enumerate(graph):
        waiting = [vertex]
        while waiting:
            here = waiting.pop()
            if here not in found:
                found[here] = number
                waiting.extend(graph[here])
    return found


def cliques(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """
    Return the greatest cliques of the graph, once it has been made chordal.

    Vertices are taken away one at a time, each time the one whose neighbours lack the fewest edges between them, and those
    edges are added (Rose, "A graph-theoretic study of the numerical solution of sparse positive definite systems of linear
    equations", 1972). A chordal graph's cliques can be strung on trees along which whole counts that agree fit together.

    >>> cliques(graph_of("abcd", ["ab", "bc", "cd", "da"]))
    (('a', 'b', 'd'), ('b', 'c', 'd'))
    """
    order = {vertex: place for place, vertex in enumerate(graph)}
    left = {vertex: set(neighbours) for vertex, neighbours in graph.items()}
    found: list[set[str]] = []
    while left:
        vertex = min(left, key=lambda v: (_lacking(left, v), order[v]))
        clique = {vertex} | left[vertex]
        if not any(clique <= other for other in found):
            found.append(clique)
        for one, other in itertools.permutations(left[vertex], 2):
            left[one].add(other)
        for neighbour in left.pop(vertex):
            left[neighbour].discard(vertex)
    return tuple(tuple(sorted(clique, key=order.__getitem__)) for clique in found)


def _lacking(graph: Graph, vertex: str) -> int:
    return sum(other not in graph[one] for one, other in itertools.combinations(graph[vertex], 2))


def tree(found: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """
    Return edges between cliques (by their places) that make trees with the running intersection property.

    A spanning tree of greatest shared parts has it (Jensen and Jensen, "Optimal junction trees", 1994).
    """
    pairs = itertools.combinations(range(len(found)), 2)
    shared = {pair: len(set(found[pair[0]]) & set(found[pair[1]])) for pair in pairs}
    group = list(range(len(found)))
    edges = []
    for one, other in sorted((pair for pair, size in shared.items() if size), key=lambda pair: (-shared[pair], pair)):
        if group[one] != group[other]:
            edges.append((one, other))
            group = [group[one] if number == group[other] else number for number in group]
    return edges
