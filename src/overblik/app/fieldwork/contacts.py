"""`overblik fieldwork contacts STUDY FILE`: contact persons out of a CSV file, into the database and never into the study."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument
from overblik.errors import ProblemsFound

_MOST_NAMED = 10


@click.command("contacts")
@study_argument
@click.argument("file", type=click.Path(path_type=Path))
def command(study: Path, file: Path) -> None:
    """
    Import the contact persons of the units of STUDY from a CSV file.

    Its columns are unit (the id) and any of name, email, cc, language, phone, address. A unit may stand on several rows; cc says
    who gets a copy. Imported again, the list changes contacts and doubles none. If anything is wrong, all of it is listed, and
    nothing is imported.
    """
    from overblik.app.connection import connect
    from overblik.files.csv_source import read_csv
    from overblik.files.problems import errors

    site = connect(opened_study(study)).site
    from overblik.collection.mailing.contact_read import ContactReader
    from overblik.collection.mailing.contacts import import_contacts
    from overblik.collection.models import Unit

    source = read_csv(file, str(file))
    units = frozenset(Unit.objects.values_list("unit_id", flat=True))
    rows, problems = ContactReader(source=source, units=units, languages=site.languages).read()
    wrong = errors(problems)
    if wrong:
        raise ProblemsFound(wrong)
    for notice in problems:
        click.echo(notice.line(), err=True)
    found = import_contacts(rows, site.now(), by="command line")
    click.echo(f"{found.new} new, {found.changed} changed, {found.same} as they were")
    if found.without:
        named = ", ".join(found.without[:_MOST_NAMED])
        more = f" and {len(found.without) - _MOST_NAMED} more" if len(found.without) > _MOST_NAMED else ""
        click.echo(f"without a contact: {named}{more}")
