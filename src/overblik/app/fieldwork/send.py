"""`overblik fieldwork send STUDY MAILING`: one mailing now, whatever its date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from overblik.app.arguments import opened_study, study_argument
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.plan.model import Mailing, Plan


@click.command("send")
@study_argument
@click.argument("mailing")
@click.option("--unit", "unit_id", metavar="ID", help="Only to this unit.")
@click.option("--pilot", is_flag=True, help="To the units of the pilot, and only to them.")
@click.option("--dry-run", is_flag=True, help="Say what would be sent, and send nothing.")
def command(study: Path, mailing: str, *, unit_id: str | None, pilot: bool, dry_run: bool) -> None:
    """Send MAILING of the plan of STUDY now: to units that it is for, and that have not had it."""
    from overblik.app.connection import connect
    from overblik.app.fieldwork.send_due import run

    site = connect(opened_study(study)).site
    from overblik.collection.mailing.send import tidy
    from overblik.collection.mailing.tasks import mailing_tasks

    found = mailing_of(site.plan, mailing)
    if unit_id is not None:
        unit_of(unit_id)
    if not dry_run:
        tidy(site)
    run(site, mailing_tasks(found, pilot=pilot, only=unit_id), dry=dry_run)


def mailing_of(plan: Plan, name: str) -> Mailing:
    """Return a mailing of the plan; raises Unanswerable, with the nearest name, where there is none so called."""
    from overblik.files.reading import did_you_mean

    found = plan.mailing(name)
    if found is None:
        known = [mailing.id for mailing in plan.mailings]
        hint = did_you_mean(name, known) if known else "fieldwork.yaml plans none"
        message = f"there is no mailing {name!r}; {hint}"
        raise Unanswerable(message)
    return found


def unit_of(unit_id: str) -> Unit:
    """Return a unit; raises Unanswerable, with the nearest id, where there is none so called."""
    from overblik.collection.models import Unit
    from overblik.files.reading import did_you_mean

    found: Unit | None = Unit.objects.filter(unit_id=unit_id).first()
    if found is None:
        hint = did_you_mean(unit_id, Unit.objects.values_list("unit_id", flat=True))
        message = f"there is no unit {unit_id!r}; {hint}"
        raise Unanswerable(message)
    return found
