"""`overblik fieldwork preview-mail STUDY MAILING --unit ID`: a mail as one unit would get it."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import language_option, opened_study, study_argument


@click.command("preview-mail")
@study_argument
@click.argument("mailing")
@click.option("--unit", "unit_id", metavar="ID", required=True, help="The unit whose mail is shown.")
@language_option
def command(study: Path, mailing: str, *, unit_id: str, language: str | None) -> None:
    """Print MAILING of STUDY as a unit would get it now; `receipt` is the mail on finishing. Nothing is sent."""
    from overblik.app.connection import connect
    from overblik.app.fieldwork.send import mailing_of, unit_of

    opened = opened_study(study)
    chosen = opened.language(language) if language else ""
    site = connect(opened).site
    from overblik.collection.mailing.preview import as_text, preview

    found = None if mailing == "receipt" else mailing_of(site.plan, mailing)
    mails = preview(site, unit_of(unit_id), found, site.now(), language=chosen)
    click.echo("\n\n".join(as_text(mail) for mail in mails).rstrip())
