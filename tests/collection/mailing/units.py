"""Units with contacts, and a study whose mailings are due when a test says so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.collection.mailing.send import Sent, send_tasks, tidy
from overblik.collection.mailing.tasks import due_tasks
from overblik.collection.models import Contact, Response, Unit

if TYPE_CHECKING:
    from overblik.collection.site import Site

INVITED = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
"""When the invitation of the small study is due: nine o'clock in Copenhagen."""
REMINDED = dt.datetime(2026, 3, 9, 8, 0, tzinfo=dt.UTC)
"""When its reminder is due."""


def with_contacts(number: int) -> list[Unit]:
    """Return *number* units, new ones where the study has too few, each with one contact."""
    for position in range(Unit.objects.count(), number):
        unit = Unit.objects.create(unit_id=f"n{position}", name=f"Kontor nr. {position}", position=position)
        Response.objects.create(unit=unit)
    units = list(Unit.objects.all()[:number])
    Contact.objects.bulk_create(
        Contact(unit=unit, name=f"Åse Nr. {unit.pk}", email=f"post{unit.pk}@kontor.test") for unit in units
    )
    return units


def at(site: Site, moment: dt.datetime) -> Site:
    """Return the site with its clock set."""
    return replace(site, now=lambda: moment)


def run_due(site: Site, moment: dt.datetime) -> list[Sent]:
    """Do what `send-due` does at *moment*."""
    now = at(site, moment)
    tidy(now)
    return list(send_tasks(now, due_tasks(now, moment)))
