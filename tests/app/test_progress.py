"""Progress is shown to those who look, on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.app.progress import progress, waiting

if TYPE_CHECKING:
    import pytest


def test_nothing_is_shown_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe is no terminal."""
    with progress("Building", 2) as step, waiting("reading"):
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


def test_a_terminal_sees_what_is_waited_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody knows how many steps it takes."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    with waiting("reading data.parquet"):
        pass
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "reading data.parquet" in printed.err
