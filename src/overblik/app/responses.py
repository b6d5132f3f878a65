"""`overblik responses STUDY`: the answers, for other programs."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overblik.app.answers import live_option, with_chosen_answers
from overblik.app.arguments import language_option, opened_study, study_argument
from overblik.app.fieldwork_database import live_answers

if TYPE_CHECKING:
    from overblik.study import Study

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


@click.command("responses", short_help="Write the answers: Parquet, CSV or Excel.")
@study_argument
@click.option("--to", "form", type=click.Choice(["parquet", "csv", "xlsx"]), default="parquet", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file (STUDY/out/answers.FORMAT).")
@click.option("--separator", type=click.Choice(list(SEPARATORS)), default="comma", show_default=True, help="Of CSV.")
@click.option("--replace", is_flag=True, help="Replace answers in the folder that did not come from its fieldwork.")
@click.option("--pilot", is_flag=True, help="The pilot units' answers, which stand apart from all others.")
@language_option
@live_option
def command(  # noqa: PLR0913 - each is an option
    study: Path,
    *,
    form: str,
    out: Path | None,
    separator: str,
    replace: bool,
    pilot: bool,
    language: str | None,
    live: bool | None,
) -> None:
    """
    Write the answers of STUDY with their codebook, and print the SHA-256 of the file.

    Parquet holds them exactly; live answers become STUDY/answers.parquet, the study's data set. In CSV, texts that a spreadsheet
    would take for formulas get a leading apostrophe; with semicolons numbers have decimal commas, as Danish Excel reads them. Excel
    shows codes, answers in words, and the codebook.
    """
    from overblik.study.answers_out import Order, write_answers

    opened = _pilots(opened_study(study), live) if pilot else with_chosen_answers(opened_study(study), live=live)
    if pilot and out is None:
        out = study / "out" / f"pilot.{form}"
    order = Order(form=form, language=opened.language(language), separator=SEPARATORS[separator], replace=replace)
    written = write_answers(opened, out, order)
    for notice in written.notices:
        click.echo(notice, err=True)
    click.echo(f"{written.rows} response sets, sha256 {written.sha256}")
    for path in written.paths:
        click.echo(path)


def _pilots(study: Study, live: bool | None) -> Study:  # noqa: FBT001 - what the command was asked
    """Return the study with the answers of its pilot units; the folder never holds any."""
    if live is False:
        message = "--pilot goes with the fieldwork database; leave --folder out"
        raise click.UsageError(message)
    return with_chosen_answers(study, live=True, ask=partial(live_answers, pilot=True))
