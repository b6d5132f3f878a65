"""`overblik serve STUDY`: the pages of a study in the field."""

from __future__ import annotations

import os
from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument


@click.command("serve", short_help="Serve the questionnaire and the staff pages.")
@study_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on.")
@click.option("--workers", type=click.IntRange(min=1), default=2, show_default=True, help="Processes.")
@click.option("--threads", type=click.IntRange(min=1), default=2, show_default=True, help="Threads of each process.")
def command(study: Path, *, host: str, port: int, workers: int, threads: int) -> None:
    """
    Serve STUDY: pages for respondents under their personal links, and pages for staff under /staff/.

    The database is one SQLite file in the user's data folder, or what DATABASE_URL names. Settings come from the environment
    (docs/operation.md); with an address that begins with https:// the server refuses to start where one of them is unsafe.
    """
    from overblik.app.connection import connect
    from overblik.app.safety import noted, refuse_unsafe
    from overblik.app.settings import STUDY, configuration

    address = f"http://{host}:{port}"
    os.environ.setdefault("OVERBLIK_ADDRESS", address)
    os.environ[STUDY] = str(study.resolve())
    opened = opened_study(study)
    refuse_unsafe(configuration(opened, os.environ, address=address), listen=host)
    found = connect(opened, address=address)
    for note in noted(found):
        click.echo(note, err=True)
    from django.db import connections

    connections.close_all()
    click.echo(f"{found.site.address}/staff/  (Ctrl-C ends it)", err=True)
    run(host, port, workers, threads)


HEADER_SECONDS = 10
"""How long a client may take to send its headers; a proxy before the server sees to slow bodies."""
HEADER_BYTES = 65_536
END_SECONDS = 10
"""How long a process may take to end; one that is told so while it starts does not hear it."""


def run(host: str, port: int, workers: int, threads: int) -> None:
    """Run the server until it is told to end."""
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels

    Granian(
        "overblik.app.web:application", factory=True, address=host, port=port, interface=Interfaces.WSGI, workers=workers,
        blocking_threads=threads, log_level=LogLevels.warning, log_access=False, respawn_failed_workers=True, backlog=256,
        http=HTTPModes.http1, websockets=False, workers_kill_timeout=END_SECONDS,
        http1_settings=HTTP1Settings(header_read_timeout=HEADER_SECONDS * 1000, max_buffer_size=HEADER_BYTES),
    ).serve()  # fmt: skip
