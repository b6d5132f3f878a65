"""Letters to units, in words; they are printed by somebody else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.collection.fieldwork.addresses import unit_link
from overblik.collection.mailing.people import People, language_of, today_of
from overblik.collection.mailing.prepare import Preparing
from overblik.collection.models import Fieldwork, Unit
from overblik.collection.plan.compose import on_paper
from overblik.collection.plan.fields import Addressed, person_text
from overblik.report.dates import date_text

if TYPE_CHECKING:
    from overblik.collection.models import Contact
    from overblik.collection.plan.model import State
    from overblik.collection.site import Site


@dataclass(frozen=True, kw_only=True)
class PaperLetter:
    """One letter in words: who it is to and from (in lines), its date, subject and paragraphs, and the personal link."""

    unit: str
    recipient: tuple[str, ...]
    sender: tuple[str, ...]
    date: str
    subject: str
    paragraphs: tuple[str, ...]
    link: str
    language: str


def letters_to(
    site: Site, now: dt.datetime, *, state: State | None = None, language: str = ""
) -> Iterator[PaperLetter]:
    """
    Yield a letter to each unit that is asked and has neither finished nor refused; only to those that are as far as *state* says.

    It is to the first contact who is written to, at that contact's postal address, in the contact's language unless *language* says
    otherwise.
    """
    fieldwork = Fieldwork.objects.select_related("version").get(pk=1)
    units = Unit.objects.filter(eligible=True, refused_at__isnull=True, pilot=False, response__finished_at__isnull=True)
    for unit in units.select_related("response").prefetch_related("contacts", "delegations"):
        about = Preparing(site=site, fieldwork=fieldwork, unit=unit, now=now)
        if state is None or about.far().state == state:
            yield _letter(about, language)


def _letter(about: Preparing, language: str) -> PaperLetter:
    site, unit = about.site, about.unit
    contact = _contact(unit)
    people = People(to=(contact,)) if contact else People()
    language = language or language_of(site, unit, people)
    name = contact.name if contact else ""
    link = unit_link(site, unit, language)
    to = Addressed(unit=unit.name, link=link, contact=name, values=unit.values)
    text = site.plan.texts["letter"]
    subject, paragraphs = on_paper(text, about.filler(language).fields(to, about.now), language)
    address = tuple((contact.address if contact else "").splitlines())
    return PaperLetter(
        unit=unit.unit_id, recipient=tuple(dict.fromkeys(part for part in (unit.name, name, *address) if part)),
        sender=(site.plan.sender.name[language], *_ways(about, language)),
        date=date_text(today_of(site, about.now), language), subject=subject, paragraphs=paragraphs, link=link,
        language=language,
    )  # fmt: skip


def _contact(unit: Unit) -> Contact | None:
    """Return whom a letter is to: who has a postal address before who has none."""
    every = sorted((one for one in unit.contacts.all() if not one.cc), key=lambda one: not one.address)
    return every[0] if every else None


def _ways(about: Preparing, language: str) -> Iterator[str]:
    """Yield the ways to ask somebody, a line each."""
    text = person_text(about.site.plan.help, language)
    yield from (part for part in text.split(", ") if part)
