"""`overblik fieldwork staff STUDY ...`: who may see and do what on the staff pages; the first owner is made here."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument

BY = "command line"
name_argument = click.argument("name")
role_option = click.option(
    "--role",
    type=click.Choice(["owner", "analyst", "fieldworker", "reader"]),
    default="reader",
    show_default=True,
    help="What the member may do.",
)


@click.group("staff")
@study_argument
@click.pass_context
def command(context: click.Context, study: Path) -> None:
    """Say who is on the staff of STUDY: add, list, remove, role, reset."""
    context.obj = study


def _connect(study: Path) -> dt.datetime:
    from overblik.app.connection import connect

    connect(opened_study(study))
    return dt.datetime.now(dt.UTC)


@command.command("add")
@name_argument
@role_option
@click.option("--mail", default="", help="Mail address, by which sign-in through the institution knows the member.")
@click.pass_obj
def add(study: Path, name: str, *, role: str, mail: str) -> None:
    """Make NAME a member of staff and print a password, which is changed when it is first used."""
    now = _connect(study)
    from overblik.collection.staff.members import add_member

    click.echo(add_member(name, role, now, BY, mail=mail))


@command.command("list")
@click.pass_obj
def list_(study: Path) -> None:
    """Print everybody on the staff with their role."""
    _connect(study)
    from overblik.collection.staff.members import accounts

    for account in accounts():
        click.echo(f"{account.name}\t{account.role}\t{'' if account.protected else 'no authenticator yet'}".rstrip())


@command.command("remove")
@name_argument
@click.pass_obj
def remove(study: Path, name: str) -> None:
    """Take NAME off the staff."""
    now = _connect(study)
    from overblik.collection.staff.members import remove_member

    remove_member(name, now, BY)


@command.command("role")
@name_argument
@role_option
@click.pass_obj
def role_(study: Path, name: str, *, role: str) -> None:
    """Give NAME another role."""
    now = _connect(study)
    from overblik.collection.staff.members import change_role

    change_role(name, role, now, BY)


@command.command("reset")
@name_argument
@click.pass_obj
def reset(study: Path, name: str) -> None:
    """Print a new password for NAME and take the authenticator away."""
    now = _connect(study)
    from overblik.collection.staff.members import reset_member

    click.echo(reset_member(name, now, BY))
