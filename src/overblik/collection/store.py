"""
A page is saved: in one transaction, against what the database holds at that moment, with every answer in the history.

PostgreSQL locks the response set's row; SQLite begins the transaction as a writer (`IMMEDIATE`), so that two pages of one unit come
one after the other on both. When `save_page` returns, the answers are on the disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from overblik.collection.answering.items import Item, Items
from overblik.collection.answering.merge import Conflict, Given, Merged, merge
from overblik.collection.answering.posted import Page
from overblik.collection.models import Change, Fieldwork, Response, Unit

OPEN, CLOSED, PAUSED, DRAFT = "open", "closed", "paused", "draft"


@dataclass(frozen=True, kw_only=True)
class Writer:
    """Who writes, when, how it came in, and why an earlier answer is changed."""

    by: str
    at: dt.datetime
    source: str = Response.Source.WEB
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Saved:
    """What became of a page: the response set afterwards, what was written, and what has to be chosen first."""

    response: Response
    items: Items
    changed: frozenset[str] = frozenset()
    conflicts: tuple[Conflict, ...] = ()
    late: bool = False


@dataclass(frozen=True, kw_only=True)
class Whole:
    """What a save says beside the items: the section that was sent whole, and the language it was answered in."""

    section: str | None = None
    language: str = ""
    allowed: Collection[str] | None = field(default=None)
    """The keys that the writer may change; None for all."""


def items_of(response: Response) -> dict[str, Item]:
    """Return the stored items of a response set."""
    return {key: Item.from_json(stored) for key, stored in response.items.items()}


def state_for(fieldwork: Fieldwork, unit: Unit, now: dt.datetime) -> str:
    """
    Return whether *unit* can answer now: open, closed, paused, or draft (not open yet).

    A unit with an extension answers until then although the others are closed; a pilot unit answers while it is a draft.
    """
    if fieldwork.state == Fieldwork.State.PAUSED:
        return PAUSED
    if unit.pilot and fieldwork.state == Fieldwork.State.DRAFT:
        return OPEN
    if unit.extended_to and now < unit.extended_to and fieldwork.state != Fieldwork.State.DRAFT:
        return OPEN
    if fieldwork.state == Fieldwork.State.DRAFT or (fieldwork.opens_at and now < fieldwork.opens_at):
        return DRAFT
    if fieldwork.state == Fieldwork.State.CLOSED or (fieldwork.closes_at and now >= fieldwork.closes_at):
        return CLOSED
    return OPEN


def save_page(unit: Unit, fieldwork: Fieldwork, page: Page, writer: Writer, whole: Whole) -> Saved:
    """
    Save *page* for *unit* and return what became of it.

    Answers that come when the unit cannot answer any more are kept in the history as late, and change nothing. A finished response
    set can be changed until the close, and stays finished.
    """
    with transaction.atomic():
        response = Response.objects.select_for_update().get(pk=unit.pk)
        items = items_of(response)
        allowed = {
            key: given for key, given in page.posted.given.items() if whole.allowed is None or key in whole.allowed
        }
        if state_for(fieldwork, unit, writer.at) != OPEN:
            return _late(response, items, allowed, writer, fieldwork)
        posted = page.posted if len(allowed) == len(page.posted.given) else _only(page, allowed)
        merged = merge(posted, items, lambda key, rev: _before(response, key, rev))
        return _write(response, items, merged, page, writer, whole, fieldwork)


def _only(page: Page, allowed: Mapping[str, Given]) -> Any:
    from dataclasses import replace

    return replace(page.posted, given=allowed)


def _before(response: Response, key: str, rev: int) -> Given:
    """Return what an item was at a revision."""
    found = (
        Change.objects.filter(response=response, key=key, rev__lte=rev, fate=Change.Fate.APPLIED)
        .order_by("-pk")
        .first()
    )
    return Given(value=found.value, raw=found.raw) if found else Given()


def _write(  # noqa: PLR0913 PLR0917 - all of it belongs to the one save
    response: Response,
    items: dict[str, Item],
    merged: Merged,
    page: Page,
    writer: Writer,
    whole: Whole,
    fieldwork: Fieldwork,
) -> Saved:
    version = fieldwork.version_id or 1
    changed = _changed_beside(response, page, whole) or bool(merged.changes)
    rev = response.rev + 1 if changed or merged.conflicts else response.rev
    for key, given in merged.changes.items():
        items[key] = Item(
            value=given.value,
            raw=given.raw,
            rev=rev,
            by=writer.by,
            at=writer.at.isoformat(timespec="seconds"),
            version=version,
        )
    if not changed and not merged.conflicts:
        return Saved(response=response, items=items)
    response.rev = rev
    if changed:
        response.items = {key: item.to_json() for key, item in items.items()}
        response.begun_at = response.begun_at or writer.at
        response.last_at, response.version = writer.at, version
        response.source = writer.source if not response.begun_at or response.rev == 1 else response.source
        response.language = whole.language or response.language
    response.save()
    _record(response, merged, writer, version)
    return Saved(response=response, items=items, changed=frozenset(merged.changes), conflicts=merged.conflicts)


def _changed_beside(response: Response, page: Page, whole: Whole) -> bool:
    """Note what a page says beside its items, and return whether that changed anything."""
    before = (list(response.submitted), response.at, dict(response.reasons))
    if whole.section and whole.section not in response.submitted:
        response.submitted = [*response.submitted, whole.section]
    response.at = page.at or response.at
    response.reasons = {**response.reasons, **{name: text for name, text in page.reasons.items() if text}}
    return before != (response.submitted, response.at, response.reasons)


def _record(response: Response, merged: Merged, writer: Writer, version: int) -> None:
    rows = [_change(response, key, given, writer, version) for key, given in merged.changes.items()]
    for conflict in merged.conflicts:
        row = _change(response, conflict.key, conflict.mine, writer, version)
        row.fate = Change.Fate.CONFLICT
        rows.append(row)
    Change.objects.bulk_create(rows)


def _change(response: Response, key: str, given: Given, writer: Writer, version: int) -> Change:
    return Change(
        response=response, rev=response.rev, key=key, value=given.value, raw=given.raw, by=writer.by, at=writer.at,
        source=writer.source, why=writer.why, version=version,
    )  # fmt: skip


def _late(
    response: Response, items: dict[str, Item], given: Mapping[str, Given], writer: Writer, fieldwork: Fieldwork
) -> Saved:
    """Keep what came too late in the history, each answer once."""
    known = {
        (key, str(value))
        for key, value in Change.objects.filter(response=response, fate=Change.Fate.LATE).values_list("key", "value")
    }
    rows = []
    for key, found in given.items():
        stored = items.get(key, Item())
        if (found.value, found.raw) == (stored.value, stored.raw) or (key, str(found.value)) in known:
            continue
        row = _change(response, key, found, writer, fieldwork.version_id or 1)
        row.fate = Change.Fate.LATE
        rows.append(row)
    Change.objects.bulk_create(rows)
    return Saved(response=response, items=items, late=True)


def finish(unit: Unit, fieldwork: Fieldwork, writer: Writer) -> Response | None:
    """Mark the response set of *unit* as finished and return it; None when the unit cannot answer any more."""
    with transaction.atomic():
        response = Response.objects.select_for_update().get(pk=unit.pk)
        if state_for(fieldwork, unit, writer.at) != OPEN:
            return None
        if response.finished_at is None:
            response.finished_at, response.finished_by = writer.at, writer.by
            response.begun_at = response.begun_at or writer.at
            response.last_at, response.version = writer.at, fieldwork.version_id or 1
            response.rev += 1
            response.save()
        return response
