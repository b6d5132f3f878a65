from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.tables.response.early_late import early_late
from overblik.tables.response.early_text import early_lines
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path


def test_differences_are_told_with_how_many_chance_would_give(tmp_path: Path) -> None:
    """One of four at the level of five per cent, where chance gives a fifth of one."""
    late = {"u01": False, "u02": True, "u03": True, "u07": False}
    lines = list(early_lines(early_late(offices(tmp_path).responses, late, "reminder"), "da"))
    assert lines[0] == "  2 svarede før den første påmindelse og 2 efter den."
    assert lines[1].startswith("  På 1 af 4 spørgsmål og oplysninger")
    assert lines[1].endswith("ved tilfælde ville 0,2 være det:")
    assert lines[2] == "    tilfreds (er I tilfredse?): ja 100 → 0 pct. (p = 0,046)"


def test_no_difference_is_told_too(tmp_path: Path) -> None:
    """So is that nothing is known of when answers came."""
    found = early_late(offices(tmp_path).responses, {"u01": False, "u07": True}, "days")
    assert list(early_lines(found, "en")) == [
        "  1 answered in the first half of the days, 1 in the second.",
        "  On none of 2 questions and columns do early and late answers differ by more than chance (p < 0.05).",
    ]
    assert "do not say when they came" in next(early_lines(None, "en"))
