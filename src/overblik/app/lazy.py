"""A group of commands that are imported when they are called, so that `--help` is quick."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import click

Find = Callable[[str], tuple[str, str]]
"""Returns where a command is: its module, and its name there."""


def commands_in(package: str) -> Find:
    """Return the rule that a command is `command` in the module of its name; a hyphen is an underscore there."""
    return lambda name: (f"{package}.{name.replace('-', '_')}", "command")


class LazyGroup(click.Group):
    """A group that knows the lines of its commands, and where each is found."""

    def __init__(self, *args: Any, lines: Mapping[str, str], find: Find, **more: Any) -> None:
        super().__init__(*args, **more)
        self.lines, self.find = lines, find

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, in the order of their list."""
        return list(self.lines)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import a command; None for a name that there is not."""
        if cmd_name not in self.lines:
            return None
        module, name = self.find(cmd_name)
        found: click.Command = getattr(import_module(module), name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.lines.items()))
