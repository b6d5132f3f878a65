"""`overblik fieldwork person STUDY MAIL`: all that is held on a person, as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument


@click.command("person")
@study_argument
@click.argument("mail")
def command(study: Path, *, mail: str) -> None:
    """
    Print all that the fieldwork database of STUDY holds on the person with the address MAIL, as JSON.

    It is what somebody who asks for it has a right to see; look it over before it is sent, as texts may name others too.
    """
    import datetime as dt
    import json

    from overblik.app.connection import connect

    connect(opened_study(study))
    from overblik.collection.fieldwork.state import audit
    from overblik.collection.privacy.person import Encoder, held_on

    found = held_on(mail)
    audit("personal data shown", dt.datetime.now(dt.UTC), "command line")
    click.echo(json.dumps(found, cls=Encoder, ensure_ascii=False, indent=2))
