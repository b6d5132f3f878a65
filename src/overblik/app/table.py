"""`overblik table STUDY VARIABLE`: one table, as text or for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from overblik.app.answers import live_option, with_chosen_answers
from overblik.app.arguments import language_option, opened_study, study_argument

if TYPE_CHECKING:
    from pathlib import Path


@click.command("table", short_help="Print the table of one variable.")
@study_argument
@click.argument("variable")
@click.option("--by", help="Break by a variable: region; several in turn: region,size; crossed: region*size.")
@click.option("--where", help="""Only response sets for which this is true: "region == 'Nordjylland'".""")
@click.option("--base", default="answered", metavar="answered|asked|all|mentions", help="What shares are of.")
@click.option("--precision", is_flag=True, help="Standard errors and intervals, where the study states no design too.")
@click.option(
    "--covering", metavar="COLUMN", help="Shares of what units cover beside: of the frame's inhabitants, say."
)
@language_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "csv", "md"]), default="text", help="How to print."
)
@live_option
def command(  # noqa: PLR0913 - an option each
    study: Path,
    variable: str,
    *,
    language: str | None,
    form: str,
    live: bool | None,
    precision: bool,
    **options: str | None,
) -> None:
    """
    Print the table of VARIABLE: a question, one row of a grid (formaal/unge), a derived variable, a frame column, or `responses`.

    Under the table stands what its numbers are of.
    """
    from overblik.study.singling import singled
    from overblik.tables.disclosure.asked import Asked
    from overblik.tables.show import FORMATS

    opened = with_chosen_answers(opened_study(study), live=live)
    chosen = opened.language(language)
    by, where = options["by"], options["where"]
    table = opened.table(
        variable, by=by, where=where, base=options["base"] or "answered", precision=precision,
        covering=options["covering"],
    )  # fmt: skip
    for message in singled(opened, Asked(variable, by, where)):
        click.echo(message, err=True)
    click.echo(FORMATS[form](table, chosen), nl=form != "csv")
