"""`overblik check` lists every mistake at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_a_study_without_mistakes_says_so(run: Run, made: Path) -> None:
    """Exit status 0."""
    result = run("check", made)
    assert result.exit_code == 0
    assert result.stdout == f"{made}: no mistakes\n"


def test_mistakes_of_all_files_come_together_on_standard_output(run: Run, library: Path) -> None:
    """One in the questionnaire, one in the frame; exit status 2."""
    questionnaire = library / "questionnaire.yaml"
    questionnaire.write_text(
        questionnaire.read_text(encoding="utf-8").replace("other: andet ", "other: annet "), encoding="utf-8"
    )
    frame = library / "frame.csv"
    frame.write_text(frame.read_text(encoding="utf-8").replace("B02,", "B01,"), encoding="utf-8")
    result = run("check", library)
    assert result.exit_code == 2
    assert "(unknown-option)" in result.stdout
    assert "frame.csv:3:1: " in result.stdout
    assert "(frame-duplicate-id)" in result.stdout


def test_mistakes_as_json(run: Run, library: Path) -> None:
    """For editors and other programs."""
    (library / "report.en.md").write_text("[9 out of 10]{share=aftenaabent/jaa}\n", encoding="utf-8")
    found = json.loads(run("check", library, "--format", "json").stdout)
    assert [(problem["file"], problem["line"], problem["code"], problem["severity"]) for problem in found] == [
        ("report.en.md", 1, "claim-unknown-cell", "error"),
    ]
