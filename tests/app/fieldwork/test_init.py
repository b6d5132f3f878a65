"""The command group `overblik fieldwork`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.app.fieldwork import COMMANDS, command

if TYPE_CHECKING:
    from tests.app.conftest import Run


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_explains_itself(run: Run, name: str) -> None:
    """It is imported when it is called."""
    result = run("fieldwork", name, "--help")
    assert result.exit_code == 0
    assert "STUDY" in result.output


def test_the_list_says_what_each_does(run: Run) -> None:
    """Without importing any."""
    output = " ".join(run("fieldwork", "--help").output.split())
    assert all(text in output for text in COMMANDS.values())


def test_a_command_that_there_is_not_is_told(run: Run) -> None:
    """As everywhere."""
    assert "No such command" in run("fieldwork", "opne").output
    assert command.name == "fieldwork"
