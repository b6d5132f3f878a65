"""`overblik demo`: the 2020 job-centre study, end to end."""

from __future__ import annotations

import time
from pathlib import Path

import click

from overblik.app.arguments import opened_study
from overblik.app.progress import progress

STUDY = Path("studies/jobcentre-2020")


@click.command("demo", short_help="Build the 2020 job-centre study, end to end.")
@click.option("--study", type=click.Path(path_type=Path), default=STUDY, help="Another study to build.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the files (STUDY/out).")
def command(study: Path, out: Path | None) -> None:
    """Check the 2020 job-centre study, prove its published numbers, and build its report in two languages and three formats."""
    from overblik.errors import FalseFound, ProblemsFound, Unanswerable
    from overblik.files.problems import errors
    from overblik.study.checking import check_study
    from overblik.study.published import PUBLISHED
    from overblik.study.reporting import write_reports
    from overblik.study.simulating import proof

    if not study.is_dir():
        message = f"there is no folder {study}; run this in Overblik's own folder, or name a study with --study"
        raise Unanswerable(message)
    began = time.perf_counter()
    mistakes = errors(check_study(study))
    if mistakes:
        raise ProblemsFound(mistakes)
    opened = opened_study(study)
    click.echo(f"{study}: {len(opened.questionnaire.questions)} questions, {len(opened.frame)} units, no mistakes")
    if (study / PUBLISHED).exists():
        held, false = proof(opened)
        if false:
            raise FalseFound(false)
        click.echo(f"{PUBLISHED}: {held} published numbers are given by the answers")
    languages = opened.about.languages
    with progress("Building the report", len(languages)) as step:
        written = write_reports(opened, out or study / "out", languages=languages, step=step)
    click.echo(f"The report, {len(written)} files in {time.perf_counter() - began:.1f} s:")
    for path in written:
        click.echo(f"  {path}")
