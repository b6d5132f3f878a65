"""`overblik fieldwork purge STUDY`: personal data are deleted, from every table and from the database's files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from overblik.app.arguments import opened_study, study_argument

if TYPE_CHECKING:
    import datetime as dt

    from overblik.collection.privacy.purge import Purged
    from overblik.collection.site import Site
    from overblik.study import Study


@click.command("purge")
@study_argument
@click.option("--contacts-due", is_flag=True, help="All contact persons, if the day in fieldwork.yaml has come.")
@click.option("--person", metavar="MAIL", help="One person, by mail address.")
@click.option("--unit", metavar="ID", help="All persons of one unit, and all notes about it.")
@click.option(
    "--answers", is_flag=True, help="With --person or --unit: what they answered, too, in the study folder as well."
)
def command(study: Path, *, contacts_due: bool, person: str | None, unit: str | None, answers: bool) -> None:
    """
    Delete personal data of STUDY: from contacts, mails, notes and history, and from the free pages of the database's file.

    Keyed hashes of who it was are kept in the database and beside it, so that a restored backup goes through the purge again.
    """
    import datetime as dt
    import os
    from functools import partial

    if (contacts_due, person is not None, unit is not None).count(True) != 1:
        raise click.UsageError("say whom: --contacts-due, --person MAIL or --unit ID")
    from overblik.app.connection import connect
    from overblik.app.settings import places_of

    opened = opened_study(study)
    found = connect(opened)
    from overblik.collection.privacy import purge_log
    from overblik.collection.privacy.overwrite import erase_on_delete, overwrite

    now = dt.datetime.now(dt.UTC)
    erase_on_delete()
    someone = partial(_somebody, person=person, unit=unit, answers=answers)
    purged = (_contacts if contacts_due else someone)(found.site, now)
    if purged is None:
        return
    purge_log.append(places_of(opened.folder, os.environ).folder / purge_log.NAME, purged.rows)
    click.echo(f"deleted: {purged.contacts} contacts, {purged.delegations} delegations, {purged.texts} texts changed")
    overwrite()
    if answers:
        _folder(opened, purged, now, unit)


def _folder(study: Study, purged: Purged, now: dt.datetime, unit: str | None) -> None:
    """Purge the study folder too."""
    from overblik.study.purging import purge_folder

    for path in purge_folder(study, on=now.date(), without=purged.persons.without, unit=unit):
        click.echo(f"rewritten: {path}")


def _somebody(site: Site, now: dt.datetime, *, person: str | None, unit: str | None, answers: bool) -> Purged:
    from overblik.collection.privacy.purge import purge_person, purge_unit

    if person is not None:
        return purge_person(site.key, person, now, "command line", answers=answers)
    return purge_unit(site.key, unit or "", now, "command line", answers=answers)


def _contacts(site: Site, now: dt.datetime) -> Purged | None:
    from zoneinfo import ZoneInfo

    from overblik.collection.privacy.purge import purge_contacts
    from overblik.errors import Unanswerable

    day = site.plan.contacts_deleted
    if day is None:
        message = "fieldwork.yaml says no day on which contact persons are deleted; write contacts_deleted: YYYY-MM-DD"
        raise Unanswerable(message)
    if now.astimezone(ZoneInfo(site.plan.time_zone)).date() < day:
        click.echo(f"contact persons are kept until {day.isoformat()}; nothing was deleted")
        return None
    return purge_contacts(site.key, now, "command line")
