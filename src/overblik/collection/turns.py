"""
Writers of an SQLite file take turns.

SQLite lets one write at a time and has the others sleep for ever longer between tries, so that some wait a hundred times as
long as the work takes. A lock on a file beside the database wakes the next one at once. It only orders who tries first:
correctness is the transaction's, and where such locks are not to be had (Windows), SQLite's own waiting does.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from django.db import connection

fcntl: Any
try:
    fcntl = import_module("fcntl")
except ImportError:  # Windows
    fcntl = None

SUFFIX = ".turn"
_MEMORY = "mode=memory"


class Turns:
    """The turns at one database; each thread has a handle of its own on the lock file."""

    def __init__(self) -> None:
        self._local = threading.local()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for one's turn, and give it on at the end; nothing to wait for on PostgreSQL, or within a turn of one's own."""
        name = str(connection.settings_dict["NAME"])
        if (
            fcntl is None
            or connection.vendor != "sqlite"
            or _MEMORY in name
            or name == ":memory:"
            or connection.in_atomic_block
        ):
            yield
            return
        handle = self._handle(name)
        fcntl.flock(handle, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(handle, fcntl.LOCK_UN)

    def _handle(self, name: str) -> int:
        found: tuple[str, int] | None = getattr(self._local, "handle", None)
        if found is None or found[0] != name:
            if found is not None:
                os.close(found[1])
            found = (name, os.open(name + SUFFIX, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
            self._local.handle = found
        return found[1]


TURNS = Turns()
"""The turns of this process's threads; the lock file orders them with those of other processes."""
