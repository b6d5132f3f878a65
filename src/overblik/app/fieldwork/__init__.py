"""`overblik fieldwork ...`: what is done with a study in the field, one module a command."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {
    "open": "Take answers from now on.",
    "pause": "Take no answers for a while.",
    "close": "Take no more answers.",
    "staff": "Say who is on the staff, and what they may do.",
    "links": "Print the units' personal links.",
    "contacts": "Import contact persons from a CSV file.",
    "send-due": "Send the planned mails that are due; run it from a timer.",
    "send": "Send one of the plan's mailings now.",
    "preview-mail": "Print a mail as one unit would get it.",
    "bounces": "Read a mailbox for mail that came back, and absences.",
    "letters": "Print letters with link and QR code: one PDF.",
    "publish": "Put a changed questionnaire into the field, where no answer is lost.",
    "pilot": "Let units try the questionnaire; their answers stay apart.",
    "purge": "Delete personal data, for good.",
    "person": "Print all that is held on a person.",
    "backup": "Write the whole database to one file.",
    "restore": "Put a backup back.",
    "token": "Give programs tokens for the read API.",
}
"""The commands, with the line that `overblik fieldwork --help` prints."""


class _Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        module = "state" if cmd_name in ("open", "pause", "close") else cmd_name.replace("-", "_")
        loaded = import_module(f"overblik.app.fieldwork.{module}")
        found: click.Command = getattr(loaded, f"{cmd_name}_command", None) or loaded.command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group("fieldwork", cls=_Lazy, short_help="Set up, open and close the fieldwork; contacts, mail, versions.")
def command() -> None:
    """Do something with a study in the field; each command takes the study's folder first."""
