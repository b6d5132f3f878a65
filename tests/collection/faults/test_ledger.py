"""The keeping of promises is checked by something that finds each way of breaking them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.collection.faults.ledger import NUMBER, Kept, Promises, broken, values_of

PROMISES = [
    Promises(unit="u01", sent=3, acknowledged=frozenset({1, 2})),
    Promises(unit="u02", sent=1, acknowledged=frozenset({1})),
]
KEPT = [
    Kept(unit=unit, rev=turn, key=key, value=value)
    for unit, turns in (("u01", 2), ("u02", 1))
    for turn in range(1, turns + 1)
    for key, value in values_of(unit, turn).items()
]
NEWEST = {"u01": values_of("u01", 2), "u02": values_of("u02", 1)}


def test_kept_promises_are_found_kept() -> None:
    """Nothing is said of them."""
    assert broken(PROMISES, KEPT, NEWEST) == []


def test_what_was_sent_and_not_acknowledged_may_be_there_or_not() -> None:
    """The third save may have come through before the plug was pulled."""
    third = [Kept(unit="u01", rev=3, key=key, value=value) for key, value in values_of("u01", 3).items()]
    assert broken(PROMISES, [*KEPT, *third], NEWEST | {"u01": values_of("u01", 3)}) == []


def test_a_save_of_which_nothing_was_heard_may_be_missing_in_between() -> None:
    """Who types on without an answer is told of the later save."""
    promises = [Promises(unit="u01", sent=2, acknowledged=frozenset({2})), PROMISES[1]]
    assert broken(promises, KEPT, NEWEST) == []
    assert broken(promises, KEPT[2:], NEWEST) == []


@pytest.mark.parametrize(
    ("history", "newest", "said"),
    [
        (KEPT[:-2], NEWEST, "u02: turn 1 was acknowledged and is lost"),
        ([*KEPT[:-1], replace(KEPT[-1], fate="conflict")], NEWEST, "u02: turn 1 was acknowledged and is lost"),
        ([*KEPT, replace(KEPT[3], rev=3)], NEWEST, "u01: turn 2 is there twice"),
        ([*KEPT[:3], replace(KEPT[3], rev=3), *KEPT[4:]], NEWEST, "u01: turn 2 was saved in parts"),
        ([replace(row, rev=7) if row.rev == 1 else row for row in KEPT], NEWEST, "u01: turn 2 is out of order"),
        ([*KEPT, replace(KEPT[0], unit="u02")], NEWEST, f"u02: {NUMBER} = 1000001 is not its own"),
        (KEPT, NEWEST | {"u01": values_of("u01", 1)}, f"u01: the newest answers are {values_of('u01', 1)}"),
        (KEPT, NEWEST | {"u01": values_of("u02", 1)}, f"u01: the newest answers are {values_of('u02', 1)}"),
    ],
)  # fmt: skip
def test_each_way_of_breaking_a_promise_is_found(
    history: list[Kept], newest: dict[str, dict[str, object]], said: str
) -> None:
    """An answer lost, doubled, torn apart, out of order, with somebody else, or not the newest any more."""
    assert said in broken(PROMISES, history, newest)
