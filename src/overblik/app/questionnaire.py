"""`overblik questionnaire STUDY`: the blank questionnaire on paper."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import language_option, opened_study, study_argument
from overblik.app.progress import progress


@click.command("questionnaire", short_help="Print the blank questionnaire: PDF and Word.")
@study_argument
@language_option
@click.option("--to", default="pdf,docx", metavar="pdf,docx", help="Formats.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the files (STUDY/out).")
def command(study: Path, *, language: str | None, to: str, out: Path | None) -> None:
    """
    Write the blank questionnaire of STUDY as questionnaire.LANGUAGE.FORMAT, in each of its languages or in one.

    Questions are numbered, and their routing is said in words. It is for collecting facts before answering, and for comments.
    """
    from overblik.study.blank import blank_formats, write_blanks

    opened = opened_study(study)
    languages = (opened.language(language),) if language else opened.about.languages
    formats = blank_formats(to)
    with progress("Printing the questionnaire", len(languages)) as step:
        written = write_blanks(opened, out or study / "out", languages=languages, formats=formats, step=step)
    for path in written:
        click.echo(path)
