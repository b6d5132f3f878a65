from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_the_claims_of_a_study_are_listed(run: Run, library: Path) -> None:
    """Each with its verdict, in both languages or one."""
    result = run("claims", library)
    assert "report.da.md" in result.stdout
    assert "report.en.md" in result.stdout
    assert "  true  " in result.stdout
    found = json.loads(run("claims", library, "--language", "da", "--format", "json").stdout)
    assert {claim["language"] for claim in found["claims"]} == {"da"}


def test_a_false_claim_gives_exit_status_1(run: Run, library: Path) -> None:
    """And what would be true."""
    report = library / "report.da.md"
    report.write_text(report.read_text(encoding="utf-8") + "\n[0 pct.]{share=responses/any}\n", encoding="utf-8")
    result = run("claims", library, "--language", "da")
    assert result.exit_code == 1
    assert "»0 pct.« is false" in result.stdout
