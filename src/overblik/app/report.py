"""`overblik report STUDY`: the finished report."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import language_option, opened_study, study_argument
from overblik.app.progress import progress


@click.command("report", short_help="Build the report: HTML, PDF and Word.")
@study_argument
@language_option
@click.option("--to", default="html,pdf,docx", metavar="html,pdf,docx", help="Formats.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the files (STUDY/out).")
@click.option("--allow-false", is_flag=True, help="Build a draft: mark false claims red instead of stopping.")
@click.option("--reference", type=click.Path(path_type=Path), help="A Word document whose styles to use.")
@click.option(
    "--save-reference",
    type=click.Path(path_type=Path),
    is_eager=True,
    expose_value=False,
    metavar="FILE",
    callback=lambda context, _, path: save_reference(context, path),
    help="Save the Word document that is used, and end.",
)
def command(  # noqa: PLR0913 - each is an option
    study: Path, *, language: str | None, to: str, out: Path | None, allow_false: bool, reference: Path | None
) -> None:
    """
    Build the report of STUDY as report.LANGUAGE.FORMAT, in each of its languages or in one.

    A false claim stops the build with exit status 1: its place, what the data say, and the words that would be true.
    """
    from overblik.study.reporting import Wish, report_formats, write_reports

    opened = opened_study(study)
    languages = (opened.language(language),) if language else opened.about.languages
    wish = Wish(formats=report_formats(to), allow_false=allow_false, reference=reference)
    with progress("Building the report", len(languages)) as step:
        written = write_reports(opened, out or study / "out", languages=languages, wish=wish, step=step)
    for path in written:
        click.echo(path)


def save_reference(context: click.Context, path: Path | None) -> None:
    """Save the reference document for `--reference`, and end there."""
    if path is None or context.resilient_parsing:
        return
    from overblik.outputs.reference import write_reference

    write_reference(path)
    click.echo(f"{path}: change its styles in Word, and name it with --reference")
    context.exit()
