"""Contacts are taken over whole, changed when they come again, and never doubled."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from overblik.collection.mailing.contact_read import ContactRow
from overblik.collection.mailing.contacts import (
    import_contacts,
    mark_away,
    mark_bounced,
    mark_reachable,
    mark_stopped,
)
from overblik.collection.models import AuditEntry, Contact, Message
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site

LIST = (
    ContactRow(unit="u01", name="Åse", email="aase@kontor.test"),
    ContactRow(unit="u01", name="Bo", email="bo@kontor.test", cc=True),
    ContactRow(unit="u02", name="Carl", email="carl@kontor.test"),
)


def test_a_list_that_comes_again_changes_contacts(site: Site) -> None:  # noqa: ARG001 - the units are there
    """And doubles none; what is marked of them stays."""
    first = import_contacts(LIST, NOW, "test")
    mark_stopped(Contact.objects.get(email="carl@kontor.test"), NOW, "test")
    second = import_contacts((ContactRow(unit="u01", name="Åse Ø", email="AASE@kontor.test"), *LIST[1:]), NOW, "test")
    assert (first.new, second.new, second.changed, second.same) == (3, 0, 1, 2)
    assert len(first.without) == 10
    assert list(Contact.objects.filter(unit__unit_id="u01").values_list("name", "cc")) == [
        ("Åse Ø", False),
        ("Bo", True),
    ]
    assert Contact.objects.get(name="Carl").state == "stopped"


def test_nothing_is_half_written(site: Site) -> None:  # noqa: ARG001 - the units are there
    """A unit that is not there stops the whole list."""
    with pytest.raises(KeyError):
        import_contacts((*LIST, ContactRow(unit="u99", email="x@kontor.test")), NOW, "test")
    assert not Contact.objects.exists()


def test_a_bounce_by_hand_marks_contact_and_mail(unit: Unit) -> None:
    """And the audit log says who did it."""
    contact = Contact.objects.create(unit=unit, email="aase@kontor.test")
    Message.objects.create(
        unit=unit, mailing="invitation", kind="invitation", to="aase@kontor.test", state="sent", claimed_at=NOW
    )
    mark_bounced(contact, NOW, "staff:bo", "no such user")
    assert (Contact.objects.get().state, Message.objects.get().state) == ("bounced", "bounced")
    assert AuditEntry.objects.get(action="contact bounced").who == "staff:bo"


def test_away_stopped_and_back(unit: Unit) -> None:
    """Each is a mark that the next takes off."""
    contact = Contact.objects.create(unit=unit, email="aase@kontor.test")
    mark_away(contact, dt.date(2026, 3, 9), NOW, "test")
    assert (contact.state, contact.away_until) == ("away", dt.date(2026, 3, 9))
    mark_reachable(contact, NOW, "test")
    assert (contact.state, contact.away_until) == ("ok", None)
