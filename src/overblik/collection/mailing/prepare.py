"""A mail is made ready: its words filled in for one unit, its addresses, and the message itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from email.utils import format_datetime
from typing import TYPE_CHECKING

from django.core.mail import EmailMultiAlternatives

from overblik.collection.fieldwork.addresses import colleague_link, unit_link
from overblik.collection.mailing.far import Far, entry_of, how_far, section_title
from overblik.collection.mailing.people import People, header, language_of, people_of, today_of
from overblik.collection.plan.compose import Composed, compose, sender_line
from overblik.collection.plan.fields import Addressed, Filler, listed

if TYPE_CHECKING:
    from overblik.collection.models import Delegation, Fieldwork, Unit
    from overblik.collection.plan.model import Mailing, MailText, Plan, State, TextKind
    from overblik.collection.site import Site


@dataclass(frozen=True, kw_only=True)
class PreparedMail:
    """
    One mail to one or several people of one unit, ready to be sent.

    *key* is what makes it the only one of its kind to the unit; *to* and *cc* are addresses as headers have them.
    """

    key: str
    kind: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    language: str
    composed: Composed
    delegation: int | None = None


@dataclass(frozen=True, kw_only=True)
class Preparing:
    """What a mail to one unit is made of; the *unit* comes with its response set, contacts and delegations."""

    site: Site
    fieldwork: Fieldwork
    unit: Unit
    now: dt.datetime

    def far(self) -> Far:
        """Return how far the unit is."""
        return how_far(self.site, self.fieldwork, self.unit, self.now)

    def people(self) -> People:
        """Return who is written to, nobody where nobody can be."""
        found = people_of(self.unit, today_of(self.site, self.now))
        return found if isinstance(found, People) else People()

    def plan(self) -> Plan:
        """Return the plan with the close that holds for this unit."""
        closes = [moment for moment in (self.fieldwork.closes_at, self.unit.extended_to) if moment]
        return replace(self.site.plan, closes=max(closes)) if closes else self.site.plan

    def filler(self, language: str) -> Filler:
        """Return what fills in texts."""
        return Filler(
            plan=self.plan(), about=self.site.about, columns=self.site.frame.columns, language=language,
        )  # fmt: skip

    def titles(self, sections: tuple[str, ...], language: str) -> list[str]:
        """Return the titles of sections."""
        entry = entry_of(self.site, self.fieldwork, self.unit, self.now, language=language)
        return [section_title(entry, section) for section in sections]


def mailing_mail(about: Preparing, people: People, mailing: Mailing, far: Far, *, language: str = "") -> PreparedMail:
    """Return a mailing to a unit that is this far."""
    text = about.site.plan.text_of(mailing, far.state)
    return _to_head(about, people, text, far=far, key=mailing.id, kind=mailing.kind, language=language)


def plan_mail(about: Preparing, people: People, kind: TextKind, key: str, *, language: str = "") -> PreparedMail:
    """Return a mail to a unit with one of the plan's own texts."""
    far = Far(state="none")
    return _to_head(about, people, about.site.plan.texts[kind], far=far, key=key, kind=kind, language=language)


def colleague_mail(about: Preparing, delegation: Delegation, kind: TextKind, key: str) -> PreparedMail:
    """Return a mail to a colleague about the section that was passed on; its people answer the head, so the head is named."""
    language = delegation.language
    filler, unit = about.filler(language), about.unit
    to = Addressed(
        unit=unit.name, link=colleague_link(about.site, delegation), contact=delegation.name, values=unit.values
    )
    fields = filler.fields(to, about.now) | {
        "colleague": delegation.name,
        "head": about.people().names(language) or unit.name,
        "section": about.titles((delegation.section,), language)[0],
        "message": delegation.message,
    }
    return PreparedMail(
        key=key, kind=kind, to=(header(delegation.name, delegation.email),), cc=(), language=language,
        composed=compose(about.site.plan.texts[kind], fields, language), delegation=delegation.pk,
    )  # fmt: skip


def _to_head(  # noqa: PLR0913 - the options of one mail, by name
    about: Preparing, people: People, text: MailText, *, far: Far, key: str, kind: str, language: str
) -> PreparedMail:
    site, unit = about.site, about.unit
    language = language or language_of(site, unit, people)
    filler = about.filler(language)
    to = Addressed(
        unit=unit.name, link=unit_link(site, unit, language), contact=people.names(language), values=unit.values
    )
    colleagues = list(dict.fromkeys(one.name for one in far.delegations))
    fields = filler.fields(to, about.now) | {
        "missing": filler.missing(about.titles(far.missing, language)),
        "colleague": listed(colleagues, language) if colleagues else "",
    }
    return PreparedMail(
        key=key, kind=kind, language=language, composed=compose(text, fields, language),
        to=tuple(header(contact.name, contact.email) for contact in people.to),
        cc=tuple(header(contact.name, contact.email) for contact in people.cc),
    )  # fmt: skip


def state_shown(mailing: Mailing, far: Far) -> State:
    """Return the state that a mailing's words are fitted to: the unit's, where the mailing is for such units."""
    if mailing.reaches(far.state):
        return far.state
    return {"invitation": "none", "thanks": "finished"}.get(  # type: ignore[return-value]
        mailing.kind, "none" if mailing.to == "all" else mailing.to
    )


def as_email(mail: PreparedMail, site: Site, message_id: str, now: dt.datetime) -> EmailMultiAlternatives:
    """Return the message, as it goes to the mail server; programs that answer mail by themselves are told not to."""
    sender = site.plan.sender
    message = EmailMultiAlternatives(
        subject=mail.composed.subject, body=mail.composed.text,
        from_email=sender_line(sender.name[mail.language], sender.address), to=list(mail.to), cc=list(mail.cc),
        reply_to=[sender.reply_to] if sender.reply_to else [],
        headers={"Message-ID": message_id, "Date": format_datetime(now), "Auto-Submitted": "auto-generated"},
    )  # fmt: skip
    message.attach_alternative(mail.composed.html, "text/html")
    return message
