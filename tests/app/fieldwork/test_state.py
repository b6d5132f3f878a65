"""`overblik fieldwork open | pause | close`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_the_state_is_changed_and_told(tmp_path: Path) -> None:
    """In the words that the pages go by."""
    field = field_study(tmp_path)
    for command, state in (("pause", "paused"), ("close", "closed"), ("open", "open")):
        assert field.run("fieldwork", command, field.study) == f"En lille undersøgelse: {state}\n"


def test_a_folder_that_is_no_study_is_told(tmp_path: Path) -> None:
    """Without a traceback."""
    field = field_study(tmp_path)
    said = field.run("fieldwork", "open", tmp_path / "findes_ikke", status=2)
    assert "Traceback" not in said
