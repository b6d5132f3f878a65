"""What comes back is taken in: contacts whose addresses do not work or who are away, noted on their units."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from overblik.collection.fieldwork.state import audit
from overblik.collection.mailing.contacts import bounced
from overblik.collection.mailing.people import addresses, today_of
from overblik.collection.mailing.returned import Returned, read_returned
from overblik.collection.models import AuditEntry, Contact, Message, Note
from overblik.report.dates import date_text

if TYPE_CHECKING:
    from email.message import Message as Parsed

    from overblik.collection.models import Unit
    from overblik.collection.site import Site

BY = "mailbox"
"""Who did it, in the audit log and in notes."""
_READ = "mail read"

_WORDS = {
    "da": {
        "bounced": "Mailen til {who} kom tilbage: {why}",
        "delayed": "Mailen til {who} er ikke kommet frem endnu: {why}",
        "away": "Automatisk svar fra {who}: {why}",
        "back": "Automatisk svar fra {who}, som er tilbage {day}: {why}",
    },
    "en": {
        "bounced": "The mail to {who} came back: {why}",
        "delayed": "The mail to {who} has not arrived yet: {why}",
        "away": "Automatic answer from {who}: {why}",
        "back": "Automatic answer from {who}, who is back on {day}: {why}",
    },
}


@dataclass(frozen=True, kw_only=True)
class TakenIn:
    """What one mail came to: *kind* as in `Returned`, about which *unit* (empty where no mail of ours is known), and in words."""

    kind: str
    unit: str
    text: str


def take_in(site: Site, message: Parsed, now: dt.datetime) -> list[TakenIn]:
    """
    Take in one mail of a mailbox and return what it came to; a mail that was read before comes to nothing.

    An address that will never work (status 5) is marked, and is not written to until staff mend it; a delay (status 4) is only
    noted; who is away is written to again from the day that the answer names, and as before where it names none.
    """
    found = []
    for returned in read_returned(message, today_of(site, now)):
        with transaction.atomic():
            if _known(returned):
                continue
            sent = _sent(returned)
            found.append(_apply(site, returned, sent, now))
            audit(
                _READ, now, BY, unit=sent.unit if sent else None, kind=returned.kind,
                returned=_identity(returned), mailing=sent.mailing if sent else "",
            )  # fmt: skip
    return found


def _identity(returned: Returned) -> str:
    return f"{returned.id} {' '.join(returned.addresses)}"


def _known(returned: Returned) -> bool:
    """Return whether the mail was read before; one without a Message-ID cannot be told from another."""
    if not returned.id:
        return False
    seen: bool = AuditEntry.objects.filter(action=_READ, details__returned=_identity(returned)).exists()
    return seen


def _sent(returned: Returned) -> Message | None:
    """Return the mail of ours that it is about: by Message-ID, or else the newest to that address."""
    by_id: Message | None = Message.objects.filter(message_id__in=returned.about).select_related("unit").first()
    if by_id:
        return by_id
    for address in returned.addresses:
        every = Message.objects.filter(to__icontains=address) | Message.objects.filter(cc__icontains=address)
        for message in every.exclude(sent_at=None).select_related("unit").order_by("-sent_at"):
            if address in addresses(message.to, message.cc):
                return message
    return None


def _apply(site: Site, returned: Returned, sent: Message | None, now: dt.datetime) -> TakenIn:
    language = site.languages[0] if site.languages[0] in _WORDS else "en"
    who = ", ".join(returned.addresses)
    key = "back" if returned.back else returned.kind
    day = _day(returned.back, language) if returned.back else ""
    text = _WORDS[language][key].format(who=who, why=returned.why, day=day)
    if sent is None:
        return TakenIn(kind=returned.kind, unit="", text=text)
    unit = sent.unit
    contacts = [one for one in unit.contacts.all() if one.email.lower() in returned.addresses]
    for contact in contacts:
        _mark(contact, returned)
    if returned.kind == "bounced" and _nobody_left(unit, sent, returned):
        bounced(sent, returned.why)
    Note.objects.create(unit=unit, kind=Note.Kind.NOTE, text=text, by=BY, at=now)
    return TakenIn(kind=returned.kind, unit=unit.unit_id, text=text)


def _mark(contact: Contact, returned: Returned) -> None:
    if returned.kind == "bounced":
        contact.state, contact.away_until = Contact.State.BOUNCED, None
    elif returned.kind == "away" and returned.back and contact.state in (Contact.State.OK, Contact.State.AWAY):
        contact.state, contact.away_until = Contact.State.AWAY, returned.back
    contact.save(update_fields=["state", "away_until"])


def _nobody_left(unit: Unit, sent: Message, returned: Returned) -> bool:
    """Return whether the mail reached nobody whom it was to; who had a copy does not count."""
    if sent.delegation_id:
        return True
    others = Contact.objects.filter(unit=unit, cc=False).exclude(state=Contact.State.BOUNCED)
    to = addresses(sent.to)
    return bool(to & set(returned.addresses)) and not any(one.email.lower() in to for one in others)


def _day(day: dt.date, language: str) -> str:
    return f"den {date_text(day, language)}" if language == "da" else date_text(day, language)
