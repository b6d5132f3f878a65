from __future__ import annotations

from overblik.questionnaire.missing import Missing
from overblik.responses.simulation.counted import chosen, in_group, sums_of
from overblik.responses.simulation.draft import draft_of
from overblik.responses.simulation.network import network_of
from tests.responses.simulation.questionnaires import cells, exactly, setting, survey

VARIABLES = {variable.id: variable for variable in survey().variables()}


def test_a_net_is_any_or_all_of_its_options() -> None:
    """Any of a single choice, all of a multiple."""
    assert chosen(VARIABLES["tilfreds"], "tilfredse", "lidt")
    assert not chosen(VARIABLES["tilfreds"], "tilfredse", "slet_ikke")
    assert chosen(VARIABLES["grupper"], "alle", frozenset({"unge", "syge", "ledige"}))
    assert not chosen(VARIABLES["grupper"], "alle", frozenset({"unge", "syge"}))


def test_dont_know_is_a_cell_and_in_no_net() -> None:
    """It stands outside the scale."""
    assert chosen(VARIABLES["tilfreds"], "ved_ikke", Missing.DONT_KNOW)
    assert not chosen(VARIABLES["tilfreds"], "tilfredse", Missing.DONT_KNOW)
    assert not chosen(VARIABLES["tilfreds"], "ved_ikke", Missing.SKIPPED)


def test_an_open_question_has_one_cell() -> None:
    """How many wrote something."""
    assert chosen(VARIABLES["kommentar"], "answered", "Tak")
    assert not chosen(VARIABLES["kommentar"], "answered", Missing.SKIPPED)


def test_a_group_has_a_value_of_each_break() -> None:
    """Nobody is in a group by one of two values."""
    assert in_group((("region", "Nord"), ("areal", "lille")), {"region": "Nord", "areal": "lille"})
    assert not in_group((("region", "Nord"), ("areal", "lille")), {"region": "Nord", "areal": "stor"})


def test_sums_are_the_patterns_that_a_cell_counts() -> None:
    """The base is everyone who answered; a pooled row is all its rows; further ticks are variables of their own."""
    wanted = cells("digital/ja", "formaal/*/job", "midler/a")
    draft = draft_of(network_of(setting(survey(), targets=(exactly("midler/a", 1),))))
    one, pooled, tick = (sums_of(cell, draft) for cell in wanted)
    assert (len(one.count), len(one.base)) == (1, 3)
    assert (len(pooled.count), len(pooled.base)) == (3, 6)
    assert set(tick.count).isdisjoint(tick.base)
    assert len(tick.base) == 1
