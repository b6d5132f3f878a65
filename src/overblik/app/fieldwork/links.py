"""`overblik fieldwork links STUDY`: the personal links, for those who send them otherwise than by our mail."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import click

from overblik.app.arguments import language_option, opened_study, study_argument


@click.command("links")
@study_argument
@language_option
def command(study: Path, *, language: str | None) -> None:
    """Print each unit of STUDY with its personal link, as CSV; whoever has a link can answer with it."""
    from overblik.app.connection import connect

    opened = opened_study(study)
    chosen = opened.language(language)
    found = connect(opened)
    from overblik.collection.fieldwork.addresses import unit_link
    from overblik.collection.models import Unit

    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["unit", "name", "link"])
    for unit in Unit.objects.filter(eligible=True):
        rows.writerow([unit.unit_id, unit.name, unit_link(found.site, unit, chosen)])
