from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from overblik.responses.simulation.cliques import cliques, components, graph_of, tree

VERTICES = "abcdefg"
scopes = st.lists(st.sets(st.sampled_from(VERTICES), max_size=3), max_size=7)


@given(scopes)
def test_every_scope_is_looked_at_together(found: list[set[str]]) -> None:
    """That is what cliques are for; and no vertex is lost."""
    parts = cliques(graph_of(VERTICES, found))
    assert all(any(scope <= set(part) for part in parts) for scope in found)
    assert {vertex for part in parts for vertex in part} == set(VERTICES)
    assert not any(set(one) <= set(other) for one, other in itertools.permutations(parts, 2))


@given(scopes)
def test_cliques_that_share_a_vertex_share_it_all_along_the_tree(found: list[set[str]]) -> None:
    """The running intersection: without it, counts that agree along the tree need not fit together."""
    parts = cliques(graph_of(VERTICES, found))
    edges = tree(parts)
    for vertex in VERTICES:
        places = [place for place, part in enumerate(parts) if vertex in part]
        within = [{one, other} for one, other in edges if vertex in parts[one] and vertex in parts[other]]
        joined = components(
            graph_of([str(place) for place in places], [{str(place) for place in edge} for edge in within])
        )
        assert len(set(joined.values())) == 1
        assert len(within) == len(places) - 1


def test_parts_that_do_not_touch_have_different_numbers() -> None:
    """A hangs on b, and c on nobody."""
    part = components(graph_of("abc", ["ab"]))
    assert part["a"] == part["b"] != part["c"]


def test_the_order_of_the_vertices_is_the_order_of_the_cliques() -> None:
    """The same study always gives the same plan."""
    assert cliques(graph_of("cba", ["ab", "bc"])) == (("c", "b"), ("b", "a"))
