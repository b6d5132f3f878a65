"""Progress is shown to those who look, on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.app.progress import progress

if TYPE_CHECKING:
    import pytest


def test_nothing_is_shown_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe is no terminal."""
    with progress("Building", 2) as step:
        step("one")
    assert capsys.readouterr() == ("", "")


def test_a_terminal_sees_the_steps(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On standard error; standard output stays clean for what is printed."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    with progress("Building", 1) as step:
        step("one")
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Building" in printed.err
