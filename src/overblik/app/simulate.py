"""`overblik simulate STUDY`: answers for a dry run, or behind published numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from overblik.app.arguments import opened_study, study_argument

if TYPE_CHECKING:
    from pathlib import Path


@click.command("simulate", short_help="Make answers: for a dry run, or to match published numbers.")
@study_argument
@click.option("--match", metavar="FILE", help="Published numbers that the answers must give: published.yaml.")
@click.option(
    "--n", type=click.IntRange(min=1), help="Number of response sets of a dry run (as many as there are units)."
)
@click.option(
    "--seed", type=click.IntRange(min=0), default=1, show_default=True, help="The same seed gives the same answers."
)
@click.option("--replace", is_flag=True, help="Replace answers that are not made up. They are lost.")
def command(study: Path, *, match: str | None, n: int | None, seed: int, replace: bool) -> None:
    """
    Make up answers to STUDY, along its routing, and write answers.parquet with its codebook.

    With --match they give every number of the file; numbers that cannot all hold are named, with exit status 1 and nothing
    written. Made-up answers are marked as such wherever they are shown.
    """
    from overblik.errors import Unanswerable
    from overblik.study.simulating import dry_run, reconstruct

    if match and n:
        message = "--match says how many answer; leave --n out"
        raise Unanswerable(message)
    opened = opened_study(study)
    written = (
        reconstruct(opened, match, seed=seed, replace=replace)
        if match
        else dry_run(opened, n, seed=seed, replace=replace)
    )
    for line in written.said:
        click.echo(line)
    for path in written.paths:
        click.echo(path)
