"""
The clock: real time, or the time of a rehearsal.

OVERBLIK_REHEARSAL names a file that holds a moment such as 2020-05-15T09:00+02:00; the clock runs on from it, from the time at
which the file was written. It is for trying a plan out, and is refused where the server can be reached from outside.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from overblik.errors import Unanswerable

REHEARSAL = "OVERBLIK_REHEARSAL"
Clock = Callable[[], dt.datetime]


def real_time() -> dt.datetime:
    """Return the time that it is."""
    return dt.datetime.now(dt.UTC)


def clock(environ: Mapping[str, str]) -> Clock:
    """Return the clock that the environment asks for."""
    path = environ.get(REHEARSAL)
    return rehearsal(Path(path)) if path else real_time


def rehearsal(path: Path) -> Clock:
    """Return a clock that runs on from the moment in the file at *path*; raises Unanswerable where there is none."""

    def now() -> dt.datetime:
        try:
            written = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
            moment = dt.datetime.fromisoformat(path.read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            message = f"{path} holds no moment for the rehearsal; write one such as 2020-05-15T09:00+02:00"
            raise Unanswerable(message) from None
        return moment.astimezone(dt.UTC) + (real_time() - written)

    return now
