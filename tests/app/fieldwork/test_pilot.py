"""`overblik fieldwork pilot`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_pilot_answers_stay_apart(tmp_path: Path) -> None:
    """Who has answered stays on its side."""
    field = field_study(tmp_path)
    assert "1 units changed" in field.run("fieldwork", "pilot", field.study, "u01")
    field.answer({"u01": {"kontakt": ["unge"]}, "u02": {"kontakt": ["unge"]}})
    assert field.run("responses", field.study).startswith("1 response sets")
    assert "answered already" in field.run("fieldwork", "pilot", field.study, "u01", "--off", status=2)
    assert "no unit u99" in field.run("fieldwork", "pilot", field.study, "u99", status=2)
