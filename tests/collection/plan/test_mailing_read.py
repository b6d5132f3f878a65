from __future__ import annotations

import pytest

from tests.collection.plan.studies import good_plan, mailings, plan_of
from tests.makers import codes

INVITATION = "id: a, kind: invitation, at: 2020-05-15 09:00"


def test_mailings_come_in_the_order_in_which_they_are_due() -> None:
    """Those that wait for units to finish come last; a day without an hour is nine o'clock."""
    plan = good_plan(
        mailings(
            "id: tak, kind: thanks, after: on_finish",
            "id: sidst, kind: reminder, to: begun, at: 2020-05-20",
            INVITATION,
        )
    )
    assert [mailing.id for mailing in plan.mailings] == ["a", "sidst", "tak"]
    assert [f"{mailing.at:%d %H:%M}" for mailing in plan.mailings if mailing.at] == ["15 09:00", "20 09:00"]
    assert [mailing.on_finish for mailing in plan.mailings] == [False, False, True]


def test_each_kind_goes_to_whom_it_usually_goes_to() -> None:
    """Invitations and reminders to all, thanks to those that have finished."""
    plan = good_plan(
        mailings(INVITATION, "id: b, kind: reminder, at: 2020-05-18", "id: c, kind: thanks, at: 2020-06-01 12:00")
    )
    assert [mailing.to for mailing in plan.mailings] == ["all", "all", "finished"]


def test_a_mailing_may_have_its_own_words() -> None:
    """Both subject and body, since they replace several."""
    own = "id: b, kind: reminder, at: 2020-05-18, text: {subject: {da: S, en: S}, body: {da: '{link}', en: '{link}'}}"
    last = good_plan(mailings(INVITATION, own)).mailings[-1]
    assert last.text is not None
    assert last.text.body["da"] == "{link}"
    half = "id: b, kind: reminder, at: 2020-05-18, text: {subject: {da: S, en: S}}"
    assert codes(plan_of(mailings(INVITATION, half))[1]) == ["missing-field"]


def test_words_for_all_may_only_use_what_is_known_for_all() -> None:
    """What is missing is known of those that have begun."""
    words = "text: {subject: {da: S, en: S}, body: {da: '{link} {missing}', en: '{link} {missing}'}}"
    begun = f"id: b, kind: reminder, to: begun, at: 2020-05-18, {words}"
    assert codes(plan_of(mailings(INVITATION, begun))[1]) == []
    everybody = f"id: b, kind: reminder, to: all, at: 2020-05-18, {words}"
    assert codes(plan_of(mailings(INVITATION, everybody))[1]) == ["unknown-pipe", "unknown-pipe"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("id: b, kind: reminder, to: finished, at: 2020-05-18", "mailing-rule"),
        ("id: b, kind: thanks, to: none, at: 2020-05-18", "mailing-rule"),
        ("id: b, kind: reminder, at: 2020-05-18, after: on_finish", "mailing-rule"),
        ("id: b, kind: thanks, at: 2020-05-18, after: on_finish", "mailing-rule"),
        ("id: b, kind: reminder", "missing-field"),
        ("id: b, kind: thanks", "missing-field"),
        ("id: b, kind: reminder, at: 2020-05-25", "mailing-outside"),
        ("id: b, kind: thanks, at: 2020-05-14", "mailing-outside"),
        ("id: b, kind: reminder, at: 2020-05-15 08:30", "mailing-order"),
        ("id: b, kind: invitation, at: 2020-05-18", "mailing-order"),
        ("id: a, kind: reminder, at: 2020-05-18", "duplicate-id"),
        ("id: B, kind: reminder, at: 2020-05-18", "bad-id"),
        ("id: b, kind: letter, at: 2020-05-18", "unknown-value"),
        ("id: b, kind: reminder, at: soon", "bad-date"),
    ],
)
def test_a_mailing_that_makes_no_sense_is_told(line: str, code: str) -> None:
    """Once, with its code."""
    assert codes(plan_of(mailings(INVITATION, line))[1]) == [code]


def test_reminders_need_something_to_remind_of() -> None:
    """And somebody to wait for."""
    assert codes(plan_of(mailings("id: b, kind: reminder, at: 2020-05-18"))[1]) == ["mailing-order"]
    delegated = mailings(INVITATION, "id: b, kind: reminder, to: delegated, at: 2020-05-18")
    assert codes(plan_of("delegation: false\n" + delegated)[1]) == ["mailing-rule"]
