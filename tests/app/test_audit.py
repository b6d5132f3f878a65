"""`overblik audit` is the audit as its user calls it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from tests.report.audit.reports import ANSWERED

if TYPE_CHECKING:
    from tests.app.conftest import Run


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report with one impossible number."""
    path = tmp_path / "report.txt"
    path.write_text(f"{ANSWERED}98 pct. har brugt telefon.\n", encoding="utf-8")
    return path


def test_a_finding_ends_with_one_and_none_with_zero(run: Run, report: Path) -> None:
    """So that a script can tell."""
    result = run("audit", report, "--yes", "--format", "json")
    assert result.exit_code == 1
    assert [it["kind"] for it in json.loads(result.stdout)["findings"]] == ["impossible"]
    report.write_text(ANSWERED, encoding="utf-8")
    assert run("audit", report, "--yes").exit_code == 0


def test_nobody_to_confirm_is_told(run: Run, report: Path) -> None:
    """With both ways out."""
    result = run("audit", report)
    assert isinstance(result.exception, Unanswerable)
    assert "add --yes" in str(result.exception)
    assert "--lift" in str(result.exception)


def test_what_is_lifted_can_be_looked_through_and_audited(run: Run, report: Path, tmp_path: Path) -> None:
    """The file needs no confirmation: somebody has looked."""
    lifted = tmp_path / "lifted.yaml"
    lifted.write_text(run("audit", report, "--lift").stdout, encoding="utf-8")
    assert run("audit", lifted).exit_code == 1
    lifted.write_text(lifted.read_text(encoding="utf-8").replace('"98"', '"97"'), encoding="utf-8")
    assert run("audit", lifted).exit_code == 0


def test_a_page_is_written_in_the_language_that_is_asked_for(run: Run, report: Path, tmp_path: Path) -> None:
    """Where it was told to go."""
    page = tmp_path / "audit.html"
    result = run("audit", report, "--yes", "--format", "html", "--language", "en", "--out", page)
    assert result.stdout == f"written: {page}\n"
    assert '<html lang="en">' in page.read_text(encoding="utf-8")
