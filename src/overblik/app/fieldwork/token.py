"""`overblik fieldwork token STUDY new | list | revoke`: tokens of the read API."""

from __future__ import annotations

from pathlib import Path

import click

from overblik.app.arguments import opened_study, study_argument

BY = "command line"


@click.group("token")
@study_argument
@click.pass_context
def command(context: click.Context, study: Path) -> None:
    """Give programs access to the read API of STUDY (docs/operation.md), each with a token and a role of its own."""
    context.obj = study


@command.command("new")
@click.argument("name")
@click.option(
    "--role", default="reader", show_default=True, metavar="owner|analyst|fieldworker|reader", help="What it may see."
)
@click.option("--days", type=click.IntRange(1, 3650), help="How long it works (until it is revoked).")
@click.pass_obj
def new_command(study: Path, name: str, *, role: str, days: int | None) -> None:
    """Make a token called NAME and print it, this once: the database keeps a digest."""
    from overblik.app.connection import connect

    found = connect(opened_study(study))
    from overblik.collection.api.tokens import new_token

    row, secret = new_token(name, role, days, found.site.now(), BY)
    until = f"until {row.expires_at:%Y-%m-%d}" if row.expires_at else "until it is revoked"
    click.echo(f"{row.name}: role {row.role}, works {until}; keep it now, it is not shown again", err=True)
    click.echo(secret)


@command.command("list")
@click.pass_obj
def list_command(study: Path) -> None:
    """Print the tokens: name, role, since when, and until when each works."""
    from overblik.app.connection import connect

    found = connect(opened_study(study))
    from overblik.collection.api.tokens import works
    from overblik.collection.models import ApiToken

    now = found.site.now()
    for token in ApiToken.objects.order_by("pk"):
        until = f"until {token.expires_at:%Y-%m-%d}" if token.expires_at else "until it is revoked"
        state = until if works(token, now) else "revoked" if token.revoked_at else "expired"
        click.echo(f"{token.name}\t{token.role}\tsince {token.made_at:%Y-%m-%d}\t{state}")


@command.command("revoke")
@click.argument("name")
@click.pass_obj
def revoke_command(study: Path, name: str) -> None:
    """Make the token called NAME void, at once."""
    from overblik.app.connection import connect

    found = connect(opened_study(study))
    from overblik.collection.api.tokens import revoke_token

    revoke_token(name, found.site.now(), BY)
    click.echo(f"{name} opens nothing any more")
