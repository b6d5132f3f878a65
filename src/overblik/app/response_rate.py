"""`overblik response-rate STUDY`: who answered, and how far they stand for those who did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from overblik.app.answers import live_option
from overblik.app.arguments import language_option, opened_study, study_argument
from overblik.app.fieldwork_outcomes import responses_with_fieldwork

if TYPE_CHECKING:
    from pathlib import Path


@click.command("response-rate", short_help="Tell who answered: AAPOR's rates, representativeness.")
@study_argument
@click.option(
    "--by", metavar="VAR", help="Rates by a frame column: region; several: region,size; crossed: region*size."
)
@click.option("--covering", default="", metavar="VAR[,VAR]", help="Frame columns of what units cover: inhabitants.")
@click.option(
    "--against", default="", metavar="VAR[,VAR]", help="What those who answered are held against [all with values]."
)
@language_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@live_option
def command(study: Path, *, by: str | None, language: str | None, form: str, live: bool | None, **names: str) -> None:
    """
    Tell who answered STUDY: outcomes and rates of AAPOR, for units and for what they cover; R-indicators; who is missing.

    During fieldwork early answers are held against late ones. Everything is said in docs/response-rates.md.
    """
    from overblik.tables.response.as_json import as_json
    from overblik.tables.response.as_text import as_text
    from overblik.tables.response.who import who_answered

    opened = opened_study(study)
    chosen = opened.language(language)
    responses, fieldwork = responses_with_fieldwork(opened, live=live)
    found = who_answered(
        responses, by=by, covers=_named(names["covering"]), against=_named(names["against"]), fieldwork=fieldwork
    )
    click.echo(as_text(found, chosen) if form == "text" else as_json(found))


def _named(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
