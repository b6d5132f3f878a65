"""`overblik fieldwork send-due STUDY`: the planned mails, from a timer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from overblik.app.arguments import opened_study, study_argument

if TYPE_CHECKING:
    from overblik.collection.mailing.tasks import Task
    from overblik.collection.site import Site


@click.command("send-due")
@study_argument
@click.option("--dry-run", is_flag=True, help="Say what would be sent, and send nothing.")
def command(study: Path, *, dry_run: bool) -> None:
    """
    Send the mails of STUDY that fieldwork.yaml has planned until now, and those that failed before.

    Run it from a timer as often as you like: nobody gets a mail twice, not even of two runs at once. Exit status 2 says that the
    mail server is not there; the next run goes on from there.
    """
    from overblik.app.connection import connect

    site = connect(opened_study(study)).site
    from overblik.collection.mailing.send import tidy
    from overblik.collection.mailing.tasks import due_tasks
    from overblik.collection.models import Fieldwork

    if not dry_run:
        tidy(site)
    state = Fieldwork.objects.get(pk=1).state
    if state in (Fieldwork.State.DRAFT, Fieldwork.State.PAUSED):
        click.echo(f"nothing sent: the fieldwork is {state}; `overblik fieldwork open` opens it")
        return
    run(site, due_tasks(site, site.now()), dry=dry_run)


def run(site: Site, tasks: list[Task], *, dry: bool = False) -> None:
    """Send *tasks* with a progress bar, and say what became of them, also where the mail server goes away in the middle."""
    from overblik.app.progress import progress
    from overblik.collection.mailing.account import account
    from overblik.collection.mailing.send import send_tasks, would_send

    done = []
    sending = would_send(site, tasks, site.now()) if dry else send_tasks(site, tasks)
    try:
        with progress("mail", len(tasks)) as step:
            for one in sending:
                done.append(one)
                step(one.task.name)
    finally:
        for line in account(done, dry=dry):
            click.echo(line)
