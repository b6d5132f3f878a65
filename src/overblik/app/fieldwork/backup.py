"""`overblik fieldwork backup STUDY`: the whole fieldwork database in one file."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument


@click.command("backup")
@study_argument
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file, such as monday.zip."
)
def command(study: Path, *, out: Path) -> None:
    """
    Write the fieldwork database of STUDY to one file while the server goes on: answers, contacts, mails, staff.

    It can be restored into SQLite and PostgreSQL alike. The server key is not in it; keep that elsewhere. Whoever has the file can
    read everything in it, so keep it as you keep the database.
    """
    import datetime as dt
    import os

    from overblik import __version__
    from overblik.app.connection import connect
    from overblik.app.settings import places_of

    opened = opened_study(study)
    connect(opened)
    from overblik.collection.privacy import purge_log
    from overblik.collection.privacy.backup import back_up

    log = places_of(opened.folder, os.environ).folder / purge_log.NAME
    rows = back_up(out, dt.datetime.now(dt.UTC), purge_log.read(log), program=__version__)
    click.echo(f"{rows} rows in {out}")
