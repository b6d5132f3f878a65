"""
The console blocks of the guide and the README, run as they stand.

    ```console
    $ overblik check studies/jobcentre-2020
    ...
    ```

A block whose first line begins with `$ overblik` is run, its commands one after the other, in a temporary folder that
holds a copy of `studies/` and lives as long as the document. What a command prints must be what stands under it; `...`
stands for any text, over several lines too. A command with nothing under it is only run, and must succeed. A backslash
at the end of a line continues the command. Other console blocks are for people.
"""

from __future__ import annotations

import doctest
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sybil.parsers.markdown import CodeBlockParser

from tests.house.modules import TOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sybil import Example

PROMPT = "$ "
OVERBLIK = (sys.executable, "-c", "from overblik.app.cli import main; main()")
PLAIN = {"PYTHONUTF8": "1", "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "100"}


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command of a block and what the page says it prints; None where it says nothing."""

    words: tuple[str, ...]
    prints: str | None


@dataclass(kw_only=True)
class ConsoleParser:
    """Finds console blocks for Sybil and runs those that begin with `$ overblik`."""

    program: Sequence[str] = OVERBLIK
    blocks: CodeBlockParser = field(init=False)

    def __post_init__(self) -> None:
        self.blocks = CodeBlockParser("console", self.evaluate)

    def __call__(self, document: Any) -> Any:
        """Return the regions of a document that are console blocks."""
        return self.blocks(document)

    def evaluate(self, example: Example) -> str | None:
        """Run one block; what is wrong with it, if anything."""
        for command in commands(str(example.parsed)):
            if wrong := difference(command, self.program):
                return wrong
        return None


def commands(block: str) -> list[Command]:
    """Return the commands of a block; none where it does not begin with `$ overblik`."""
    if not block.startswith(f"{PROMPT}overblik"):
        return []
    found = []
    for part in ("\n" + block.replace("\\\n", " ")).split("\n" + PROMPT)[1:]:
        line, _, printed = part.partition("\n")
        words = shlex.split(line, comments=True)
        if words[0] != "overblik":
            message = f"a block that begins with overblik runs nothing else; give `{line}` a block of its own"
            raise ValueError(message)
        found.append(Command(words=tuple(words[1:]), prints=trimmed(printed) or None))
    return found


def difference(command: Command, program: Sequence[str]) -> str | None:
    """Run a command; what it prints instead of what the page says, or None where the page is right."""
    done = subprocess.run(
        [*program, *command.words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, **PLAIN},
        check=False,
    )
    got = trimmed(done.stdout)
    if command.prints is None:
        return f"overblik {shlex.join(command.words)} ended with {done.returncode}:\n{got}" if done.returncode else None
    checker = doctest.OutputChecker()
    if checker.check_output(command.prints, got, doctest.ELLIPSIS):
        return None
    return checker.output_difference(doctest.Example("", command.prints), got, doctest.ELLIPSIS)


def trimmed(text: str) -> str:
    """Return a text without blanks at the ends of its lines and without blank lines at its end."""
    return "".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines())


def enter_copy(namespace: dict[str, Any]) -> None:
    """Before a document: go to a temporary folder with a copy of the studies."""
    folder = Path(tempfile.mkdtemp(prefix="overblik-docs-"))
    if (TOP / "studies").is_dir():
        shutil.copytree(TOP / "studies", folder / "studies")
    namespace["__came_from__"], namespace["__copy__"] = Path.cwd(), folder
    os.chdir(folder)


def leave_copy(namespace: dict[str, Any]) -> None:
    """After a document: go back and remove the folder."""
    os.chdir(namespace.pop("__came_from__"))
    shutil.rmtree(namespace.pop("__copy__"))
