"""`overblik fieldwork letters STUDY --out FILE.pdf`: letters for print, with link and QR code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from overblik.app.arguments import language_option, opened_study, study_argument
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.collection.plan.model import State


@click.command("letters")
@study_argument
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The PDF that is written.")
@click.option("--state", type=click.Choice(["none", "begun", "delegated"]), help="Only to units that are this far.")
@language_option
def command(study: Path, *, out: Path, state: str | None, language: str | None) -> None:
    """Print a letter to each unit of STUDY that has neither finished nor refused: one PDF; whoever has a letter can answer."""
    from overblik.app.connection import connect
    from overblik.files.writing import write_whole
    from overblik.outputs.letters import Letter, letters_pdf

    opened = opened_study(study)
    chosen = opened.language(language) if language else ""
    site = connect(opened).site
    from overblik.collection.fieldwork.state import audit
    from overblik.collection.mailing.paper import letters_to

    now = site.now()
    found = list(letters_to(site, now, state=cast("State | None", state), language=chosen))
    if not found:
        message = "no unit is to be written to; all have finished or refused, or none is as far as --state says"
        raise Unanswerable(message)
    letters = [
        Letter(
            recipient=one.recipient, sender=one.sender, date=one.date, subject=one.subject, paragraphs=one.paragraphs,
            link=one.link, language=one.language,
        )
        for one in found
    ]  # fmt: skip
    write_whole(out, letters_pdf(letters, language_default=chosen or site.languages[0]))
    audit("letters printed", now, "command line", units=[one.unit for one in found], state=state or "")
    click.echo(f"{out}: {len(found)} letters")
