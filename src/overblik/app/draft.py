"""`overblik draft STUDY`: a first report, written from the answers."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.answers import live_option, with_chosen_answers
from overblik.app.arguments import language_option, opened_study, study_argument


@click.command("draft", short_help="Write a first report from the answers.")
@study_argument
@language_option
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file (STUDY/report.LANGUAGE.md).")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@live_option
def command(study: Path, *, language: str | None, out: Path | None, force: bool, live: bool | None) -> None:
    """
    Write a first report of STUDY in one language: a section for each question, every number a claim that is true.

    It builds as it stands, and is meant to be rewritten. A report that is there is never written over without --force.
    """
    from overblik.files.writing import write_whole
    from overblik.report.drafting.compose import drafted

    opened = opened_study(study)
    chosen = opened.language(language)
    path = out or opened.folder / f"report.{chosen}.md"
    refuse_to_overwrite(path, force=force)
    text = drafted(with_chosen_answers(opened, live=live).responses, chosen)
    write_whole(path, text.encode())
    click.echo(path)


def refuse_to_overwrite(path: Path, *, force: bool) -> None:
    """Raise Unanswerable where *path* is there and nobody has said that it may go."""
    from overblik.errors import Unanswerable

    if path.exists() and not force:
        message = f"{path} is there already; name another file with --out, or write over it with --force"
        raise Unanswerable(message)
