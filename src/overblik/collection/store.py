"""
A page is saved: in one transaction, against what the database holds at that moment, with every answer in the history.

PostgreSQL locks the response set's row; SQLite begins the transaction as a writer (`IMMEDIATE`), so that two pages of one unit come
one after the other on both. When `save_page` returns, the answers are on the disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from django.db import transaction

from overblik.collection.answering.items import Item, Items
from overblik.collection.answering.merge import Conflict, Given, Merged, Posted, merge
from overblik.collection.answering.posted import Page
from overblik.collection.lookup import Lookup
from overblik.collection.models import Change, Fieldwork, Response, Unit
from overblik.collection.privacy.overwrite import erase_on_delete
from overblik.collection.rows import insert_rows, update_row
from overblik.collection.site import site
from overblik.collection.turns import TURNS

LOCKED = Lookup(
    lambda: Response.objects.select_for_update(of=("self",)).select_related("unit__fieldwork").filter(pk=0).order_by()
)
"""The response set of a unit, locked until the transaction ends, with the unit and the fieldwork."""

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

    A unit with an extension answers until then although the others are closed; a pilot unit answers while it is a draft. Anonymous
    answers are closed once they are finished.
    """
    if fieldwork.state == Fieldwork.State.PAUSED or (fieldwork.anonymous and unit.response.finished_at is not None):
        return PAUSED if fieldwork.state == Fieldwork.State.PAUSED else CLOSED
    if unit.pilot and fieldwork.state == Fieldwork.State.DRAFT:
        return OPEN
    if fieldwork.state == Fieldwork.State.DRAFT or (fieldwork.opens_at and now < fieldwork.opens_at):
        return DRAFT
    if unit.extended_to and now < unit.extended_to:
        return OPEN
    if fieldwork.state == Fieldwork.State.CLOSED or (fieldwork.closes_at and now >= fieldwork.closes_at):
        return CLOSED
    return OPEN


def save_page(unit: Unit, page: Page, writer: Writer, whole: Whole) -> Saved:
    """
    Save *page* for *unit* and return what became of it.

    Answers that come when the unit cannot answer any more are kept in the history as late, and change nothing. Anonymous ones have
    no history. A finished response
    set can be changed until the close, and stays finished; who has refused and answers after all has not refused.
    """
    with TURNS.taken(), transaction.atomic():
        response, fieldwork = _locked(unit)
        if fieldwork.anonymous:
            erase_on_delete()
        items = items_of(response)
        posted = _allowed(page.posted, whole.allowed)
        merged = merge(posted, items, lambda key, rev: _before(response, key, rev))
        save = _Save(response, items, merged, replace(page, posted=posted), writer, whole, fieldwork)
        unit = response.unit
        if state_for(fieldwork, unit, writer.at) != OPEN:
            return save.late()
        saved = save.write()
        if saved.changed and unit.refused_at:
            unit.refused_at, unit.refused_why = None, ""
            unit.save(update_fields=["refused_at", "refused_why"])
        return saved


def _locked(unit: Unit) -> tuple[Response, Fieldwork]:
    """Return the response set of *unit*, locked, and the fieldwork as it stands at this moment: a close is exact."""
    found = LOCKED.find(unit.pk)
    return found, found.unit.fieldwork


def _allowed(posted: Posted, allowed: Collection[str] | None) -> Posted:
    if allowed is None:
        return posted
    return replace(posted, given={key: given for key, given in posted.given.items() if key in allowed})


def _before(response: Response, key: str, rev: int) -> Given:
    """Return what an item was at a revision."""
    changes = Change.objects.filter(response=response, key=key, rev__lte=rev, fate=Change.Fate.APPLIED)
    found = changes.order_by("-pk").first()
    return Given(value=found.value, raw=found.raw) if found else Given()


