"""A database that is gone or cannot be used is told in one line, with its repair."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError

from overblik.app.database_lost import mark_made, marker, refuse_lost, told
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from django.db import Error

SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": "/d/fieldwork.sqlite3"}
POSTGRESQL = {"ENGINE": "django.db.backends.postgresql", "NAME": "fieldwork", "PASSWORD": "hemmeligt"}


def in_folder(folder: Path) -> dict[str, Any]:
    """The description of an SQLite database in a folder."""
    return SQLITE | {"NAME": str(folder / "fieldwork.sqlite3")}


def test_a_database_that_was_never_made_may_be_made(tmp_path: Path) -> None:
    """The first start is no loss."""
    refuse_lost(in_folder(tmp_path))


def test_a_database_that_was_made_and_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    """An empty one in its place would answer as if nobody ever had; who means it deletes the mark."""
    database = in_folder(tmp_path)
    Path(database["NAME"]).touch()
    mark_made(database)
    refuse_lost(database)
    Path(database["NAME"]).unlink()
    with pytest.raises(Unanswerable, match=r"is gone, and the answers with it\..*overblik fieldwork restore.*\.made"):
        refuse_lost(database)
    (tmp_path / "fieldwork.sqlite3.made").unlink()
    refuse_lost(database)


@pytest.mark.parametrize(
    "database", [POSTGRESQL, SQLITE | {"NAME": ":memory:"}, SQLITE | {"NAME": "file:x?mode=memory"}]
)
def test_a_database_that_is_no_file_has_no_mark(database: dict[str, Any]) -> None:
    """PostgreSQL says itself when it is gone."""
    assert marker(database) is None
    mark_made(database)
    refuse_lost(database)


@pytest.mark.parametrize(
    ("database", "error", "said"),
    [
        (SQLITE, OperationalError("attempt to write a readonly database"), "let this user write the file and its folder"),
        (SQLITE, OperationalError("database or disk is full"), "make room on the disk"),
        (SQLITE, DatabaseError("file is not a database"), "put the file back, or a backup"),
        (SQLITE, OperationalError("something new"), "put a backup back"),
        (POSTGRESQL, OperationalError("connection refused\n\tIs it up?"), "(connection refused Is it up?); see whether"),
        (POSTGRESQL, InterfaceError("connection already closed"), "see whether PostgreSQL runs and DATABASE_URL is right"),
    ],
)  # fmt: skip
def test_what_a_database_cannot_do_is_told_with_its_repair(database: dict[str, Any], error: Error, said: str) -> None:
    """In one line, with the database and without its password."""
    with pytest.raises(Unanswerable) as found, told(database):
        raise error
    assert said in str(found.value)
    assert database["NAME"] in str(found.value)
    assert "\n" not in str(found.value)
    assert "hemmeligt" not in str(found.value)


def test_a_fault_of_ours_stays_one() -> None:
    """It has nothing to do with the disk."""
    with pytest.raises(IntegrityError), told(SQLITE):
        raise IntegrityError
