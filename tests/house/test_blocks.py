"""The machinery that runs the guide's console blocks keeps the guide honest."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from sybil import Sybil

from tests.house.blocks import Command, ConsoleParser, commands, enter_copy, leave_copy

ECHO = (sys.executable, "-c", "import sys; print(*sys.argv[1:]); print('done'); sys.exit('no' in sys.argv)")


def wrong(page: str, folder: Path) -> list[str]:
    """What is wrong with the console blocks of a page, by a program that echoes its arguments and fails on `no`."""
    path = folder / "page.md"
    path.write_text(page, encoding="utf-8")
    parser = ConsoleParser(program=ECHO)
    regions = Sybil(parsers=[parser], pattern="*.md", path=str(folder)).parse(path).examples()
    return [said for example in regions if (said := parser.evaluate(example))]


def test_a_block_is_a_row_of_commands_with_what_they_print() -> None:
    """A prompt opens a command, a backslash continues it, a hash comments on it."""
    block = "$ overblik new 'min undersøgelse'\n$ overblik table \\\n    x  # a table\nA\n  B\n"
    assert commands(block) == [
        Command(words=("new", "min undersøgelse"), prints=None),
        Command(words=("table", "x"), prints="A\n  B\n"),
    ]


def test_a_block_that_does_not_begin_with_overblik_is_for_people() -> None:
    """Nobody's `make demo` or `git clone` is run by the tests."""
    assert commands("$ git clone x\n$ overblik demo\n") == []


def test_a_foreign_command_among_ours_is_refused() -> None:
    """A command that is silently left out would be believed to work."""
    with pytest.raises(ValueError, match="`rm x` a block of its own"):
        commands("$ overblik demo\n$ rm x\n")


@pytest.mark.parametrize(
    "block",
    [
        "$ overblik hej\nhej\ndone\n",
        "$ overblik hej der\n...der\n...\n",
        "$ overblik hej\n",
        "$ overblik no\nno\ndone\n",
    ],
)
def test_a_page_that_says_what_is_printed_is_right(block: str, tmp_path: Path) -> None:
    """Dots stand for any text; nothing under a command asks only that it succeeds; a failure may be shown."""
    assert wrong(f"Text.\n\n```console\n{block}```\n", tmp_path) == []


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("$ overblik hej\nfarvel\n...\n", "Got:\n    hej\n    done"),
        ("$ overblik no\n", "overblik no ended with 1"),
        ("$ overblik hej\nhej\ndone\n$ overblik du\nhej\ndone\n", "Got:\n    du"),
    ],
)
def test_a_page_that_says_something_else_is_wrong(block: str, said: str, tmp_path: Path) -> None:
    """The message shows what was printed, also by a later command of a block."""
    (message,) = wrong(f"```console\n{block}```\n", tmp_path)
    assert said in message


def test_blocks_of_other_languages_are_left_alone(tmp_path: Path) -> None:
    """YAML beside a command is not run."""
    assert wrong("```yaml\n$ overblik no\n```\n", tmp_path) == []


def test_a_document_works_in_a_copy() -> None:
    """What a page makes or breaks is gone afterwards, and we are back where we were."""
    before = Path.cwd()
    namespace: dict[str, Any] = {}
    enter_copy(namespace)
    inside = Path.cwd()
    (inside / "new.txt").write_text("x", encoding="utf-8")
    leave_copy(namespace)
    assert inside != before
    assert Path.cwd() == before
    assert not inside.exists()
    assert namespace == {}
