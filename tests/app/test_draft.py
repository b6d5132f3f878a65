"""`overblik draft` writes a report that builds, and never over one that is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from overblik.app.draft import refuse_to_overwrite
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_a_draft_builds_as_it_stands(run: Run, library: Path) -> None:
    """It stands where the report stands, and its path is printed."""
    for language in ("da", "en"):
        (library / f"report.{language}.md").unlink()
        result = run("draft", library, "--language", language)
        assert (result.exit_code, result.stdout) == (0, f"{library / f'report.{language}.md'}\n")
    assert run("report", library, "--to", "none").exit_code == 0


def test_a_report_that_is_there_is_kept(run: Run, library: Path, tmp_path: Path) -> None:
    """Unless its author lets it go; another file may be named."""
    before = (library / "report.da.md").read_bytes()
    refused = run("draft", library)
    assert isinstance(refused.exception, Unanswerable)
    assert "--force" in str(refused.exception)
    assert (library / "report.da.md").read_bytes() == before
    assert run("draft", library, "--out", tmp_path / "new" / "draft.md").exit_code == 0
    assert (tmp_path / "new" / "draft.md").exists()
    assert run("draft", library, "--force").exit_code == 0
    assert (library / "report.da.md").read_bytes() == (tmp_path / "new" / "draft.md").read_bytes()


def test_a_file_that_is_there_may_be_written_over_on_purpose(tmp_path: Path) -> None:
    """And only then."""
    refuse_to_overwrite(tmp_path / "a", force=False)
    refuse_to_overwrite(tmp_path, force=True)
    with pytest.raises(Unanswerable, match="--out"):
        refuse_to_overwrite(tmp_path, force=False)


def test_a_language_that_the_study_does_not_have_is_told(run: Run, library: Path) -> None:
    """With those that it has."""
    assert "da, en" in str(run("draft", library, "--language", "de").exception)


def test_differences_too_small_to_matter_are_not_spoken_of(run: Run, library: Path, tmp_path: Path) -> None:
    """Every library answered, so that any difference is a fact; one of two points is still nothing to tell."""
    run("draft", library, "--language", "da", "--out", tmp_path / "draft.md")
    text = (tmp_path / "draft.md").read_text("utf-8")
    points = [int(found) for found in re.findall(r"\[(\d+) procentpoint", text)]
    assert points
    assert min(points) >= 5
    assert "»Vest« ([23])" not in text  # 23 hours a week against 22.7
