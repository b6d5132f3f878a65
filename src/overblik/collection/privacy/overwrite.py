"""What was deleted is overwritten in the database's own files, where it would otherwise lie on as free space."""

from __future__ import annotations

import time

from django.db import OperationalError, connection

from overblik.collection.models import (
    AnonymousResponse,
    AuditEntry,
    Change,
    Contact,
    Delegation,
    Message,
    Note,
    Release,
    Response,
    Unit,
)
from overblik.errors import Unanswerable

TABLES = (Contact, Delegation, Message, Note, Unit, Response, Change, AnonymousResponse, Release, AuditEntry)
TRIES = 20
PAUSE = 0.25
"""Seconds between tries, while pages are being saved."""


def erase_on_delete() -> None:
    """Have SQLite overwrite what this connection deletes (PostgreSQL's old rows go with `overwrite`)."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def overwrite() -> None:
    """
    Write the database's files anew without what was deleted; outside transactions.

    Raises Unanswerable where a server is in the way of it; what was deleted is gone from the tables then, but not from the files.
    """
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            for model in TABLES:
                cursor.execute(f"VACUUM FULL {connection.ops.quote_name(model._meta.db_table)}")  # noqa: SLF001 - Django's own door
            return
        for _ in range(TRIES):
            try:
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                busy = cursor.fetchone()[0]
            except OperationalError:
                busy = 1
            if not busy:
                return
            time.sleep(PAUSE)
    message = "the database is busy, so that what was deleted is not yet overwritten in its file; run the command again"
    raise Unanswerable(message)
