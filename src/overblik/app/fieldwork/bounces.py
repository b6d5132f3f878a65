"""`overblik fieldwork bounces STUDY`: mail that came back, and absences."""

from __future__ import annotations

import os
from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument
from overblik.errors import Unanswerable


@click.command("bounces")
@study_argument
@click.option("--from", "source", type=click.Path(path_type=Path), help="An mbox file, or a folder of .eml files.")
def command(study: Path, *, source: Path | None) -> None:
    """
    Read what came back of the mails of STUDY: from the mailbox that OVERBLIK_IMAP names, or from files.

    Addresses that do not work are marked and not written to any more; who is away is written to again afterwards. All of it is
    noted on the unit. Mails that were read before change nothing.
    """
    from overblik.app.connection import connect

    site = connect(opened_study(study)).site
    from overblik.collection.mailing.inbox import take_in
    from overblik.collection.mailing.mailbox import mails_by_imap, mails_in

    url = os.environ.get("OVERBLIK_IMAP", "")
    if source is None and not url:
        message = "no mailbox is named; set OVERBLIK_IMAP to imaps://user:password@host/INBOX, or give --from FILE"
        raise Unanswerable(message)
    read = 0
    for mail in mails_in(source) if source else mails_by_imap(url):
        read += 1
        for found in take_in(site, mail, site.now()):
            click.echo(f"{found.unit or 'no unit'}: {found.text}")
    click.echo(f"{read} mails read")
