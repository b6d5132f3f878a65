"""`overblik fieldwork restore STUDY FILE`: a backup is put back."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument


@click.command("restore")
@study_argument
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Put it in the place of what the database holds.")
def command(study: Path, file: Path, *, replace: bool) -> None:
    """
    Put the backup FILE into the fieldwork database of STUDY: all of it or nothing, after its hashes were checked.

    Persons who were purged after the backup was made are purged from it again.
    """
    import datetime as dt
    import os

    from overblik.app.connection import migrate, start_django
    from overblik.app.settings import configuration, places_of

    opened = opened_study(study)
    found = configuration(opened, os.environ)
    start_django(found)
    migrate()
    from overblik.collection.privacy import purge_log
    from overblik.collection.privacy.overwrite import erase_on_delete, overwrite
    from overblik.collection.privacy.restore import restore

    log = places_of(opened.folder, os.environ).folder / purge_log.NAME
    erase_on_delete()
    done = restore(file, found.site.key, dt.datetime.now(dt.UTC), purges=purge_log.read(log), replace=replace)
    overwrite()
    click.echo(f"restored {file}; {done} purges done again")
