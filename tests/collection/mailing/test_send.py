"""Mail to many: each unit gets exactly one, whatever the mail server does."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from overblik.collection.fieldwork.addresses import unit_link
from overblik.collection.mailing.contacts import mark_bounced, mark_reachable
from overblik.collection.mailing.send import send_tasks, would_send
from overblik.collection.mailing.smtp import MailServerGone
from overblik.collection.mailing.tasks import due_tasks
from overblik.collection.models import Contact, Message, Response
from tests.collection.mailing.receiver import Receiver, free_port, plain, receiving, use
from tests.collection.mailing.units import INVITED, at, run_due, with_contacts

if TYPE_CHECKING:
    from overblik.collection.site import Site

ALL = 94


def test_94_units_are_invited(site: Site, receiver: Receiver) -> None:
    """Each with its own link, and a second run sends nothing."""
    units = with_contacts(ALL)
    run_due(site, INVITED)
    assert Counter(receiver.to()) == {f"post{unit.pk}@kontor.test": 1 for unit in units}
    links = {unit_link(site, unit, "da") for unit in units}
    found = [next(link for link in links if link in plain(mail)) for mail in receiver.mails]
    assert set(found) == links
    run_due(site, INVITED)
    assert len(receiver.mails) == ALL


def test_the_mail_server_goes_down_in_the_middle(site: Site, settings: Any) -> None:
    """It says so after 40 mails, is away, and comes back: each unit gets exactly one."""
    units = with_contacts(ALL)
    receiver = Receiver(accepts=40)
    with receiving(receiver):
        use(settings, receiver.port)
        with pytest.raises(MailServerGone):
            run_due(site, INVITED)
    with pytest.raises(MailServerGone):
        run_due(site, INVITED)
    assert len(receiver.mails) == 40
    receiver.accepts = None
    with receiving(receiver):
        run_due(site, INVITED)
    assert Counter(receiver.to()) == {f"post{unit.pk}@kontor.test": 1 for unit in units}
    assert set(Message.objects.values_list("state", flat=True)) == {"sent"}


def test_a_mail_that_may_have_arrived_is_not_sent_again(site: Site, settings: Any) -> None:
    """The server hung up with the mail in hand: staff decide, no program does."""
    with_contacts(1)
    receiver = Receiver(drops=True)
    with receiving(receiver):
        use(settings, receiver.port)
        (sent,) = [one for one in run_due(site, INVITED) if one.state != "not"]
        receiver.drops = False
        again = run_due(site, INVITED)
    assert sent.state == Message.objects.get().state == "uncertain"
    assert [one.why.code for one in again if one.why and one.task.unit == sent.task.unit] == ["uncertain"]
    assert receiver.mails == []


def test_an_address_that_is_refused_keeps_nobody_else_waiting(site: Site, receiver: Receiver) -> None:
    """It is tried again by later runs, five times in all, and then is left to staff."""
    units = with_contacts(3)
    receiver.unknown.add(f"post{units[1].pk}@kontor.test")
    for _ in range(7):
        run_due(site, INVITED)
    failed = Message.objects.get(unit=units[1])
    assert (failed.state, failed.tries) == ("failed", 5)
    assert "No such user" in failed.error
    assert len(receiver.mails) == 2


def test_a_copy_that_is_refused_is_written_down(site: Site, receiver: Receiver) -> None:
    """The mail was sent all the same."""
    (unit,) = with_contacts(1)
    Contact.objects.create(unit=unit, email="kopi@kontor.test", cc=True)
    receiver.unknown.add("kopi@kontor.test")
    run_due(site, INVITED)
    message = Message.objects.get()
    assert message.state == "sent"
    assert "kopi@kontor.test: 550" in message.error


def test_who_finishes_while_the_run_is_under_way_is_not_mailed(site: Site, receiver: Receiver) -> None:
    """What holds is looked up right before each mail."""
    first, second = with_contacts(2)
    here = at(site, INVITED)
    run = send_tasks(here, due_tasks(here, INVITED))
    assert next(run).state == "sent"
    Response.objects.filter(unit=second).update(finished_at=INVITED)
    assert {one.why.code for one in run if one.why} == {"finished", "no_contact"}
    assert receiver.to() == [f"post{first.pk}@kontor.test"]


def test_a_dry_run_sends_nothing(site: Site, settings: Any) -> None:
    """It says what would be sent and what waits, and needs no mail server."""
    use(settings, free_port())
    with_contacts(2)
    here = at(site, INVITED)
    found = list(would_send(here, due_tasks(here, INVITED), INVITED))
    assert Counter(one.state for one in found) == {"sent": 2, "not": 10}
    assert not Message.objects.exists()


def test_a_run_that_died_leaves_its_mail_uncertain(site: Site, receiver: Receiver) -> None:
    """For fifteen minutes it counts as under way, afterwards as one that may have arrived."""
    (unit,) = with_contacts(1)
    Message.objects.create(unit=unit, mailing="invitation", kind="invitation", claimed_at=INVITED)
    run_due(site, INVITED + dt.timedelta(minutes=14))
    assert Message.objects.get().state == "claimed"
    run_due(site, INVITED + dt.timedelta(minutes=16))
    assert Message.objects.get().state == "uncertain"
    assert receiver.mails == []


def test_what_came_back_is_sent_to_the_address_that_works(site: Site, receiver: Receiver) -> None:
    """Once the contact has another one; never to the old one again."""
    (unit,) = with_contacts(1)
    run_due(site, INVITED)
    contact = Contact.objects.get()
    mark_bounced(contact, INVITED, "test", "5.1.1")
    mark_reachable(contact, INVITED, "test")
    assert [one.why.code for one in run_due(site, INVITED) if one.why and one.task.unit == unit.pk] == ["bounced"]
    Contact.objects.update(email="ny@kontor.test")
    for _ in range(2):
        run_due(site, INVITED)
    assert receiver.to()[1:] == ["ny@kontor.test"]
    assert receiver.mails[0]["Message-ID"] != receiver.mails[1]["Message-ID"]
