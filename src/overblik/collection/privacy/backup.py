"""The whole database in one file, as it stood at one moment, whichever database it is and whatever is saved meanwhile."""

from __future__ import annotations

import datetime as dt
import json
import os
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction

from overblik.collection.models import Fieldwork, Purge
from overblik.collection.privacy.archive import FORMAT, MANIFEST, PURGES, file_of, kept_models
from overblik.collection.privacy.purge_log import to_line


def back_up(path: Path, now: dt.datetime, purges: Iterable[Purge] = (), *, program: str = "") -> int:
    """
    Write the database to *path*, which only its owner can read, and return how many rows.

    *purges* is the log beside it, *program* the version of the program that makes the backup. The file takes its place when it is
    whole. The server key is not in it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target, one_moment():
                rows = _write(target, now, purges, program)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return rows


@contextmanager
def one_moment() -> Iterator[None]:
    """Read everything as it stood when the first row was read, while others go on writing; outside transactions."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")  # Django's own would begin as a writer, and keep answers waiting
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def _write(target: zipfile.ZipFile, now: dt.datetime, purges: Iterable[Purge], program: str) -> int:
    files: dict[str, Any] = {}
    for model in kept_models():
        files[file_of(model)] = _put(target, file_of(model), rows_of(model))
    files[PURGES] = _put(target, PURGES, (to_line(purge) for purge in purges))
    fieldwork = Fieldwork.objects.filter(pk=1).first()
    manifest = {
        "format": FORMAT, "overblik": program, "at": now.isoformat(timespec="seconds"),
        "key_check": fieldwork.key_check if fieldwork else "", "files": files,
    }  # fmt: skip
    target.writestr(MANIFEST, json.dumps(manifest, indent=1))
    return sum(said["rows"] for name, said in files.items() if name != PURGES)


def rows_of(model: type[models.Model]) -> Iterator[str]:
    """Yield each row of a model as one line of JSON, in the order of its key."""
    rows = model._default_manager.order_by("pk").iterator(chunk_size=500)  # noqa: SLF001 - Django's own door
    for row in rows:
        (found,) = serializers.serialize("python", [row])
        yield json.dumps(found, cls=_Exact, ensure_ascii=False, sort_keys=True)  # as PostgreSQL keeps no order of keys


class _Exact(DjangoJSONEncoder):
    """Moments to the microsecond, where Django's cuts them to milliseconds."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, dt.datetime) else super().default(o)


def _put(target: zipfile.ZipFile, name: str, lines: Iterable[str]) -> dict[str, Any]:
    digest, rows = sha256(), 0
    with target.open(name, "w") as file:
        for line in lines:
            content = f"{line}\n".encode()
            digest.update(content)
            file.write(content)
            rows += 1
    return {"rows": rows, "sha256": digest.hexdigest()}
