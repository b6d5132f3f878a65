"""Persons are taken out of every text that the database holds, or found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models

from overblik.collection.models import (
    AnonymousResponse,
    AuditEntry,
    Change,
    Delegation,
    Message,
    Note,
    Release,
    Response,
    Unit,
)
from overblik.collection.privacy.marks import Persons

Fields = tuple[tuple[type[models.Model], tuple[str, ...]], ...]

AROUND: Fields = (
    (Delegation, ("message",)),
    (Message, ("to", "cc", "subject", "error")),
    (Note, ("text", "by", "holder")),
    (Unit, ("refused_why", "why_not")),
    (Response, ("finished_by",)),
    (Change, ("by", "why")),
    (AuditEntry, ("who", "details")),
)
"""Texts around the answers, in which a person may be named."""

ANSWERS: Fields = (
    (Response, ("items", "reasons")),
    (Change, ("value", "raw")),
    (AnonymousResponse, ("items",)),
    (Release, ("text",)),
)
"""The answers themselves."""


def scrub(persons: Persons, *, answers: bool) -> int:
    """Take *persons* out of all texts around the answers, and out of the *answers*; returns how many rows that changed."""
    if not persons.tokens:
        return 0
    changed = 0
    for model, names in (*AROUND, *(ANSWERS if answers else ())):
        for row in model.objects.all().iterator():
            before = {name: getattr(row, name) for name in names}
            after = {name: _without(value, persons) for name, value in before.items()}
            if after != before:
                model.objects.filter(pk=row.pk).update(**after)
                changed += 1
    return changed


def mentions(persons: Persons) -> Iterator[tuple[models.Model, str]]:
    """Yield each row in which one of them is named, with the field."""
    for model, names in (*AROUND, *ANSWERS):
        for row in model.objects.all().iterator():
            yield from ((row, name) for name in names if _without(getattr(row, name), persons) != getattr(row, name))


def texts() -> Iterator[str]:
    """Yield every text in which a person may be named."""
    for model, names in (*AROUND, *ANSWERS):
        for row in model.objects.all().iterator():
            for name in names:
                yield from _texts(getattr(row, name))


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return (value,) if value else ()
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (text for part in parts for text in _texts(part))


def _without(value: Any, persons: Persons) -> Any:
    if isinstance(value, str):
        return persons.without(value)
    if isinstance(value, dict):
        return {name: _without(part, persons) for name, part in value.items()}
    return [_without(part, persons) for part in value] if isinstance(value, list) else value
