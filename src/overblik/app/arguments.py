"""Arguments that several commands take, and the study that they name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from overblik.study import Study

study_argument = click.argument("study", type=click.Path(path_type=Path))
language_option = click.option("--language", metavar="da|en", help="A language of the study.")


def opened_study(folder: Path) -> Study:
    """Open the study in *folder* and tell on standard error how its files were read, where that is not as a matter of course."""
    from overblik.study import Study

    study = Study.open(folder)
    for notice in study.notices:
        click.echo(notice.line(), err=True)
    return study
