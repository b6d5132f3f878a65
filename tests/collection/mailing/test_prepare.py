"""A mail is made ready: its words, its addresses, its headers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.collection.mailing.claims import unit_with_all
from overblik.collection.mailing.far import Far
from overblik.collection.mailing.people import People
from overblik.collection.mailing.prepare import (
    Preparing,
    as_email,
    colleague_mail,
    mailing_mail,
    plan_mail,
    state_shown,
)
from overblik.collection.models import Contact, Delegation
from overblik.collection.plan.model import Mailing
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site


def preparing(site: Site, unit: Unit) -> Preparing:
    """Return what mails to a unit are made of, with one contact."""
    Contact.objects.create(unit=unit, name="Åse Ærø", email="aase@kontor.test")
    return Preparing(site=site, fieldwork=unit.fieldwork, unit=unit_with_all(unit.pk), now=NOW)


def test_the_headers_of_a_mail(site: Site, unit: Unit) -> None:
    """Whoever answers automatically is told not to; people answer somebody; it is no mailing list."""
    answered = replace(site, plan=replace(site.plan, sender=replace(site.plan.sender, reply_to="svar@kontor.test")))
    about = preparing(answered, unit)
    mail = plan_mail(about, about.people(), "receipt", "r")
    message = as_email(mail, answered, "<1@foreningen.test>", NOW).message()
    assert message["From"] == "Foreningen <svar@foreningen.test>"
    assert message["Reply-To"] == "svar@kontor.test"
    assert message["Message-ID"] == "<1@foreningen.test>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"] == "Tue, 03 Mar 2026 09:42:00 +0000"
    assert not [name for name in message.keys() if name.startswith("List-")]  # noqa: SIM118 - a message is no mapping
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.get_payload()] == ["text/plain", "text/html"]


def test_the_deadline_is_the_one_that_holds(site: Site, unit: Unit) -> None:
    """The fieldwork was given longer, and the unit longer still."""
    about = preparing(site, unit)
    day = dt.datetime(2026, 3, 20, 22, 59, tzinfo=dt.UTC)
    about.fieldwork.closes_at, about.unit.extended_to = day - dt.timedelta(days=3), day
    mail = mailing_mail(about, about.people(), site.plan.mailings[0], Far(state="none"))
    assert "fredag den 20. marts 2026" in mail.composed.text


def test_a_unit_without_a_known_person_is_addressed_itself(site: Site, unit: Unit) -> None:
    """By its name."""
    about = preparing(site, unit)
    mail = mailing_mail(about, People(), site.plan.mailings[0], Far(state="none"))
    assert mail.composed.text.startswith("Kære Kontor 1")


def test_a_colleague_is_told_who_asks(site: Site, unit: Unit) -> None:
    """In the language that the head had before them."""
    about = preparing(site, unit)
    delegation = Delegation.objects.create(
        unit=unit, section="slut", name="Kim", email="kim@x.test", language="en", made_at=NOW
    )
    mail = colleague_mail(about, delegation, "delegation", "d")
    assert mail.composed.subject == "Åse Ærø asks you to answer “Finally”"
    assert (mail.to, mail.delegation) == (("Kim <kim@x.test>",), delegation.pk)


def test_words_are_fitted_to_whom_a_mailing_is_for() -> None:
    """To the unit where it is one of them."""
    begun = Mailing(id="a", kind="reminder", to="begun")
    assert state_shown(begun, Far(state="none")) == "begun"
    assert state_shown(replace(begun, to="all"), Far(state="delegated")) == "delegated"
    assert state_shown(replace(begun, to="all"), Far(state="finished")) == "none"
    assert state_shown(Mailing(id="t", kind="thanks", to="finished"), Far(state="none")) == "finished"
    assert state_shown(Mailing(id="i", kind="invitation", to="all"), Far(state="begun")) == "none"
