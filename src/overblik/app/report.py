"""`overblik report STUDY`: the finished report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overblik.app.answers import live_option, with_chosen_answers
from overblik.app.arguments import language_option, opened_study, study_argument
from overblik.app.progress import progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.study import Study

NOTHING = "none"
"""The format of who only wants to know whether the report could be built."""


@click.command("report", short_help="Build the report: HTML, PDF and Word.")
@study_argument
@language_option
@click.option("--to", default="html,pdf,docx", metavar="html,pdf,docx", help="Formats; none only checks.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the files (STUDY/out).")
@click.option("--allow-false", is_flag=True, help="Build a draft: mark false claims red instead of stopping.")
@click.option("--since", metavar="NAME", help="Say first what has changed since `overblik freeze STUDY NAME`.")
@live_option
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
    study: Path,
    *,
    language: str | None,
    to: str,
    out: Path | None,
    allow_false: bool,
    reference: Path | None,
    since: str | None,
    live: bool | None,
) -> None:
    """
    Build the report of STUDY as report.LANGUAGE.FORMAT, in each of its languages or in one.

    A false claim stops the build with exit status 1: its place, what the data say, and the words that would be true.
    With --since NAME, the numbers and claims that have changed since NAME are told first; a false claim gives exit status 1 even
    where --allow-false builds the draft.
    """
    from overblik.study.reporting import Wish, drafts, report_formats, write_reports
    from overblik.study.singling import singling

    opened = with_chosen_answers(opened_study(study), live=live)
    languages = (opened.language(language),) if language else opened.about.languages
    formats = () if to.strip() == NOTHING else report_formats(to)
    false = bool(since) and tell_changes(opened, since or "", languages)
    if false and not formats:
        sys.exit(1)  # all that is false has been told
    for notice in singling(opened, drafts(opened)):
        click.echo(notice.line(), err=True)
    wish = Wish(formats=formats, allow_false=allow_false, reference=reference)
    with progress("Building the report", len(languages)) as step:
        written = write_reports(opened, out or study / "out", languages=languages, wish=wish, step=step)
    for path in written:
        click.echo(path)
    if false:
        sys.exit(1)


def tell_changes(study: Study, name: str, languages: Sequence[str]) -> bool:
    """Print what has changed since the answers were pinned as *name*; whether a claim is false now."""
    from overblik.study.freezing import pinned
    from overblik.study.since import since, told

    changes = since(study, pinned(study, name), languages)
    for line in told(changes):
        click.echo(line)
    return changes.any_false


def save_reference(context: click.Context, path: Path | None) -> None:
    """Save the reference document for `--reference`, and end there."""
    if path is None or context.resilient_parsing:
        return
    from overblik.outputs.reference import write_reference

    write_reference(path)
    click.echo(f"{path}: change its styles in Word, and name it with --reference")
    context.exit()
