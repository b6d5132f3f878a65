"""`overblik claims STUDY`: every claim with its verdict, and the numbers that no claim covers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from overblik.app.answers import live_option, with_chosen_answers
from overblik.app.arguments import language_option, opened_study, study_argument

if TYPE_CHECKING:
    from pathlib import Path


@click.command("claims", short_help="List a report's claims and bare numbers.")
@study_argument
@language_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@live_option
def command(study: Path, *, language: str | None, form: str, live: bool | None) -> None:
    """
    List every claim of the reports of STUDY: place, verdict, phrase, cell, count and base; then the numbers that no claim covers.

    Exit status 1: a claim is not true, or a number is bare where study.yaml makes that a mistake.
    """
    import json

    from overblik.study.claim_list import as_data, as_text, list_claims

    opened = with_chosen_answers(opened_study(study), live=live)
    found = list_claims(opened, (opened.language(language),) if language else opened.about.languages)
    if form == "json":
        click.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        for line in as_text(found):
            click.echo(line)
    if not found.clean:
        sys.exit(1)
