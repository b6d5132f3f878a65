"""`overblik demo` does the main job once, and says where the result is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.app.conftest import Run

STUDY = Path(__file__).parents[2] / "studies" / "jobcentre-2020"


def test_the_demo_ends_with_six_files(run: Run, tmp_path: Path) -> None:
    """Their paths are the last lines; the published numbers are proved on the way."""
    result = run("demo", "--study", STUDY, "--out", tmp_path)
    assert result.exit_code == 0, result.exception
    paths = [Path(line.strip()) for line in result.stdout.splitlines()[-6:]]
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in paths}
    assert all(path.stat().st_size > 10_000 for path in paths)
    assert "published numbers are given by the answers" in result.stdout


def test_outside_its_folder_the_demo_says_where_to_run_it(run: Run, tmp_path: Path) -> None:
    """Or which option names another study."""
    assert "--study" in str(run("demo", "--study", tmp_path / "none").exception)
