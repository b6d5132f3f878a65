"""What a backup is: a zip with one file of JSON lines for each model, and a manifest with their hashes."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models

from overblik.errors import Unanswerable

FORMAT = 1
MANIFEST, PURGES = "manifest.json", "purges.jsonl"
LEFT_OUT = frozenset({"auth.permission", "auth.group", "contenttypes.contenttype", "sessions.session"})
"""What every database makes for itself, and sessions: who was signed in signs in again."""


def kept_models() -> list[type[models.Model]]:
    """Return the models that a backup holds, in the order of their applications."""
    return [model for model in apps.get_models() if model._meta.label_lower not in LEFT_OUT]  # noqa: SLF001 - Django's own door


def file_of(model: type[models.Model]) -> str:
    """Return the name of a model's file in the zip."""
    return f"models/{model._meta.label_lower}.jsonl"  # noqa: SLF001 - Django's own door


@dataclass(frozen=True)
class Archive:
    """A backup that has been checked: every file is there, and is what the manifest says."""

    path: Path
    manifest: Mapping[str, Any]

    def lines(self, name: str) -> Iterator[str]:
        """Yield the lines of a file; none where the backup has no such file."""
        with zipfile.ZipFile(self.path) as source:
            if name not in self.manifest["files"]:
                return
            with source.open(name) as file:
                for line in file:
                    yield line.decode("utf-8")


def open_archive(path: Path) -> Archive:
    """Return the backup in a file; raises Unanswerable where it is none, or not whole."""
    try:
        with zipfile.ZipFile(path) as source:
            manifest = json.loads(source.read(MANIFEST))
            damaged = [name for name, said in manifest["files"].items() if _digest(source, name) != said["sha256"]]
    except FileNotFoundError:
        message = f"there is no file {path}; name a backup made by `overblik fieldwork backup`"
        raise Unanswerable(message) from None
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError, AttributeError):
        message = f"{path} is no backup that can be read, or is not whole; take another one"
        raise Unanswerable(message) from None
    if manifest.get("format") != FORMAT:
        message = (
            f"{path} was made by another version of Overblik ({manifest.get('overblik')}); restore it with that one"
        )
        raise Unanswerable(message)
    if damaged:
        message = f"{path} is damaged: {', '.join(damaged)} is not what was backed up; take another backup"
        raise Unanswerable(message)
    return Archive(path, manifest)


def _digest(source: zipfile.ZipFile, name: str) -> str:
    found = sha256()
    with source.open(name) as file:
        while chunk := file.read(1 << 20):
            found.update(chunk)
    return found.hexdigest()
