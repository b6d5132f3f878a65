"""Django is started for a command: its tables are there, and the fieldwork is set up."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tests.app.field_study import Field
from tests.collection.office_study import office_site

if TYPE_CHECKING:
    from pathlib import Path

_CONNECT = """
import sys
from overblik.app.connection import connect, migrate, start_django
from overblik.study import Study
found = connect(Study.open(sys.argv[1]))
migrate()
start_django(found)
from overblik.collection.models import Unit
from django.db import connection
with connection.cursor() as cursor:
    pragmas = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
print(Unit.objects.count(), found.site.about.title["en"], *pragmas)
"""


def test_a_command_finds_tables_and_units(tmp_path: Path) -> None:
    """However often it is started; every commit of SQLite is on the disk before it is acknowledged."""
    office_site(tmp_path / "study")
    field = Field(tmp_path / "study", tmp_path / "data")
    for _ in range(2):
        assert field.python("-c", _CONNECT, field.study) == "12 A small survey wal 2\n"
    with closing(sqlite3.connect(field.data / "fieldwork.sqlite3")) as there:
        assert there.execute("SELECT state FROM collection_fieldwork").fetchall() == [("draft",)]
