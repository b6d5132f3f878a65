"""A database that has gone, cannot be reached or cannot be written is told in words, before anything is made in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from overblik.errors import Unanswerable

_HINTS = {
    "readonly": "let this user write the file and its folder",
    "unable to open": "let this user write the file and its folder",
    "full": "make room on the disk",
    "I/O error": "look at the disk: it is full, over its quota or broken",
    "locked": "another program holds it; wait for that to end",
    "not a database": "put the file back, or a backup with `overblik fieldwork restore`",
    "malformed": "put a backup back with `overblik fieldwork restore`",
}
_ELSEWHERE = "see whether PostgreSQL runs and DATABASE_URL is right"


def marker(database: Mapping[str, Any]) -> Path | None:
    """Return the file that says that an SQLite database has been made; None for a database that is no file."""
    name = str(database["NAME"])
    is_file = str(database["ENGINE"]).endswith("sqlite3") and "memory" not in name
    return Path(f"{name}.made") if is_file else None


def refuse_lost(database: Mapping[str, Any]) -> None:
    """Raise Unanswerable where the file of a database that was made is gone: an empty one in its place would hide the loss."""
    made, path = marker(database), Path(str(database["NAME"]))
    if made and made.exists() and not path.exists():
        message = (
            f"{path} is gone, and the answers with it. Put the file back, or a backup with `overblik fieldwork restore`; "
            f"to begin anew without answers, delete {made}"
        )
        raise Unanswerable(message)


def mark_made(database: Mapping[str, Any]) -> None:
    """Note beside an SQLite database that it has been made."""
    made = marker(database)
    if made and not made.exists():
        made.touch(mode=0o600)


@contextmanager
def told(database: Mapping[str, Any]) -> Iterator[None]:
    """Turn what a database cannot do into Unanswerable, with its repair."""
    from django.db import DatabaseError, InterfaceError, OperationalError

    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        if not isinstance(error, OperationalError | InterfaceError) and type(error) is not DatabaseError:
            raise  # a fault of ours
        said = " ".join(str(error).split())
        local = str(database["ENGINE"]).endswith("sqlite3")
        hint = (
            next((hint for word, hint in _HINTS.items() if word in said), "put a backup back") if local else _ELSEWHERE
        )
        where = str(database["NAME"]) if local else f"database {database['NAME']}"
        message = f"{where}: cannot be used ({said}); {hint}"
        raise Unanswerable(message) from None
