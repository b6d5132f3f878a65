from __future__ import annotations

import pytest

from overblik.questionnaire.missing import Missing
from overblik.responses.simulation.items import REACH
from overblik.responses.simulation.network import Network, network_of
from overblik.responses.simulation.states import MOST_PATTERNS, TooMany
from tests.responses.simulation.questionnaires import exactly, read, setting, survey, texts

NETWORK = network_of(setting(survey()))


def patterns(network: Network, *vertices: str) -> list[tuple[object, ...]]:
    """Return the patterns of the smallest cluster that has these vertices, their values only."""
    cluster = network.clusters[network.host(frozenset(vertices))]
    return list(dict.fromkeys(tuple(values[vertex] for vertex in vertices) for values in cluster.values))


def test_a_grid_of_chosen_rows_hangs_on_its_multiple_by_one_question_each() -> None:
    """Six patterns of ticks, none of them the product with a row's answers."""
    cluster = NETWORK.clusters[NETWORK.host(frozenset({"grupper"}))]
    assert cluster.vertices == ("grupper",)
    assert len(cluster.patterns) == 8  # seven sets of three options, and none of the groups
    assert patterns(NETWORK, "formaal/unge") == [("job",), ("andet",), (Missing.NOT_ASKED,)]
    assert "formaal/unge" in [link.item for link in NETWORK.links]


def test_who_answers_has_a_class_that_the_frame_has() -> None:
    """Region and size are looked at together, as units are counted by both."""
    assert set(patterns(NETWORK, "region", "areal")) == {
        ("Nord", "lille"), ("Nord", "stor"), ("Syd", "lille"), ("Syd", "stor"),
    }  # fmt: skip


def test_what_a_target_is_broken_by_is_looked_at_with_it() -> None:
    """Otherwise nobody would know how many of the North said yes."""
    network = network_of(setting(survey(), targets=(exactly("digital/ja@region=Nord", 3),)))
    assert len(patterns(network, "digital", "region")) == 6


def test_links_make_trees() -> None:
    """No two ways lead from one cluster to another, so that dealing patterns never comes back to someone dealt already."""
    for network in (NETWORK, network_of(setting(survey(), breaks=(3, 4), counts="reached"))):
        group = list(range(len(network.clusters)))
        for link in network.links:
            one, other = group[link.upper], group[link.lower]
            assert one != other
            group = [one if number == other else number for number in group]


def test_what_one_end_of_a_link_says_the_other_can_answer() -> None:
    """Otherwise someone would be dealt no pattern."""
    target = exactly("digital/ja@region=Nord", 3)
    network = network_of(setting(survey(), breaks=(3, 4), counts="reached", targets=(target,)))
    assert any(link.over for link in network.links)
    for link in network.links:
        assert set(network.keys(link.upper, link)) <= set(network.keys(link.lower, link))


def test_two_ways_to_a_question_are_walked_together() -> None:
    """Two questions with one filter and a common check are looked at with the filter."""
    filtered = {"kind": "single", "text": "?", "required": True, "options": texts(("x", "y")), "when": "vil == 'x'"}
    questions = [
        {"id": "vil", "kind": "single", "text": "?", "required": True, "options": texts(("x", "y"))},
        {"id": "en", **filtered},
        {"id": "to", **filtered, "check": [{"must": "en == to", "text": "?", "severity": "hard"}]},
    ]
    network = network_of(setting(read(questions)))
    missing = Missing.NOT_ASKED
    assert set(patterns(network, "vil", "en", "to")) == {("x", "x", "x"), ("x", "y", "y"), ("y", missing, missing)}


def test_a_break_off_is_told_from_routing_past() -> None:
    """Who stops before a question is not asked it because of that, whatever the routing would have said."""
    network = network_of(setting(survey(), breaks=(3,), counts="reached"))
    link = next(link for link in network.links if link.item == "ansatte")
    upper = network.clusters[link.upper]
    found = {
        (values[REACH], values["digital"]): key
        for values, key in zip(upper.values, network.keys(link.upper, link), strict=True)
    }
    assert found[3.0, "ja"] is found[3.0, "nej"] is Missing.NOT_REACHED
    assert found[7.0, "nej"] is Missing.NOT_ASKED
    assert found[7.0, "ja"] is None


def test_questions_that_hang_together_in_too_many_ways_are_named() -> None:
    """Eight questions of six options in one check are more than a million patterns."""
    ids = tuple("abcdef")
    questions = [
        {"id": f"q{n}", "kind": "single", "text": "?", "required": True, "options": texts(ids)} for n in range(8)
    ]
    every = " or ".join(f"q{n} == 'a'" for n in range(8))
    questions[-1]["check"] = [{"must": every, "text": "?", "severity": "hard"}]
    with pytest.raises(TooMany, match=rf"q0, q1.*more than {MOST_PATTERNS} ways"):
        network_of(setting(read(questions)))
