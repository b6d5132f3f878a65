"""To whom the mail of a unit goes: its contacts whose addresses work, unless they are away."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.utils import getaddresses
from zoneinfo import ZoneInfo

from overblik.collection.mailing.why import Why
from overblik.collection.models import Contact, Unit
from overblik.collection.plan.compose import sender_line
from overblik.collection.plan.fields import listed
from overblik.collection.site import Site


@dataclass(frozen=True, kw_only=True)
class People:
    """Those whom one mail goes to; *names* are of those addressed, without who gets a copy."""

    to: tuple[Contact, ...] = ()
    cc: tuple[Contact, ...] = ()

    def names(self, language: str) -> str:
        """Return the names of those addressed as a list in words, empty where none is known."""
        known = [contact.name for contact in self.to if contact.name]
        return listed(known, language) if known else ""


def people_of(unit: Unit, today: dt.date) -> People | Why:
    """
    Return who is written to on behalf of *unit*, or why nobody is.

    A copy alone is no mail: where nobody addressed can be reached, nothing is sent. Who is away gets mail again on the day that
    `away_until` names.
    """
    every = [contact for contact in unit.contacts.all() if contact.email]
    to, cc = ([one for one in every if one.cc is copy and reachable(one, today)] for copy in (False, True))
    if to:
        return People(to=tuple(to), cc=tuple(cc))
    return _why([contact for contact in every if not contact.cc])


def reachable(contact: Contact, today: dt.date) -> bool:
    """Return whether a contact can be written to on a day."""
    if contact.state == Contact.State.AWAY:
        return contact.away_until is not None and contact.away_until <= today
    return contact.state == Contact.State.OK


def _why(addressed: list[Contact]) -> Why:
    away = [contact for contact in addressed if contact.state == Contact.State.AWAY]
    if away:
        days = [contact.away_until for contact in away if contact.away_until]
        return Why("away", min(days) if days else None)
    if any(contact.state == Contact.State.BOUNCED for contact in addressed):
        return Why("bounced")
    return Why("stopped" if addressed else "no_contact")


def language_of(site: Site, unit: Unit, people: People) -> str:
    """Return the language that a unit is written to in: its contact's, that of its answers, or the study's first."""
    wanted = (*(contact.language for contact in people.to), unit.response.language)
    return next((language for language in wanted if language in site.languages), site.languages[0])


def header(name: str, address: str) -> str:
    """Return a person for a header of a mail."""
    return sender_line(name, address)


def addresses(*headers: str) -> frozenset[str]:
    """
    Return the bare addresses in headers, in small letters.

    >>> sorted(addresses("Bo <BO@x.test>, aase@x.test", ""))
    ['aase@x.test', 'bo@x.test']
    """
    return frozenset(address.lower() for _, address in getaddresses(list(headers)) if address)


def today_of(site: Site, now: dt.datetime) -> dt.date:
    """Return the day that it is where the study is."""
    return now.astimezone(ZoneInfo(site.plan.time_zone)).date()
