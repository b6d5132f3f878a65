"""The mail page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.collection.models import AuditEntry, Contact, Fieldwork, Message, Unit
from overblik.collection.staff.mail import looked_at, waiting_for
from tests.collection.given import finished
from tests.collection.mailing.receiver import Receiver, receiving, use
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from django.test import Client

    from overblik.collection.site import Site


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    """A mail server that takes everything."""
    with receiving(Receiver()) as found:
        use(settings, found.port)
        yield found


@pytest.fixture
def reachable(site: Site) -> None:  # noqa: ARG001 - units come with the study
    """Three units that can be written to."""
    for unit in Unit.objects.all()[:3]:
        Contact.objects.create(unit=unit, name=f"Leder {unit.pk}", email=f"leder{unit.pk}@example.test")


@pytest.mark.usefixtures("reachable")
def test_each_mailing_says_how_many_would_get_it_now(site: Site, owner: Client) -> None:
    """Those with a contact who have not finished and have not had it."""
    finished("u01", kontakt=["unge"])
    Message.objects.create(
        unit=Unit.objects.get(unit_id="u02"), mailing="invitation", kind="invitation", state="sent", claimed_at=NOW
    )
    assert dict(waiting_for(site, NOW)) == {"invitation": 1, "paamindelse": 2}
    Fieldwork.objects.update(state="paused")
    assert dict(waiting_for(site, NOW)) == {}
    found = owner.get("/staff/mail/").content.decode()
    assert "mandag den 9. marts 2026 kl. 09.00" in found


@pytest.mark.usefixtures("reachable")
def test_a_mail_is_looked_at_for_a_unit_without_its_link(site: Site, owner: Client, link: str) -> None:
    """Links are shown where it is written down who saw them."""
    mailing = site.plan.mailing("invitation")
    assert mailing
    [mail] = looked_at(site, Unit.objects.get(unit_id="u01"), mailing)
    token = link.split("/")[3]
    assert "Kontor 1" in mail["text"]
    assert token not in mail["text"]
    found = owner.get("/staff/mail/invitation/", {"unit": "u02"}).content.decode()
    assert "Kontor 2" in found
    assert "3 kontorer ville få mailen nu" in found
    assert owner.get("/staff/mail/invitation/", {"unit": "\0"}).status_code == 200
    assert owner.get("/staff/mail/nothing/").status_code == 404


@pytest.mark.usefixtures("reachable")
def test_a_mailing_is_sent_once_to_each(owner: Client, receiver: Receiver) -> None:
    """A second press sends nothing; both are in the log."""
    answer = owner.post("/staff/mail/invitation/send/", follow=True).content.decode()
    assert "3 mails er sendt" in answer
    owner.post("/staff/mail/invitation/send/")
    assert len(receiver.mails) == 3
    assert [entry.details["sent"] for entry in AuditEntry.objects.filter(action="mailing sent")] == [0, 3]


@pytest.mark.usefixtures("reachable")
def test_a_mailing_is_sent_to_one_unit(owner: Client, receiver: Receiver, unit: Unit) -> None:
    """After a look at it, if one likes; and not to who has finished."""
    home = f"/staff/units/{unit.pk}/mail/"
    assert "Mailen til Kontor 1" in owner.post(home, {"mailing": "invitation", "look": "1"}).content.decode()
    assert "Mailen er sendt til Kontor 1" in owner.post(home, {"mailing": "invitation"}, follow=True).content.decode()
    assert len(receiver.mails) == 1
    assert "Mailen er ikke sendt" in owner.post(home, {"mailing": "invitation"}, follow=True).content.decode()
    finished("u02", kontakt=["unge"])
    second = Unit.objects.get(unit_id="u02")
    owner.post(f"/staff/units/{second.pk}/mail/", {"mailing": "invitation"})
    assert len(receiver.mails) == 1
    assert owner.post(home, {"mailing": "nothing"}).status_code == 404


@pytest.mark.usefixtures("reachable")
def test_a_mail_server_that_is_gone_is_told(owner: Client, settings: Any, unit: Unit) -> None:
    """Nothing is claimed."""
    use(settings, 1)
    assert "Mailen er ikke sendt" in owner.post("/staff/mail/invitation/send/", follow=True).content.decode()
    assert (
        "Mailen er ikke sendt"
        in owner.post(f"/staff/units/{unit.pk}/mail/", {"mailing": "invitation"}, follow=True).content.decode()
    )
    assert not Message.objects.filter(state="sent").exists()


@pytest.mark.parametrize(("sent", "state"), [("1", "sent"), ("0", "failed")])
def test_staff_say_what_became_of_an_uncertain_mail(owner: Client, unit: Unit, sent: str, state: str) -> None:
    """It came through, or it is to be sent again."""
    message = Message.objects.create(
        unit=unit, mailing="invitation", kind="invitation", state="uncertain", claimed_at=NOW
    )
    owner.post(f"/staff/mail/decide/{message.pk}/", {"sent": sent})
    message.refresh_from_db()
    assert message.state == state
