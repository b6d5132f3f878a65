"""`overblik fieldwork open | pause | close STUDY`."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument


def _change(study: Path, state: str) -> None:

    from overblik.app.connection import connect

    found = connect(opened_study(study))
    from overblik.collection.fieldwork.state import change_state

    fieldwork = change_state(state, found.site.now(), by="command line")
    click.echo(f"{found.site.about.title[found.site.languages[0]]}: {fieldwork.state}")


@click.command("open")
@study_argument
def open_command(study: Path) -> None:
    """Take answers to STUDY from now on, until the date in fieldwork.yaml."""
    _change(study, "open")


@click.command("pause")
@study_argument
def pause_command(study: Path) -> None:
    """Take no answers to STUDY for a while; what is saved stays, and links go on working when it is opened again."""
    _change(study, "paused")


@click.command("close")
@study_argument
def close_command(study: Path) -> None:
    """Take no more answers to STUDY; `open` opens it again, and a single unit can be given longer."""
    _change(study, "closed")
