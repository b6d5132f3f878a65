from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from overblik.report.drafting.rota import Rota, words


@given(st.lists(st.integers(1, 4), min_size=1, max_size=40))
def test_no_choice_is_taken_twice_running_while_there_is_another(sizes: list[int]) -> None:
    """However the choices change from one time to the next."""
    rota, before = Rota(), ""
    for size in sizes:
        taken = rota.take("x", "abcd"[:size])
        assert size == 1 or taken != before
        before = taken


@given(st.integers(2, 5), st.integers(0, 30))
def test_each_choice_is_taken_as_often_as_any_other(size: int, times: int) -> None:
    """Give or take one."""
    rota = Rota()
    taken = Counter(dict.fromkeys("abcde"[:size], 0))
    taken.update(rota.take("x", "abcde"[:size]) for _ in range(times))
    assert max(taken.values()) - min(taken.values()) <= 1


def test_kinds_take_turns_by_themselves() -> None:
    """And the same report always has the same turns."""
    rota = Rota()
    assert [rota.take("x", "ab"), rota.take("y", "ab"), rota.take("x", "ab")] == ["a", "a", "b"]


def test_what_was_just_said_is_not_said_again_where_it_can_be_said_otherwise() -> None:
    """Whichever kind it was of; where all ways share a word, their turns decide."""
    rota = Rota()
    assert rota.say("x", ["{a} er valgt af {b}."]) == "{a} er valgt af {b}."
    assert rota.say("y", ["{a} blev valgt.", "{a} svarer."]) == "{a} svarer."
    assert rota.say("z", ["{a} svarer.", "{b} svarer også."]) == "{a} svarer."


def test_names_and_short_words_are_not_noticed() -> None:
    """Nobody minds "og" twice."""
    assert words("{label} er <det hyppigste> svar, og {who}") == {"hyppigste", "svar"}
