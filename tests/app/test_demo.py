"""`overblik demo` plays the whole story once, and says where the result is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.app.conftest import Run

STUDY = Path(__file__).parents[2] / "studies" / "jobcentre-2020"


def test_the_demo_goes_from_the_invitation_to_the_report(run: Run, tmp_path: Path) -> None:
    """
    94 units are invited by mail, 72 finish over the web and 5 stop half-way; every table is that of the folder's answers.

    The paths of the six reports are the last lines but one; the published numbers are proved on the way.
    """
    result = run("demo", "--study", STUDY, "--out", tmp_path)
    assert result.exit_code == 0, result.exception
    assert "invitation: 94 sent" in result.stdout
    assert "6 with a colleague, 5 stop half-way" in result.stdout
    assert "77 response sets" in result.stdout
    assert "cells of all tables are those of the folder's answers" in result.stdout
    assert "published numbers are given by the answers" in result.stdout
    paths = [Path(line.strip()) for line in result.stdout.splitlines()[-7:-1]]
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in paths}
    assert all(path.stat().st_size > 10_000 for path in paths)


def test_outside_its_folder_the_demo_says_where_to_run_it(run: Run, tmp_path: Path) -> None:
    """Or which option names another study."""
    assert "--study" in str(run("demo", "--study", tmp_path / "none").exception)
