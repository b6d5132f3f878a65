"""A server does not start on a database that is gone or cannot be used: it says so, and ends with status 2."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.collection.faults.ledger import broken, history_of, newest_of
from tests.collection.faults.respondents import Load

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collection.live_server import LiveServer

AS_FOR_ANYBODY = ("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override")
"""Takes root the right to pass over the rights of files."""


def refused(server: LiveServer, *before: str) -> str:
    """Return what a server that must not start says; it ends by itself, with status 2 and without a traceback."""
    done = server.command("serve", str(server.study), "--port", str(server.port), before=before)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    return done.stderr


def test_a_database_that_is_gone_is_not_replaced_by_an_empty_one(on_sqlite: LiveServer, tmp_path: Path) -> None:
    """The server ends; when the file is back, it starts, and every answer is there."""
    on_sqlite.start_open()
    with Load(dict(list(on_sqlite.links().items())[:2])) as load:
        load.await_saves(20)
    on_sqlite.kill()
    kept = tmp_path / "kept"
    kept.mkdir()
    for file in on_sqlite.data.glob("fieldwork.sqlite3*"):
        if not file.name.endswith(".made"):
            file.rename(kept / file.name)
    said = refused(on_sqlite)
    assert "fieldwork.sqlite3 is gone" in said
    assert "overblik fieldwork restore" in said
    assert not (on_sqlite.data / "fieldwork.sqlite3").exists()
    for file in kept.iterdir():
        file.rename(on_sqlite.data / file.name)
    on_sqlite.start()
    assert broken(load.promises(), history_of(on_sqlite), newest_of(on_sqlite)) == []


def test_a_database_that_cannot_be_written_is_told(on_sqlite: LiveServer) -> None:
    """The file and its folder are for reading only."""
    on_sqlite.open()
    before = AS_FOR_ANYBODY if os.geteuid() == 0 else ()
    paths = [*on_sqlite.data.glob("fieldwork.sqlite3*"), on_sqlite.data]
    for path in paths:
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    try:
        said = refused(on_sqlite, *before)
    finally:
        for path in reversed(paths):
            path.chmod(path.stat().st_mode | stat.S_IWUSR)
    assert "fieldwork.sqlite3: cannot be used" in said
    assert "let this user write the file and its folder" in said


def test_a_file_that_is_no_database_is_told(on_sqlite: LiveServer) -> None:
    """It is left as it is."""
    on_sqlite.data.mkdir()
    path = on_sqlite.data / "fieldwork.sqlite3"
    path.write_bytes(b"En indkoebsliste\n" * 512)
    assert "file is not a database" in refused(on_sqlite)
    assert path.read_bytes().startswith(b"En indkoebsliste")


@pytest.mark.parametrize("url", ["postgresql://overblik:hemmeligt@127.0.0.1:1/fieldwork"])
def test_a_postgresql_that_is_away_is_told(on_sqlite: LiveServer, url: str) -> None:
    """Without the password."""
    on_sqlite.url = url
    said = refused(on_sqlite)
    assert "see whether PostgreSQL runs and DATABASE_URL is right" in said
    assert "hemmeligt" not in said
