"""`overblik fieldwork ...`: what is done with a study in the field, one module a command."""

from __future__ import annotations

import click

from overblik.app.lazy import LazyGroup, commands_in

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
    "call-list": "Print whom to call, so that those who answer are like all.",
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


STATES = ("open", "pause", "close")


def _find(name: str) -> tuple[str, str]:
    """Return where a command is; those that change the state are in one module."""
    return (f"{__name__}.state", f"{name}_command") if name in STATES else commands_in(__name__)(name)


@click.group(
    "fieldwork",
    cls=LazyGroup,
    lines=COMMANDS,
    find=_find,
    short_help="Set up, open and close the fieldwork; contacts, mail, versions.",
)
def command() -> None:
    """Do something with a study in the field; each command takes the study's folder first."""
