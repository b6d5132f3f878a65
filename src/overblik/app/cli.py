"""
The command line: what the program is called with, and how it ends.

Exit status 0: done. 1: a check found something false. 2: something must be mended or named otherwise; everything is told on
standard error. Commands import what they need when they run, so that `--help` is quick.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from overblik import __version__
from overblik.app.lazy import LazyGroup, commands_in
from overblik.errors import OverblikError

COMMANDS = {
    "new": "Start a study: a small commented one that works at once.",
    "check": "List every mistake in a study's files.",
    "simulate": "Make answers: for a dry run, or to match published numbers.",
    "table": "Print the table of one variable.",
    "banner": "Print many questions by many breaks, with letters.",
    "estimate": "Estimate shares, means, totals or quantiles of any data.",
    "test": "Test differences in any data: tables, means.",
    "response-rate": "Tell who answered, and how far they stand for all.",
    "weight": "Weight data so that they add up to what is known.",
    "claim": "Say whether a phrase is true of a number.",
    "claims": "List a report's claims and bare numbers.",
    "audit": "Audit the numbers of any published report.",
    "questionnaire": "Print the blank questionnaire: PDF and Word.",
    "responses": "Write the answers: Parquet, CSV or Excel.",
    "freeze": "Pin the answers that a draft was approved on.",
    "draft": "Write a first report from the answers.",
    "report": "Build the report: HTML, PDF and Word.",
    "preview": "Show the report in a browser and rebuild it on each save.",
    "fieldwork": "Set up, open and close the fieldwork; contacts, mail, versions.",
    "serve": "Serve the questionnaire and the staff pages.",
    "demo": "Play the 2020 job-centre study, from invitation to report.",
}
"""The commands, with the line that `overblik --help` prints."""

INTERNAL = 70
"""The exit status of a fault of the program's own (EX_SOFTWARE of sysexits.h)."""

EPILOG = """Shell completion: put `eval "$(_OVERBLIK_COMPLETE=bash_source overblik)"` into ~/.bashrc
(zsh_source for zsh, fish_source for fish)."""


@click.group(
    cls=LazyGroup,
    lines=COMMANDS,
    find=commands_in("overblik.app"),
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", prog_name="overblik")
def group() -> None:
    """Ask institutions, know who answered, and publish only what the answers show."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        group.main(args=arguments, prog_name="overblik", standalone_mode=True)
    except OverblikError as error:
        click.echo(str(error), err=True)
        sys.exit(error.exit_status)
    except OSError as error:
        path = f"{error.filename}: " if error.filename else ""
        click.echo(f"{path}{error.strerror or error}; check the path, the rights and the space on the disk", err=True)
        sys.exit(2)
    except Exception as error:
        if os.environ.get("OVERBLIK_TRACEBACK"):
            raise
        said = f"{type(error).__name__}: {error}".splitlines()[0]
        hint = "set OVERBLIK_TRACEBACK=1 and run it again to see where, and tell us"
        click.echo(f"This is a fault of Overblik's own, not of your files ({said}); {hint}", err=True)
        sys.exit(INTERNAL)
