from __future__ import annotations

from pathlib import Path

from overblik.errors import Unanswerable
from tests.app.conftest import Run


def test_the_blank_questionnaire_is_written_in_each_language(run: Run, made: Path, tmp_path: Path) -> None:
    """PDF and Word; what was written is told, a path to a line."""
    result = run("questionnaire", made, "--out", tmp_path / "out")
    assert result.exit_code == 0
    written = [Path(line) for line in result.stdout.splitlines()]
    assert sorted(path.name for path in written) == [
        f"questionnaire.{language}.{form}" for language in ("da", "en") for form in ("docx", "pdf")
    ]
    assert all(path.is_file() for path in written)


def test_one_language_and_one_format_will_do(run: Run, made: Path, tmp_path: Path) -> None:
    """As with the report."""
    result = run("questionnaire", made, "--language", "da", "--to", "pdf", "--out", tmp_path)
    assert [Path(line).name for line in result.stdout.splitlines()] == ["questionnaire.da.pdf"]


def test_an_unknown_format_is_told(run: Run, made: Path, tmp_path: Path) -> None:
    """Before anything is written."""
    result = run("questionnaire", made, "--to", "html", "--out", tmp_path / "out")
    assert isinstance(result.exception, Unanswerable)
    assert not (tmp_path / "out").exists()
