"""The command line answers mistakes in sentences and ends with the right status."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from overblik.app.cli import COMMANDS, INTERNAL, main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_help_lists_every_command(run: Run) -> None:
    """Each with its line."""
    printed = run("--help").stdout
    assert all(name in printed and line in printed for name, line in COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(run: Run, name: str) -> None:
    """`overblik COMMAND --help` says what the command does."""
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Usage: group {name}" in result.stdout


def test_help_imports_nothing_heavy() -> None:
    """A quick `--help` is one that leaves Arrow, Pandoc and the rest on the disk."""
    program = (
        "import sys; from overblik.app.cli import group; group(['--help'], standalone_mode=False); print(*sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    loaded = set(printed.rpartition("\n\n")[2].split()) | set(printed.split())
    assert not loaded & {
        "pyarrow",
        "numpy",
        "pydantic",
        "yaml",
        "rich",
        "scipy",
        "panflute",
        "typst",
        "vl_convert",
        "docx",
    }


def test_what_was_named_wrongly_is_answered_on_standard_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """No traceback, exit status 2."""
    with pytest.raises(SystemExit) as left:
        main(["table", str(tmp_path / "nowhere"), "kontakt"])
    printed = capsys.readouterr()
    assert left.value.code == 2
    assert printed.out == ""
    assert printed.err.startswith("there is no folder")


def test_a_disk_that_refuses_is_answered(capsys: pytest.CaptureFixture[str], made: Path, tmp_path: Path) -> None:
    """A file where a folder is due: exit status 2 and the path."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file", encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["report", str(made), "--to", "html", "--language", "en", "--out", str(blocked / "below")])
    assert left.value.code == 2
    assert "blocked" in capsys.readouterr().err


def test_a_fault_of_our_own_is_no_traceback(
    capsys: pytest.CaptureFixture[str], made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says so, with another exit status, and how to see more."""

    def broken(_: object) -> None:
        message = "all is lost"
        raise RuntimeError(message)

    monkeypatch.setattr("overblik.study.checking.check_study", broken)
    with pytest.raises(SystemExit) as left:
        main(["check", str(made)])
    assert left.value.code == INTERNAL
    assert "all is lost" in capsys.readouterr().err
    monkeypatch.setenv("OVERBLIK_TRACEBACK", "1")
    with pytest.raises(RuntimeError):
        main(["check", str(made)])
