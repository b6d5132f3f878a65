"""`overblik fieldwork restore`."""

from __future__ import annotations

import secrets
import zipfile
from typing import TYPE_CHECKING

import psycopg

from tests.app.field_study import field_study
from tests.collection.database import postgresql

if TYPE_CHECKING:
    from pathlib import Path


def _database() -> str:
    """Make an empty PostgreSQL database and return its address."""
    server, name = postgresql(), f"restored_{secrets.token_hex(4)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    head, _, query = server.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}?{query}"


def _rows(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as source:
        return {
            name: source.read(name) for name in source.namelist() if name.startswith("models/") and "audit" not in name
        }


def test_what_sqlite_held_postgresql_holds_row_for_row(tmp_path: Path) -> None:
    """And the other way round; a database with answers is not replaced unasked."""
    field = field_study(tmp_path)
    field.answer({"u01": {"kontakt": ["unge"], "kommentar": "Æøå 😀 =cmd()", "*": True}, "u07": {"ansatte": 12}})
    first, second, third = (tmp_path / name for name in ("first.zip", "second.zip", "third.zip"))
    field.run("fieldwork", "backup", field.study, "--out", first)
    address = _database()
    field.run("fieldwork", "restore", field.study, first, DATABASE_URL=address)
    field.run("fieldwork", "backup", field.study, "--out", second, DATABASE_URL=address)
    assert _rows(second) == _rows(first)
    assert "--replace" in field.run("fieldwork", "restore", field.study, second, status=2)
    field.run("fieldwork", "restore", field.study, second, "--replace")
    field.run("fieldwork", "backup", field.study, "--out", third)
    assert _rows(third) == _rows(first)
    assert field.run("responses", field.study, DATABASE_URL=address).startswith("2 response sets")
