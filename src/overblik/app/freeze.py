"""`overblik freeze STUDY NAME`: the answers that a draft was approved on are pinned."""

from __future__ import annotations

import datetime as dt
import getpass
from pathlib import Path

import click

from overblik.app.answers import live_option, with_chosen_answers
from overblik.app.arguments import opened_study, study_argument


@click.command("freeze", short_help="Pin the answers that a draft was approved on.")
@study_argument
@click.argument("name")
@click.option("--note", default="", metavar="TEXT", help="Why they are pinned.")
@click.option("--by", default=None, metavar="NAME", help="Who pins them (your login name).")
@live_option
def command(study: Path, name: str, *, note: str, by: str | None, live: bool | None) -> None:
    """
    Pin the answers of STUDY as frozen/NAME.parquet, with the hashes of the data and of the study's files in frozen/NAME.yaml.

    `overblik report STUDY --since NAME` says what has changed since. A pin is never overwritten.
    """
    from overblik.study.freezing import freeze

    opened = with_chosen_answers(opened_study(study), live=live)
    today = dt.datetime.now().astimezone().date()
    for path in freeze(opened, name, by=login() if by is None else by, on=today, note=note):
        click.echo(path)


def login() -> str:
    """Return the name with which one is logged in; nothing where the system does not tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
