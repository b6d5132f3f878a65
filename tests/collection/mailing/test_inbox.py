"""What comes back marks contacts and mails, once, and is noted on the unit."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from overblik.collection.mailing.inbox import take_in
from overblik.collection.models import Contact, Message, Note
from tests.collection.mailing.came_back import automatic, not_delivered
from tests.collection.mailing.units import REMINDED, run_due, with_contacts
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site
    from tests.collection.mailing.receiver import Receiver

OURS = "<m1@foreningen.test>"


@pytest.fixture
def contact(unit: Unit) -> Contact:
    """Åse of the first unit, who was sent the invitation."""
    made: Contact = Contact.objects.create(unit=unit, name="Åse", email="aase@kontor.test")
    Message.objects.create(
        unit=unit, mailing="invitation", kind="invitation", to="Åse <aase@kontor.test>", state="sent", claimed_at=NOW,
        sent_at=NOW, message_id=OURS,
    )  # fmt: skip
    return made


def test_an_address_that_does_not_work_is_marked(site: Site, contact: Contact) -> None:
    """With the mail, and a note on the unit in words."""
    (found,) = take_in(site, not_delivered(OURS, "aase@kontor.test"), NOW)
    contact.refresh_from_db()
    assert (found.unit, contact.state, Message.objects.get().state) == ("u01", "bounced", "bounced")
    assert "kom tilbage" in Note.objects.get().text


def test_a_mail_is_taken_in_once(site: Site, contact: Contact) -> None:
    """Read again after staff mended the contact, it changes nothing."""
    take_in(site, not_delivered(OURS, "aase@kontor.test"), NOW)
    Contact.objects.update(state="ok")
    assert take_in(site, not_delivered(OURS, "aase@kontor.test"), NOW) == []
    contact.refresh_from_db()
    assert contact.state == "ok"
    assert Note.objects.count() == 1


def test_a_delay_is_noted_only(site: Site, contact: Contact) -> None:
    """The mail may still arrive."""
    take_in(site, not_delivered(OURS, "aase@kontor.test", status="4.2.2"), NOW)
    contact.refresh_from_db()
    assert (contact.state, Message.objects.get().state, Note.objects.count()) == ("ok", "sent", 1)


def test_a_mail_that_reached_somebody_else_did_not_bounce(site: Site, contact: Contact) -> None:
    """Only the one contact is marked."""
    Contact.objects.create(unit=contact.unit, email="bo@kontor.test")
    Message.objects.update(to="Åse <aase@kontor.test>, bo@kontor.test")
    take_in(site, not_delivered(OURS, "aase@kontor.test"), NOW)
    assert Message.objects.get().state == "sent"
    assert Contact.objects.get(email="aase@kontor.test").state == "bounced"


def test_a_report_without_our_message_id_is_known_by_the_address(site: Site, contact: Contact) -> None:
    """And one about nobody of ours is told, and changes nothing."""
    (found,) = take_in(site, not_delivered("", contact.email, number="b2"), NOW)
    (strange,) = take_in(site, not_delivered("<x@x.test>", "nobody@x.test", number="b3"), NOW)
    assert (found.unit, strange.unit) == ("u01", "")


def test_who_is_away_is_reminded_afterwards(site: Site, receiver: Receiver) -> None:
    """On the day of return, and not before."""
    (unit,) = with_contacts(1)
    run_due(site, NOW)
    answer = automatic(
        "Jeg er tilbage den 11. marts.", sender=unit.contacts.get().email, about=Message.objects.get().message_id
    )
    (found,) = take_in(site, answer, NOW)
    assert "tilbage den 11. marts 2026" in found.text
    (waits,) = [one.why for one in run_due(site, REMINDED) if one.task.unit == unit.pk]
    assert waits is not None
    assert (waits.code, waits.until) == ("away", dt.date(2026, 3, 11))
    run_due(site, REMINDED + dt.timedelta(days=2))
    assert len(receiver.mails) == 2


def test_an_automatic_answer_without_a_day_is_noted_only(site: Site, contact: Contact) -> None:
    """Nobody is kept waiting for it."""
    take_in(site, automatic("Vi svarer snarest.", sender=contact.email, about=OURS), NOW)
    contact.refresh_from_db()
    assert (contact.state, Note.objects.get().by) == ("ok", "mailbox")


def test_an_address_that_ends_alike_is_another(site: Site, contact: Contact) -> None:
    """A report about `e@kontor.test` says nothing of `aase@kontor.test`."""
    (found,) = take_in(site, not_delivered("", "e@kontor.test", number="b4"), NOW)
    contact.refresh_from_db()
    assert (found.unit, contact.state) == ("", "ok")
