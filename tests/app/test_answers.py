"""Where a command takes its answers from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.app.answers import with_chosen_answers
from overblik.errors import Unanswerable
from overblik.study import Study

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_live_answers_come_first_and_it_is_told(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, as both could be meant."""
    study = Study.open(made)
    chosen = with_chosen_answers(study, live=None, ask=lambda found: found.declared.slice(0, 3))
    assert chosen.responses.answers.num_rows == 3
    assert "3 response sets of the fieldwork database" in capsys.readouterr().err


def test_the_folders_answers_can_be_asked_for(made: Path) -> None:
    """The database is not even looked at."""
    study = Study.open(made)
    assert with_chosen_answers(study, live=False, ask=lambda _: pytest.fail("looked")) is study


def test_without_live_answers_the_folders_are_taken(made: Path) -> None:
    """As before any fieldwork, and long after it."""
    study = Study.open(made)
    assert with_chosen_answers(study, live=None, ask=lambda _: None) is study


def test_live_answers_that_are_not_there_are_not_replaced_by_others(made: Path) -> None:
    """Who asks for them wants no others."""
    with pytest.raises(Unanswerable, match="no answers in a fieldwork database"):
        with_chosen_answers(Study.open(made), live=True, ask=lambda _: None)


@pytest.mark.parametrize("command", [("table", "aftenaabent"), ("report",), ("responses",)])
def test_every_command_that_counts_can_choose(run: Run, made: Path, command: tuple[str, ...]) -> None:
    """`--live` and `--folder`."""
    name, *rest = command
    assert "no answers in a fieldwork database" in str(run(name, made, *rest, "--live").exception)
