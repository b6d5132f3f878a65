from __future__ import annotations

from collections.abc import Iterable

import pytest

from overblik.questionnaire.missing import Missing
from overblik.responses.simulation import Model
from overblik.responses.simulation.needs import Needs
from overblik.responses.simulation.states import (
    FREE_TEXT,
    NOT_ASKED,
    State,
    TooMany,
    states_of,
    text_states,
    tracked,
    untracked,
    with_skipped,
)
from tests.makers import variable
from tests.responses.simulation.questionnaires import survey

VARIABLES = {own.id: own for own in survey().variables()}
MULTIPLE = VARIABLES["midler"]
NUMBER = VARIABLES["ansatte"]


def total(states: Iterable[State]) -> float:
    """The shares of states together."""
    return sum(state.share for state in states)


@pytest.mark.parametrize("name", ["digital", "tilfreds", "grupper", "midler", "ansatte"])
@pytest.mark.parametrize("required", [True, False])
def test_shares_of_the_states_add_up_to_one(name: str, *, required: bool) -> None:
    """Everyone who is asked is in one state; only what is not required may be skipped."""
    states = states_of(VARIABLES[name], Needs(), Model(), required=required)
    assert total(states) == pytest.approx(1)
    assert (Missing.SKIPPED in [state.value for state in states]) is not required


def test_a_multiple_keeps_apart_what_is_needed() -> None:
    """Of four options one is: it is ticked, or it is not and at least one other is."""
    needs = Needs(ticks={"midler": {"b"}})
    states = states_of(MULTIPLE, needs, Model(), required=True)
    assert {(state.value, state.more) for state in states} == {(frozenset({"b"}), (0, 3)), (frozenset(), (1, 3))}
    assert (tracked(MULTIPLE, needs), untracked(MULTIPLE, needs)) == (("b",), ("a", "c", "d"))


def test_the_exclusive_option_stands_alone() -> None:
    """And it can be the only one that is ticked without others being looked at."""
    states = states_of(VARIABLES["grupper"], Needs(), Model(), required=True)
    assert [state.more for state in states if state.value == frozenset({"ingen"})] == [(0, 0)]


def test_a_counted_multiple_knows_how_many_are_ticked() -> None:
    """Nameless ticks stand in for those that are dealt later."""
    states = states_of(MULTIPLE, Needs(counted={"midler"}), Model(), required=True)
    counts = [len(state.value) for state in states if isinstance(state.value, frozenset)]
    assert counts == [1, 2, 3, 4]
    assert [state.more for state in states] == [(1, 1), (2, 2), (3, 3), (4, 4)]


def test_too_many_options_are_refused_by_name() -> None:
    """Fifteen options that all matter are 32,768 patterns."""
    ids = ", ".join(f"o{number}: O{number}" for number in range(15))
    own = variable(f"- {{id: mange, kind: multiple, text: Mange?, options: {{{ids}}}}}")
    with pytest.raises(TooMany, match="'mange': 15 options"):
        states_of(own, Needs(ticks={"mange": {f"o{number}" for number in range(15)}}), Model(), required=True)


def test_a_number_falls_on_one_side_of_each_cut() -> None:
    """A number on the cut is a case of its own, so that every comparison is known."""
    states = states_of(NUMBER, Needs(cuts={"ansatte": {50.0}}), Model(), required=True)
    assert [state.between for state in states] == [(0, 49), (50, 50), (51, 200)]


def test_a_cut_between_two_steps_has_no_case_of_its_own() -> None:
    """No whole number is 49.5; a cut out of bounds cuts nothing."""
    states = states_of(NUMBER, Needs(cuts={"ansatte": {49.5, 300.0}}), Model(), required=True)
    assert [state.between for state in states] == [(0, 49), (50, 200)]


def test_an_open_number_reaches_beyond_what_it_is_compared_with() -> None:
    """Otherwise routing on more than 1,000 could never be followed."""
    own = variable("- {id: mange, kind: number, text: Mange?, between: [0, null]}")
    states = states_of(own, Needs(cuts={"mange": {1000.0}}), Model(), required=True)
    assert [state.between for state in states] == [(0, 999), (1000, 1000), (1001, 1001)]


def test_a_number_that_is_reckoned_with_has_an_exact_value() -> None:
    """Some round values over its bounds, and those that it is compared with."""
    needs = Needs(cuts={"ansatte": {33.0}}, exact={"ansatte"})
    states = states_of(NUMBER, needs, Model(), required=True)
    assert [state.value for state in states] == [0, 20, 33, 40, 60, 80, 100, 120, 140, 160, 180, 200]


def test_decimals_are_steps_of_a_number() -> None:
    """Half days: 0.5 is a cut that a number of one decimal can lie on."""
    own = variable("- {id: dage, kind: number, text: Dage?, between: [0, 1], decimals: 1}")
    states = states_of(own, Needs(cuts={"dage": {0.5}}), Model(), required=True)
    assert [state.between for state in states] == [(0, 4), (5, 5), (6, 10)]
    assert [state.value for state in states] == [0.2, 0.5, 0.8]


def test_a_text_is_free_or_one_that_is_asked_for() -> None:
    """No share is expected of the latter."""
    states = text_states(Needs(texts={"kommentar": {"nej"}}), "kommentar", 0.3, required=False)
    assert [(state.value, round(state.share, 2)) for state in states] == [
        (FREE_TEXT, 0.3),
        ("nej", 0.0),
        (Missing.SKIPPED, 0.7),
    ]


def test_what_is_skipped_was_seen() -> None:
    """What was not asked was not."""
    (_, skipped) = with_skipped((State(value="a", share=1),), 0.1)
    assert skipped.seen
    assert not NOT_ASKED.seen
