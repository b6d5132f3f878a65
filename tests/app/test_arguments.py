"""How a study was read is said where that is not a matter of course."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_a_frame_out_of_excel_is_told_on_standard_error(run: Run, library: Path) -> None:
    """Standard output stays what was asked for."""
    frame = library / "frame.csv"
    text = frame.read_text(encoding="utf-8").replace("Opdigtet Bibliotek 01", "Opdigtet Bibliotek på Ø")
    frame.write_bytes(text.replace(",", ";").encode("cp1252"))
    result = run("table", library, "aftenaabent", "--format", "csv")
    assert "read as Windows-1252, separated by semicolons" in result.stderr
    assert result.stdout.startswith("id,")


def test_a_frame_in_utf_8_needs_no_words(run: Run, made: Path) -> None:
    """Nothing on standard error."""
    assert run("table", made, "aftenaabent").stderr == ""
