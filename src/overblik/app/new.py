"""`overblik new FOLDER`: a small commented study that works at once."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

EXAMPLE_SEED = 2026
"""The seed of the example's made-up answers; its report's claims are true of them."""


@click.command("new", short_help="Start a study: a small commented one that works at once.")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """
    Write a small, commented study to FOLDER: questionnaire, frame, report in Danish and English, and made-up answers.

    It passes `overblik check` and builds a report as it stands.
    """
    from overblik.errors import Unanswerable

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"{folder} is there already and is not empty; name a new folder"
        raise Unanswerable(message)
    write_example(folder)
    click.echo(f"{folder} holds a study. Next:")
    named = f'"{folder}"' if " " in str(folder) else folder
    for command_name in ("check", "report", "preview"):
        click.echo(f"  overblik {command_name} {named}")


def write_example(folder: Path) -> None:
    """Write the example study, with made-up answers, to *folder*."""
    from overblik.study import Study
    from overblik.study.simulating import dry_run

    folder.mkdir(parents=True, exist_ok=True)
    for item in files("overblik.app").joinpath("example").iterdir():
        if item.name.endswith((".yaml", ".csv", ".md")):
            (folder / item.name).write_bytes(item.read_bytes())
    dry_run(Study.open(folder), seed=EXAMPLE_SEED)
