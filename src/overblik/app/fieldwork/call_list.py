"""`overblik fieldwork call-list STUDY`: which missing units to call, so that those who answer are like all."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import language_option, opened_study, study_argument


@click.command("call-list")
@study_argument
@click.option("--by", default="", metavar="VAR[,VAR]", help="The frame columns that are to be represented.")
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="How many units to call.")
@click.option("--each", type=click.IntRange(1), help="How many of one group at the most.")
@language_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(  # noqa: PLR0913 - each is an option
    study: Path, *, by: str, most: int, each: int | None, language: str | None, form: str
) -> None:
    """Print which units of STUDY that have not answered to call, those first whose answers make up most for who is missing."""
    from overblik.app.fieldwork_outcomes import responses_with_fieldwork
    from overblik.tables.response.call_text import FORMATS
    from overblik.tables.response.cases import cases_of
    from overblik.tables.response.to_call import call_list

    opened = opened_study(study)
    chosen = opened.language(language)
    responses, known = responses_with_fieldwork(opened, live=None)
    cases = cases_of(responses, known.codes if known else None, named=known.named if known else None)
    names = tuple(name.strip() for name in by.split(",") if name.strip())
    click.echo(FORMATS[form](cases, call_list(cases, names, most=most, each=each), chosen))
