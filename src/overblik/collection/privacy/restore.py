"""A backup is put back, whole or not at all, and goes through every purge that came after it."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.core import serializers
from django.core.management.color import no_style
from django.core.serializers.base import DeserializationError
from django.db import connection, models, transaction

from overblik.collection.fieldwork.setup import key_check
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import Contact, Fieldwork, Message, Purge, Response, StaffRole
from overblik.collection.privacy.archive import PURGES, Archive, file_of, kept_models, open_archive
from overblik.collection.privacy.purge_log import from_line
from overblik.collection.privacy.replay import replay
from overblik.errors import Unanswerable

BATCH = 500


def restore(path: Path, key: bytes, now: dt.datetime, *, purges: Iterable[Purge] = (), replace: bool = False) -> int:
    """
    Put the backup at *path* into the database and return how many purges it had to go through again.

    *purges* is the log beside the database. Raises Unanswerable, and changes nothing, where the backup is not whole, was made with
    another server key, or the database holds answers, contacts or staff and is not to be *replaced*.
    """
    archive = open_archive(path)
    if archive.manifest.get("key_check") not in ("", key_check(key)):
        message = f"{path} was made with another server key, so that its links would not work; start with that key"
        raise Unanswerable(message)
    if not replace and holds_something():
        message = "the database holds answers, contacts or staff already; --replace puts the backup in their place"
        raise Unanswerable(message)
    with transaction.atomic():
        known = [*purges, *Purge.objects.all(), *(from_line(line) for line in archive.lines(PURGES))]
        _empty()
        _fill(archive)
        done = replay(key, known)
        audit("backup restored", now, "command line", made_at=archive.manifest.get("at", ""), purges=done)
    return done


def holds_something() -> bool:
    """Return whether the database holds anything that a restored backup would replace."""
    if not Fieldwork.objects.exists():
        return False
    begun = Response.objects.filter(begun_at__isnull=False)
    return any(rows.exists() for rows in (begun, Contact.objects.all(), Message.objects.all(), StaffRole.objects.all()))


def _empty() -> None:
    for model in reversed(kept_models()):
        rows = model._base_manager.all()  # noqa: SLF001 - Django's own door
        rows._raw_delete(rows.db)  # noqa: SLF001 - protected rows go too, and come back


def _fill(archive: Archive) -> None:
    filled = kept_models()
    for model in filled:
        count = 0
        for batch in _batches(_objects(archive, model)):
            count += _insert(model, batch)
        if count != archive.manifest["files"].get(file_of(model), {"rows": 0})["rows"]:
            message = f"{file_of(model)} holds another number of rows than the backup says; nothing was restored"
            raise Unanswerable(message)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), filled):
            cursor.execute(statement)
    connection.check_constraints()


def _insert(model: type[models.Model], batch: list[models.Model]) -> int:
    if any(getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False) for field in model._meta.fields):  # noqa: SLF001 - as above
        for row in batch:
            row.save_base(raw=True, force_insert=True)  # the moment that was stored, not this one
    else:
        model._base_manager.bulk_create(batch)  # noqa: SLF001 - as above
    return len(batch)


def _objects(archive: Archive, model: type[models.Model]) -> Iterator[models.Model]:
    for line in archive.lines(file_of(model)):
        try:
            (found,) = serializers.deserialize("python", [json.loads(line)])
        except (DeserializationError, ValueError, TypeError) as error:
            message = f"{file_of(model)} holds a row that this version of Overblik cannot read ({error}); nothing was restored"
            raise Unanswerable(message) from None
        yield found.object


def _batches(rows: Iterator[models.Model]) -> Iterator[list[models.Model]]:
    while batch := list(itertools.islice(rows, BATCH)):
        yield batch
