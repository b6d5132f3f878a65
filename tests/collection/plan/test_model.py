from __future__ import annotations

import pytest

from overblik.collection.plan.model import TEXT_KINDS, Mailing, MailText, Person, Plan, Privacy, Sender, text_kind
from overblik.files.languages import Text

NAME = Text.same("KL")


def words(name: str) -> MailText:
    """Return a mail whose subject tells which text it is."""
    return MailText(subject=Text.same(name), body=Text.same("{link}"))


def plan(*mailings: Mailing) -> Plan:
    """Return a plan with these mailings, and for each kind of text its own words."""
    return Plan(
        sender=Sender(name=NAME),
        help=Person(name=NAME),
        privacy=Privacy(controller=NAME, purpose=NAME),
        texts={kind: words(kind) for kind in TEXT_KINDS},
        mailings=mailings,
    )


@pytest.mark.parametrize(
    ("mailing", "states"),
    [
        (Mailing(id="m", kind="invitation", to="all"), {"none"}),
        (Mailing(id="m", kind="reminder", to="none"), {"none"}),
        (Mailing(id="m", kind="reminder", to="begun"), {"begun"}),
        (Mailing(id="m", kind="reminder", to="delegated"), {"delegated"}),
        (Mailing(id="m", kind="reminder", to="all"), {"none", "begun", "delegated"}),
        (Mailing(id="m", kind="thanks", to="finished"), {"finished"}),
    ],
)
def test_a_mailing_reaches_only_units_that_are_so_far(mailing: Mailing, states: set[str]) -> None:
    """And a reminder never one that has finished."""
    assert {state for state in ("none", "begun", "delegated", "finished") if mailing.reaches(state)} == states


def test_a_reminder_to_all_has_words_for_how_far_each_unit_is() -> None:
    """Nobody who has begun is told that nothing has come in."""
    reminder = Mailing(id="m", kind="reminder", to="all")
    subjects = [plan().text_of(reminder, state).subject["da"] for state in ("none", "begun", "delegated")]
    assert subjects == ["reminder_none", "reminder_begun", "reminder_delegated"]
    assert (text_kind("invitation", "begun"), text_kind("thanks", "finished")) == ("invitation", "thanks")


def test_a_mailing_may_have_words_of_its_own() -> None:
    """The last reminder is no copy of the first."""
    last = Mailing(id="last", kind="reminder", to="none", text=words("now or never"))
    assert plan(last).text_of(last, "none").subject["da"] == "now or never"


def test_mailings_are_found_by_their_id() -> None:
    """Of which there is one or none."""
    first = Mailing(id="first", kind="invitation", to="all")
    assert (plan(first).mailing("first"), plan(first).mailing("second")) == (first, None)
