"""`overblik fieldwork pilot STUDY UNIT...`: units that try the questionnaire, and whose answers stay apart."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument


@click.command("pilot")
@study_argument
@click.argument("units", nargs=-1, required=True, metavar="UNIT...")
@click.option("--off", is_flag=True, help="They are units like all others from now on.")
def command(study: Path, *, units: tuple[str, ...], off: bool) -> None:
    """
    Make each UNIT of STUDY a pilot unit: it can answer before the fieldwork is opened, and its answers are counted apart.

    A pilot unit that has answered stays one, since its answers would count among the others.
    """
    import datetime as dt

    from overblik.app.connection import connect

    connect(opened_study(study))
    from overblik.collection.answers.pilot import set_pilot

    changed = set_pilot(units, dt.datetime.now(dt.UTC), "command line", pilot=not off)
    click.echo(f"{changed} units changed")
