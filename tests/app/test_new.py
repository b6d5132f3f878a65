"""`overblik new` writes a study that works as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_the_study_has_every_file(made: Path) -> None:
    """With answers, so that there is something to look at."""
    names = {path.name for path in made.iterdir()}
    assert names == {
        "study.yaml", "questionnaire.yaml", "frame.csv", "fieldwork.yaml", "report.da.md", "report.en.md", "answers.parquet",
        "answers.codebook.csv",
    }  # fmt: skip


def test_it_passes_check_and_builds(run: Run, made: Path, tmp_path: Path) -> None:
    """At once, in both languages."""
    assert run("check", made).exit_code == 0
    assert run("report", made, "--to", "html", "--out", tmp_path).exit_code == 0


def test_its_answers_are_marked_as_made_up(run: Run, made: Path, tmp_path: Path) -> None:
    """On the report itself, without the author saying so."""
    run("report", made, "--to", "html", "--language", "da", "--out", tmp_path)
    assert "opdigtet af programmet" in (tmp_path / "report.da.html").read_text(encoding="utf-8")


def test_nothing_is_overwritten(run: Run, library: Path) -> None:
    """A folder with something in it is left as it is."""
    before = sorted((path.name, path.stat().st_mtime_ns) for path in library.iterdir())
    assert "not empty" in str(run("new", library).exception)
    assert sorted((path.name, path.stat().st_mtime_ns) for path in library.iterdir()) == before
