from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.study.method import method_writer
from overblik.study.reporting import document, draft
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path


def test_the_chapter_is_in_the_report(tmp_path: Path) -> None:
    """Proved when the report is built, and in the list of where numbers come from."""
    study = offices(tmp_path)
    (tmp_path / "report.da.md").write_text("# Metode\n\n::: method\n:::\n", encoding="utf-8")
    assert len(draft(study, "da").claims) == 7
    assert "responses/complete" in str(document(study, "da").tree)


def test_before_there_are_answers_it_is_empty(tmp_path: Path) -> None:
    """And no mistake of the report's."""
    study = offices(tmp_path, answers="")
    (tmp_path / "report.da.md").write_text("# Metode\n\n::: method\n:::\n", encoding="utf-8")
    assert draft(study, "da").problems == ()
    assert method_writer(study, "da")(()) == ""
