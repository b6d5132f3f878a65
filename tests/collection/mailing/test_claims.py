"""A mail belongs to the run that claimed it; what became of it is written down."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from overblik.collection.mailing.claims import (
    DEAD_AFTER,
    MOST_TRIES,
    Claim,
    claim,
    decide_uncertain,
    give_up_dead,
    settle,
    standing,
    unit_with_all,
)
from overblik.collection.mailing.prepare import PreparedMail
from overblik.collection.mailing.smtp import Handed
from overblik.collection.mailing.why import Why
from overblik.collection.models import AuditEntry, Fieldwork, Message, Unit
from overblik.collection.plan.compose import Composed
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site

MAIL = PreparedMail(
    key="m", kind="invitation", to=("Åse <aase@kontor.test>",), cc=("bo@kontor.test",), language="da",
    composed=Composed(subject="Emne", text="x", html="<p>x</p>"),
)  # fmt: skip


def make(_fieldwork: Fieldwork, _unit: Unit) -> PreparedMail | Why:
    """Decide that the mail is sent."""
    return MAIL


def claimed(unit: Unit, now: dt.datetime = NOW) -> Claim | Why:
    """Claim the mail."""
    return claim(unit.pk, "m", make, now=now, domain="foreningen.test")


def test_a_claim_is_had_once(unit: Unit) -> None:
    """The second run is told that it is under way, and later that it went out."""
    first = claimed(unit)
    assert isinstance(first, Claim)
    assert claimed(unit) == Why("claimed")
    settle(first.message, Handed(state="sent"), NOW)
    assert claimed(unit) == Why("already")
    message = Message.objects.get()
    assert (message.to, message.cc, message.subject) == ("Åse <aase@kontor.test>", "bo@kontor.test", "Emne")


def test_a_mail_that_failed_keeps_its_id(unit: Unit) -> None:
    """So that mail programs know it if it arrives twice after all."""
    first = claimed(unit)
    assert isinstance(first, Claim)
    settle(first.message, Handed(state="failed", error="550"), NOW)
    again = claimed(unit)
    assert isinstance(again, Claim)
    assert again.message.message_id == first.message.message_id
    assert first.message.message_id.endswith("@foreningen.test>")


def test_a_connection_that_was_lost_is_no_try(unit: Unit) -> None:
    """It says nothing of the mail; a refusal does, and there are five."""
    for _ in range(MOST_TRIES + 1):
        found = claimed(unit)
        assert isinstance(found, Claim)
        settle(found.message, Handed(state="failed", error="lost", lost=True), NOW)
    for _ in range(MOST_TRIES):
        found = claimed(unit)
        assert isinstance(found, Claim)
        settle(found.message, Handed(state="failed", error="550"), NOW)
    assert claimed(unit) == Why("given_up")


def test_a_claim_whose_run_died_is_uncertain(unit: Unit) -> None:
    """After a quarter of an hour; before that it is under way."""
    claimed(unit)
    assert give_up_dead(NOW + DEAD_AFTER - dt.timedelta(seconds=1)) == 0
    assert standing(Message.objects.get(), NOW + DEAD_AFTER) == Why("uncertain")
    assert give_up_dead(NOW + DEAD_AFTER) == 1
    assert claimed(unit, NOW + DEAD_AFTER) == Why("uncertain")


@pytest.mark.parametrize(("was_sent", "state", "then"), [(True, "sent", "already"), (False, "failed", None)])
def test_staff_decide_what_is_uncertain(unit: Unit, then: str | None, state: str, *, was_sent: bool) -> None:
    """It came through, or it is sent by the next run; the audit log has who said so."""
    claimed(unit)
    give_up_dead(NOW + DEAD_AFTER)
    message = Message.objects.get()
    decide_uncertain(message, NOW, "staff:bo", was_sent=was_sent)
    decide_uncertain(message, NOW, "staff:bo", was_sent=not was_sent)
    message.refresh_from_db()
    assert message.state == state
    assert AuditEntry.objects.filter(action="mail decided").count() == 1
    found = claimed(unit)
    assert (found.code if isinstance(found, Why) else None) == then


def test_a_unit_comes_with_all_that_a_mail_needs(site: Site, unit: Unit) -> None:  # noqa: ARG001 - the unit is there
    """Its response set is there already."""
    assert unit_with_all(unit.pk).response.finished_at is None
