"""`overblik check STUDY`: every mistake at once."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from overblik.app.arguments import study_argument

if TYPE_CHECKING:
    from pathlib import Path


@click.command("check", short_help="List every mistake in a study's files.")
@study_argument
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def command(study: Path, form: str) -> None:
    """
    List every mistake in the files of STUDY on standard output, each with its place and how to mend it.

    Exit status 2 if there is any. Notices (how a file was read) are listed too, and are no mistakes.
    """
    from overblik.files.problems import errors
    from overblik.study.checking import check_study

    problems = check_study(study)
    if form == "json":
        click.echo(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            click.echo(problem.line())
        if not errors(problems):
            click.echo(f"{study}: no mistakes")
    sys.exit(2 if errors(problems) else 0)
