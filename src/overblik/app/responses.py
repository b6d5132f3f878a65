"""`overblik responses STUDY`: the answers, for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.answers import live_option, with_chosen_answers
from overblik.app.arguments import language_option, opened_study, study_argument

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


@click.command("responses", short_help="Write the answers: Parquet, CSV or Excel.")
@study_argument
@click.option("--to", "form", type=click.Choice(["parquet", "csv", "xlsx"]), default="parquet", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file (STUDY/out/answers.FORMAT).")
@click.option("--separator", type=click.Choice(list(SEPARATORS)), default="comma", show_default=True, help="Of CSV.")
@click.option("--replace", is_flag=True, help="Replace answers in the folder that did not come from its fieldwork.")
@language_option
@live_option
def command(  # noqa: PLR0913 - each is an option
    study: Path, *, form: str, out: Path | None, separator: str, replace: bool, language: str | None, live: bool | None
) -> None:
    """
    Write the answers of STUDY with their codebook, and print the SHA-256 of the file.

    Parquet holds them exactly; live answers become STUDY/answers.parquet, the study's data set. In CSV, texts that a spreadsheet
    would take for formulas get a leading apostrophe; with semicolons numbers have decimal commas, as Danish Excel reads them. Excel
    shows codes, answers in words, and the codebook.
    """
    from overblik.study.answers_out import Order, write_answers

    opened = with_chosen_answers(opened_study(study), live=live)
    order = Order(form=form, language=opened.language(language), separator=SEPARATORS[separator], replace=replace)
    written = write_answers(opened, out, order)
    for notice in written.notices:
        click.echo(notice, err=True)
    click.echo(f"{written.rows} response sets, sha256 {written.sha256}")
    for path in written.paths:
        click.echo(path)
