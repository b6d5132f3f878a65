"""The bytes of the database's file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from overblik.collection.privacy.overwrite import erase_on_delete, overwrite
from overblik.collection.privacy.purge import purge_person
from tests.collection.office_study import KEY, NOW
from tests.collection.privacy.people import MAIL, NAME, everywhere


def _bytes() -> bytes:
    """The database's file and its write-ahead log."""
    path = Path(str(connection.settings_dict["NAME"]))
    return b"".join(file.read_bytes() for file in (path, path.with_name(path.name + "-wal")) if file.exists())


def _ways(text: str) -> list[bytes]:
    """A text as UTF-8, and as JSON writes it."""
    return [text.encode(), text.encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("transactional_db", "site")
def test_after_a_purge_no_byte_of_the_file_tells_who() -> None:
    """Neither the tables, nor free pages, nor the write-ahead log; on PostgreSQL the tables are written anew."""
    everywhere()
    if connection.vendor == "sqlite":
        assert any(way in _bytes() for way in _ways(MAIL))
    erase_on_delete()
    purge_person(KEY, MAIL, NOW, "x", answers=True)
    overwrite()
    if connection.vendor == "sqlite":
        assert [way for text in (MAIL, NAME) for way in _ways(text) if way in _bytes()] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("transactional_db", "site")
def test_overwriting_keeps_what_is_there(unit: Any) -> None:
    """The study goes on."""
    erase_on_delete()
    overwrite()
    unit.refresh_from_db()
    assert unit.name == "Kontor 1"
