"""A colleague gets the link to a section by mail, once, and hears when it is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.collection.fieldwork.addresses import colleague_link
from overblik.collection.mailing.delegation import send_delegation, send_taken_back
from overblik.collection.models import Contact, Delegation, Message
from tests.collection.mailing.receiver import free_port, plain, use
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site
    from tests.collection.mailing.receiver import Receiver


def passed_on(unit: Unit, **more: str) -> Delegation:
    """Pass the second section of a unit on."""
    Contact.objects.create(unit=unit, name="Bodil Øst", email="bodil@kontor.test")
    given = {
        "name": "Åse Ø. Kjær",
        "email": "aase@kontor.test",
        "message": "Kan du nå det i dag?",
        "language": "da",
        **more,
    }
    made: Delegation = Delegation.objects.create(unit=unit, section="digital_afsnit", made_at=NOW, **given)
    return made


def test_the_colleague_gets_a_link_of_her_own(site: Site, unit: Unit, receiver: Receiver) -> None:
    """With the head's name, the section and the message; in Danish letters."""
    delegation = passed_on(unit)
    assert send_delegation(site, delegation, NOW)
    (mail,) = receiver.mails
    assert mail["Subject"].strip() == "Bodil Øst beder dig svare på »Digitalt«"
    assert mail["To"] == '"Åse Ø. Kjær" <aase@kontor.test>'
    text = plain(mail)
    assert colleague_link(site, delegation) in text
    assert "»Kan du nå det i dag?«" in text
    message = Message.objects.get()
    assert (message.state, message.delegation, message.sent_at) == ("sent", delegation, NOW)


def test_the_same_link_is_sent_once(site: Site, unit: Unit, receiver: Receiver) -> None:
    """However often the head presses the button."""
    delegation = passed_on(unit)
    assert all(send_delegation(site, delegation, NOW) for _ in range(3))
    assert len(receiver.mails) == 1


def test_a_failure_is_told_and_kept(site: Site, unit: Unit, settings: Any) -> None:
    """The head is told, and the next run tries again."""
    use(settings, free_port())
    assert not send_delegation(site, passed_on(unit), NOW)
    message = Message.objects.get()
    assert (message.state, message.tries) == ("failed", 0)
    assert "cannot be reached" in message.error


def test_taken_back_is_told_to_who_had_the_link(site: Site, unit: Unit, receiver: Receiver) -> None:
    """And the link is not sent any more afterwards."""
    delegation = passed_on(unit)
    send_delegation(site, delegation, NOW)
    delegation.taken_back_at = NOW
    delegation.save()
    assert send_taken_back(site, delegation, NOW)
    assert receiver.mails[1]["Subject"].strip() == "Du skal ikke længere svare på »Digitalt«"
    assert "/a/d" not in plain(receiver.mails[1])


def test_who_never_had_the_link_hears_nothing(site: Site, unit: Unit, receiver: Receiver) -> None:
    """It was taken back before the mail server worked again."""
    delegation = passed_on(unit)
    delegation.taken_back_at = NOW
    delegation.save()
    assert send_taken_back(site, delegation, NOW)
    assert not send_delegation(site, delegation, NOW)
    assert receiver.mails == []


def test_nothing_that_a_head_writes_becomes_a_header(site: Site, unit: Unit, receiver: Receiver) -> None:
    """Line breaks in a name are no way to send mail to others."""
    delegation = passed_on(unit, name="Åse\r\nBcc: alle@kontor.test", message="Hej\r\n\r\nBcc: alle@kontor.test")
    assert send_delegation(site, delegation, NOW)
    (mail,) = receiver.mails
    assert mail["Bcc"] is None
    assert receiver.to() == ["aase@kontor.test"]