@dataclass(frozen=True)
class _Save:
    """One page on its way into the database, with the response set's row locked."""

    response: Response
    items: dict[str, Item]
    merged: Merged
    page: Page
    writer: Writer
    whole: Whole
    fieldwork: Fieldwork

    @property
    def version(self) -> int:
        """The version that the answers are given in."""
        return self.fieldwork.version_id or 1

    def write(self) -> Saved:
        """Write what changes, and into the history what changes or meets another answer."""
        response, merged = self.response, self.merged
        if self._beside() or merged.changes:
            response.rev += 1
            self._put()
            update_row(response)
        rows = [self._change(key, given) for key, given in merged.changes.items()]
        met = {conflict.key: conflict.mine for conflict in merged.conflicts}
        if not self.fieldwork.anonymous:
            insert_rows(rows + self._kept(met, Change.Fate.CONFLICT))
        return Saved(response=response, items=self.items, changed=frozenset(merged.changes), conflicts=merged.conflicts)

    def late(self) -> Saved:
        """Keep what came too late in the history."""
        given = {**self.merged.changes, **{conflict.key: conflict.mine for conflict in self.merged.conflicts}}
        if not self.fieldwork.anonymous:
            Change.objects.bulk_create(self._kept(given, Change.Fate.LATE))
        return Saved(response=self.response, items=self.items, late=True)

    def _beside(self) -> bool:
        """Note what a page says beside its items, and return whether that changed anything."""
        response, page, section = self.response, self.page, self.whole.section
        before = (list(response.submitted), response.at, dict(response.reasons))
        if section and section not in response.submitted:
            response.submitted = [*response.submitted, section]
        response.at = page.at or response.at
        reasons = {**response.reasons, **page.reasons}
        response.reasons = {name: text for name, text in reasons.items() if text}
        return before != (response.submitted, response.at, response.reasons)

    def _put(self) -> None:
        """Put the changed items into the response set, and who was there last."""
        response, writer, posted = self.response, self.writer, self.page.posted
        at = writer.at.isoformat(timespec="seconds")
        for key, given in self.merged.changes.items():
            self.items[key] = Item(
                value=given.value, raw=given.raw, rev=response.rev, by=writer.by, at=at, version=self.version,
                page=posted.page, step=posted.step,
            )  # fmt: skip
        response.items = {key: item.to_json() for key, item in self.items.items()}
        if response.begun_at is None:
            response.begun_at, response.source = writer.at, writer.source
        response.last_at, response.version = writer.at, self.version
        response.language = self.whole.language or response.language

    def _kept(self, given: Mapping[str, Given], fate: str) -> list[Change]:
        """Return rows for what did not become the newest answer, each once however often the page is sent."""
        if not given:
            return []
        known = Change.objects.filter(response=self.response, fate=fate, by=self.writer.by, key__in=given)
        there = [(row.key, Given(value=row.value, raw=row.raw)) for row in known]
        return [self._change(key, mine, fate) for key, mine in given.items() if (key, mine) not in there]

    def _change(self, key: str, given: Given, fate: str = Change.Fate.APPLIED) -> Change:
        writer = self.writer
        return Change(
            response=self.response, rev=self.response.rev, key=key, value=given.value, raw=given.raw, by=writer.by,
            at=writer.at, source=writer.source, why=writer.why, version=self.version, fate=fate,
        )  # fmt: skip


def finish(unit: Unit, writer: Writer, *, ready: Callable[[Response], bool] = lambda _: True) -> Response | None:
    """
    Mark the response set of *unit* as finished and return it; None when the unit cannot answer any more, or something blocks.

    *ready* is asked about the response set as it is under the lock, so that nobody finishes over what somebody else just took away.
    """
    from overblik.collection.privacy.anonymous import forget_order, settle

    with TURNS.taken(), transaction.atomic():
        response, fieldwork = _locked(unit)
        if state_for(fieldwork, response.unit, writer.at) != OPEN or not ready(response):
            return None
        if response.finished_at is None:
            response.finished_at, response.finished_by = writer.at, writer.by
            if response.begun_at is None:
                response.begun_at, response.source = writer.at, writer.source
            response.last_at, response.version = writer.at, fieldwork.version_id or 1
            response.rev += 1
            response.save()
            if fieldwork.anonymous:
                settle(site(), response)
    if fieldwork.anonymous:
        forget_order()
    return response
