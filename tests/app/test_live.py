"""The seam to the fieldwork database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.app.live import live_table
from overblik.study import Study

if TYPE_CHECKING:
    from pathlib import Path


def test_a_study_that_nobody_was_asked_in_has_no_live_answers(made: Path) -> None:
    """It has no database."""
    assert live_table(Study.open(made)) is None
