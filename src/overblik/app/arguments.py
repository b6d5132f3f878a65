"""Arguments that several commands take."""

from __future__ import annotations

from pathlib import Path

import click

study_argument = click.argument("study", type=click.Path(path_type=Path))
language_option = click.option("--language", metavar="da|en", help="A language of the study.")
