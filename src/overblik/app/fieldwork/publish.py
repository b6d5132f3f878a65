"""`overblik fieldwork publish STUDY`: the folder's questionnaire becomes the version in the field."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from overblik.app.arguments import language_option, opened_study, study_argument

if TYPE_CHECKING:
    from overblik.collection.versions.review import Review
    from overblik.questionnaire.model import Questionnaire


@click.command("publish")
@study_argument
@click.option("--dry-run", is_flag=True, help="Tell what it would do, and change nothing.")
@language_option
def command(study: Path, *, dry_run: bool, language: str | None) -> None:
    """
    Put the questionnaire of STUDY into the field as a new version, and tell what changes and whom it touches.

    It is refused (exit status 1) where an answer that was given would be lost. Respondents meet the new version with their next
    page and keep what they have answered.
    """
    from overblik.app.connection import connect

    opened = opened_study(study)
    chosen, found = opened.language(language), connect(opened)
    from overblik.collection.answers.live import questionnaire_in_field
    from overblik.collection.models import Fieldwork
    from overblik.collection.versions.publish import publish, review_text

    old = questionnaire_in_field(found.site, Fieldwork.objects.get(pk=1))
    reviewed = review_text(found.site, found.site.text)
    _tell(reviewed, old, chosen)
    if not reviewed.allowed:
        click.echo("refused: answers would be lost; keep what they were given to, and ask anew beside it", err=True)
        raise SystemExit(1)
    if dry_run or not reviewed.differences:
        return
    version, _ = publish(found.site, found.site.text, found.site.now(), "command line")
    if version is not None:
        click.echo(f"version {version.number} is in the field")


def _tell(reviewed: Review, old: Questionnaire, language: str) -> None:
    from overblik.collection.versions.words import (
        SENTENCES,
        say_difference,
        say_effects,
        say_losses,
        say_pilot_losses,
    )

    if not reviewed.differences:
        click.echo(SENTENCES["nothing"][language])
    for difference in reviewed.differences:
        click.echo(f"- {say_difference(difference, language)}")
    for line in (*say_effects(reviewed, language), *say_pilot_losses(reviewed, old, language)):
        click.echo(line)
    for line in say_losses(reviewed, old, language):
        click.echo(line, err=True)
