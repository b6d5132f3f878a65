from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from overblik.report.drafting.rota import Rota


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
