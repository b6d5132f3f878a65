"""The newest activity: who finished, saved, passed on or declined, and what was sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from overblik.collection.models import Delegation, Message, Response, Unit
from overblik.collection.staff.access import Member
from overblik.files.languages import Text

WORDS = {
    "finished": Text({"da": "afsluttede besvarelsen", "en": "finished"}),
    "saved": Text({"da": "gemte svar", "en": "saved answers"}),
    "delegated": Text({"da": "sendte et afsnit videre", "en": "passed a section on"}),
    "declined": Text({"da": "deltager ikke", "en": "declined"}),
    "mailed": Text({"da": "fik en mail", "en": "was sent a mail"}),
}
MOST = 8


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened to a unit."""

    at: dt.datetime
    unit: int
    name: str
    text: str


def newest(member: Member, language: str) -> list[Event]:
    """Return the newest events, the newest first; nothing to those who do not see single units."""
    if not member.may("units"):
        return []
    every = [*_answers(language), *_delegations(language), *_refusals(language)]
    if member.may("mail"):
        every += list(_mails(language))
    return sorted(every, key=lambda event: event.at, reverse=True)[:MOST]


def _answers(language: str) -> Iterator[Event]:
    rows = Response.objects.filter(last_at__isnull=False).order_by("-last_at")
    for at, finished, unit, name in rows.values_list("last_at", "finished_at", "unit_id", "unit__name")[:MOST]:
        text = WORDS["finished" if finished == at else "saved"][language]
        yield Event(at=at, unit=unit, name=name, text=text)


def _delegations(language: str) -> Iterator[Event]:
    rows = Delegation.objects.order_by("-made_at").values_list("made_at", "unit_id", "unit__name")[:MOST]
    return (Event(at=at, unit=unit, name=name, text=WORDS["delegated"][language]) for at, unit, name in rows)


def _refusals(language: str) -> Iterator[Event]:
    rows = Unit.objects.filter(refused_at__isnull=False).order_by("-refused_at")
    for at, unit, name in rows.values_list("refused_at", "pk", "name")[:MOST]:
        yield Event(at=at, unit=unit, name=name, text=WORDS["declined"][language])


def _mails(language: str) -> Iterator[Event]:
    rows = Message.objects.filter(sent_at__isnull=False).order_by("-sent_at")
    for at, unit, name in rows.values_list("sent_at", "unit_id", "unit__name")[:MOST]:
        yield Event(at=at, unit=unit, name=name, text=WORDS["mailed"][language])
