from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from overblik.collection.look import bring
from overblik.errors import PartMissing

FILES = " ".join(f'"node_modules/dkfds/dist/{name}"' for name in bring.WANTED)
MAKES_ALL = f'for file in {FILES}; do mkdir -p "$(dirname "$file")"; echo text > "$file"; done'


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs that stands before all others."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def put(folder: Path, name: str, text: str) -> None:
    """Put a program of the shell into a folder."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_the_lock_file_pins_by_content_and_names_no_place() -> None:
    """Who has a registry of their own gets the same bytes from there."""
    lock = (bring.HERE / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity": "sha512-' in lock
    assert '"resolved"' not in lock


def test_marks_of_portals_are_not_brought() -> None:
    """They are theirs, and say that a page is."""
    assert not [name for name in bring.WANTED if "logo" in name or "borgerdk" in name or "virkdk" in name]


def test_what_npm_brings_is_brought_once(programs: Path, tmp_path: Path) -> None:
    """Scripts of packages do not run; a second setup asks nobody."""
    put(programs, "node", "")
    put(programs, "npm", f'cat .npmrc > "{tmp_path}/settings"; echo "$@" >> "{tmp_path}/calls"; {MAKES_ALL}')
    brought = bring.bring(tmp_path / "brought")
    assert bring.bring(tmp_path / "brought") == brought
    assert bring.is_here(brought)
    assert (tmp_path / "calls").read_text(encoding="utf-8").splitlines() == ["ci --loglevel=error"]
    assert "ignore-scripts=true" in (tmp_path / "settings").read_text(encoding="utf-8")


def test_a_lost_file_is_brought_again(programs: Path, tmp_path: Path) -> None:
    """A folder that is not whole is as good as none."""
    put(programs, "node", "")
    put(programs, "npm", MAKES_ALL)
    brought = bring.bring(tmp_path / "brought")
    (brought / "dkfds.css").unlink()
    assert not bring.is_here(brought)
    assert (bring.bring(brought) / "dkfds.css").is_file()


def test_without_a_network_the_repair_is_said(programs: Path, tmp_path: Path) -> None:
    """What npm said, and what to do."""
    put(programs, "node", "")
    put(programs, "npm", "echo 'npm warn old' >&2; echo 'npm error network' >&2; exit 1")
    with pytest.raises(PartMissing, match=r"npm: npm error network.*Node\.js.*look\.prepare"):
        bring.bring(tmp_path / "brought")
    assert not (tmp_path / "brought").exists()


def test_a_version_without_a_file_is_told(programs: Path, tmp_path: Path) -> None:
    """A new version may have moved it."""
    put(programs, "node", "")
    put(programs, "npm", "mkdir -p node_modules/dkfds/dist")
    with pytest.raises(PartMissing, match=r"lacks css/dkfds\.min\.css"):
        bring.bring(tmp_path / "brought")
