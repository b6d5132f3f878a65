"""The purges beside the database, one JSON line each, so that a backup older than a purge learns of it."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable
from pathlib import Path

from overblik.collection.models import Purge

NAME = "purges.jsonl"
"""What the log is called in the folder of the database."""


def to_line(purge: Purge) -> str:
    """Return a purge as one line."""
    return json.dumps({"who": purge.who, "what": purge.what, "at": purge.at.isoformat(), "by": purge.by})


def from_line(line: str) -> Purge:
    """Return the purge in a line."""
    found = json.loads(line)
    return Purge(who=found["who"], what=found["what"], at=dt.datetime.fromisoformat(found["at"]), by=found["by"])


def append(path: Path, purges: Iterable[Purge]) -> None:
    """Add purges to the log, and have them on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(to_line(purge) + "\n" for purge in purges)
        file.flush()
        os.fsync(file.fileno())


def read(path: Path) -> tuple[Purge, ...]:
    """Return the purges of the log; none where there is no log. A last line that was cut off is passed over."""
    if not path.exists():
        return ()
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            found.append(from_line(line))
        except (ValueError, KeyError):
            continue
    return tuple(found)
