"""What somebody has to look at: promises due, wrong people, remarks on the frame, and mail that did not come through."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from overblik.collection.models import Contact, Message, Note
from overblik.collection.staff.access import Member
from overblik.files.languages import Text

WORDS = {
    "promise": Text({"da": "Aftale: {what}", "en": "Promise: {what}"}),
    "wrong_person": Text({"da": "Vi skal spørge en anden: {what}", "en": "We should ask somebody else: {what}"}),
    "frame": Text({"da": "Rettelse til det, vi ved: {what}", "en": "A correction to what we know: {what}"}),
    "bounced": Text({"da": "Mailadressen virker ikke: {what}", "en": "The mail address does not work: {what}"}),
    "failed": Text({"da": "Mail kunne ikke sendes: {what}", "en": "Mail could not be sent: {what}"}),
    "uncertain": Text({"da": "Mail er måske sendt: {what}", "en": "Mail may have been sent: {what}"}),
}
MOST = 12
"""Things of one kind that are listed; the rest is counted."""


@dataclass(frozen=True, kw_only=True)
class Matter:
    """One thing to look at: the unit, what it is, and the day it is due."""

    unit: int
    name: str
    text: str
    kind: str
    due: dt.date | None = None


def matters(member: Member, today: dt.date, language: str) -> list[Matter]:
    """Return what needs attention of those matters that *member* may see, what is overdue first."""
    found = _notes(today, language) if member.may("units") else []
    if member.may("contacts"):
        found += _bounced(language)
    if member.may("mail"):
        found += _mails(language)
    return found


def _notes(today: dt.date, language: str) -> list[Matter]:
    open_ = Note.objects.select_related("unit").filter(settled_at__isnull=True, unit__eligible=True)
    promises = open_.filter(kind=Note.Kind.PROMISE, due__lte=today).order_by("due")
    others = open_.filter(kind__in=(Note.Kind.WRONG_PERSON, Note.Kind.FRAME)).order_by("at")
    return [_matter(note, language) for note in (*promises[:MOST], *others[:MOST])]


def _matter(note: Note, language: str) -> Matter:
    text = _said(note.kind, _short(_held(note)), language)
    return Matter(unit=note.unit_id, name=note.unit.name, kind=note.kind, due=note.due, text=text)


def _held(note: Note) -> str:
    return f"{note.text} ({note.holder})" if note.holder else str(note.text)


def _bounced(language: str) -> list[Matter]:
    contacts = Contact.objects.select_related("unit").filter(
        state=Contact.State.BOUNCED, unit__eligible=True, unit__response__finished_at__isnull=True
    )
    return [
        Matter(unit=one.unit_id, name=one.unit.name, kind="bounced", text=_said("bounced", one.email, language))
        for one in contacts[:MOST]
    ]


def _mails(language: str) -> list[Matter]:
    mails = Message.objects.select_related("unit").filter(state__in=(Message.State.FAILED, Message.State.UNCERTAIN))
    return [
        Matter(unit=one.unit_id, name=one.unit.name, kind=one.state, text=_said(one.state, _short(one.error or one.to), language))
        for one in mails.order_by("-pk")[:MOST]
    ]  # fmt: skip


def _said(kind: str, what: str, language: str) -> str:
    return WORDS[kind][language].format(what=what)


def _short(text: str, most: int = 140) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
