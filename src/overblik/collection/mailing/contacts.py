"""Contact persons are taken over into the database, and marked as bounced, away or not to be written to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from overblik.collection.fieldwork.state import audit
from overblik.collection.mailing.contact_read import ContactRow, identity
from overblik.collection.mailing.people import addresses
from overblik.collection.models import Contact, Message, Unit


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What an import came to: contacts that are new, that changed, that are as they were; and units that have none."""

    new: int
    changed: int
    same: int
    without: tuple[str, ...]


def import_contacts(rows: Iterable[ContactRow], now: dt.datetime, by: str) -> Imported:
    """
    Take contacts over, all or none; one that is known (by unit and mail address) is changed and never doubled.

    Contacts that the list lacks stay as they are, and so does what is marked of a contact (bounced, away).
    """
    with transaction.atomic():
        units = {unit.unit_id: unit for unit in Unit.objects.prefetch_related("contacts")}
        known = {identity(_row(unit, contact)): contact for unit in units.values() for contact in unit.contacts.all()}
        count = {"new": 0, "changed": 0, "same": 0}
        for row in rows:
            count[_take(row, units[row.unit], known.get(identity(row)))] += 1
        without = tuple(Unit.objects.filter(eligible=True, contacts__isnull=True).values_list("unit_id", flat=True))
        audit("contacts imported", now, by, counts=count)
    return Imported(**count, without=without)


def _row(unit: Unit, contact: Contact) -> ContactRow:
    return ContactRow(unit=unit.unit_id, name=contact.name, email=contact.email)


def _take(row: ContactRow, unit: Unit, contact: Contact | None) -> str:
    """Write one contact and return whether it is new, changed or the same."""
    fields = {name: getattr(row, name) for name in ("name", "email", "cc", "language", "phone", "address")}
    if contact is None:
        Contact.objects.create(unit=unit, **fields)
        return "new"
    if all(getattr(contact, name) == value for name, value in fields.items()):
        return "same"
    for name, value in fields.items():
        setattr(contact, name, value)
    contact.save()
    return "changed"


def mark_bounced(contact: Contact, now: dt.datetime, by: str, why: str = "") -> None:
    """Mark that mail to a contact comes back: no more is sent there, and its newest mail counts as bounced."""
    with transaction.atomic():
        contact.state, contact.away_until = Contact.State.BOUNCED, None
        contact.save(update_fields=["state", "away_until"])
        sent = Message.objects.filter(unit=contact.unit, state=Message.State.SENT).order_by("-pk")
        newest = next((one for one in sent if contact.email.lower() in addresses(one.to)), None)
        if newest:
            bounced(newest, why)
        audit("contact bounced", now, by, unit=contact.unit, why=why)


def bounced(message: Message, why: str) -> None:
    """Mark that a mail came back."""
    message.state, message.error = Message.State.BOUNCED, why
    message.save(update_fields=["state", "error"])


def mark_away(contact: Contact, until: dt.date | None, now: dt.datetime, by: str) -> None:
    """Mark a contact as away; on the day *until* they are written to again, without one when staff say so."""
    _mark(contact, Contact.State.AWAY, until, now, by)


def mark_stopped(contact: Contact, now: dt.datetime, by: str) -> None:
    """Mark that a contact is not to be sent mail."""
    _mark(contact, Contact.State.STOPPED, None, now, by)


def mark_reachable(contact: Contact, now: dt.datetime, by: str) -> None:
    """Mark that a contact can be written to again."""
    _mark(contact, Contact.State.OK, None, now, by)


def _mark(contact: Contact, state: str, until: dt.date | None, now: dt.datetime, by: str) -> None:
    with transaction.atomic():
        contact.state, contact.away_until = state, until
        contact.save(update_fields=["state", "away_until"])
        audit("contact marked", now, by, unit=contact.unit, state=state, until=until.isoformat() if until else "")
