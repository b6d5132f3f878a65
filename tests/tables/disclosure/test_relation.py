from __future__ import annotations

from math import inf

from overblik.tables.disclosure.lines import ANSWERED
from overblik.tables.disclosure.relation import Relation, at_most, difference, same
from tests.tables.disclosure.test_system import line

LINE = line(2, 7)
YES, NO, BASE = (LINE.number(what) for what in ("ja", "nej", ANSWERED))


def test_a_number_is_no_more_than_another() -> None:
    """What is left of the larger one is nothing or more."""
    assert at_most(YES, BASE) == Relation({BASE: 1, YES: -1}, 0, inf)


def test_a_number_and_itself_are_the_same() -> None:
    """Of which there is nothing to say."""
    assert same(YES, NO).terms == {YES: 1, NO: -1}
    assert same(YES, YES).terms == {}


def test_a_whole_less_its_parts_is_nothing() -> None:
    """Or something, where bounds are given."""
    assert difference(LINE, ANSWERED, ["ja", "nej"]) == Relation({BASE: 1, YES: -1, NO: -1}, 0, 0)
    assert difference(LINE, ANSWERED, ["ja"], high=inf).high == inf
