"""A real mail is shown as it would go to a chosen unit, without sending it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.collection.mailing.claims import unit_with_all
from overblik.collection.mailing.prepare import (
    PreparedMail,
    Preparing,
    colleague_mail,
    mailing_mail,
    plan_mail,
    state_shown,
)
from overblik.collection.mailing.tasks import RECEIPT
from overblik.collection.models import Fieldwork, Unit

if TYPE_CHECKING:
    from overblik.collection.plan.model import Mailing
    from overblik.collection.site import Site


def preview(
    site: Site, unit: Unit, mailing: Mailing | None, now: dt.datetime, *, language: str = ""
) -> list[PreparedMail]:
    """
    Return the mails that a mailing makes for *unit* as it is now, whether or not it is due; None is the receipt.

    A unit that the mailing is not for is shown the words that it would have if it were. Without a contact who can be reached,
    the mail is to nobody. *language* is that of the mail to the unit; colleagues are written to in their own.
    """
    fieldwork = Fieldwork.objects.select_related("version").get(pk=1)
    about = Preparing(site=site, fieldwork=fieldwork, unit=unit_with_all(unit.pk), now=now)
    people = about.people()
    if mailing is None:
        return [plan_mail(about, people, "receipt", RECEIPT, language=language)]
    far = about.far()
    shown = replace(far, state=state_shown(mailing, far))
    found = [mailing_mail(about, people, mailing, shown, language=language)]
    if mailing.kind == "reminder" and far.state == "delegated" and mailing.reaches("delegated"):
        found += [
            colleague_mail(about, one, "reminder_colleague", f"{mailing.id}:colleague:{one.pk}")
            for one in far.delegations
        ]
    return found


def as_text(mail: PreparedMail) -> str:
    """Return a mail as plain text, with the headers that people look at."""
    headers = [f"To: {', '.join(mail.to)}", *([f"Cc: {', '.join(mail.cc)}"] if mail.cc else [])]
    return "\n".join([*headers, f"Subject: {mail.composed.subject}", "", mail.composed.text])
