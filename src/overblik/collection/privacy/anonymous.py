"""
Anonymous answers: once they are finished, nothing ties them to the unit that gave them.

The unit keeps that it answered, and the day. The answers go among the others without name, time, writer or history, beside those
frame columns that the plan keeps, as far as each of their combinations holds the least base.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection, transaction

from overblik.collection.answering.background import background
from overblik.collection.answering.columns import ResponseSet
from overblik.collection.answering.items import Item, Items, Place, to_value
from overblik.collection.answering.route import find_route
from overblik.collection.models import AnonymousResponse, Change, Response
from overblik.collection.privacy.overwrite import erase_on_delete
from overblik.collection.site import Site
from overblik.collection.store import items_of
from overblik.frame.units import Frame
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.model import Questionnaire

MISSING = "m"
"""The key under which a stored item says why there is no answer."""


def settle(site: Site, response: Response) -> None:
    """Move a finished response set, locked by its transaction, among the anonymous ones."""
    erase_on_delete()
    unit = response.unit
    questionnaire = site.sheet_of(unit.fieldwork.version_id).questionnaire
    kept = kept_columns(site.frame, site.plan.kept, site.about.least_base)
    one = AnonymousResponse(
        items=settled(questionnaire, items_of(response), background(site.frame, unit.values)),
        values={} if unit.pilot else {name: unit.values.get(name, "") for name in kept},
        version=response.version, pilot=unit.pilot,
    )  # fmt: skip
    _mix_in(one)
    Change.objects.filter(response=response).delete()
    response.items, response.reasons, response.submitted = {}, {}, []
    response.at = response.language = response.finished_by = ""
    response.begun_at = response.last_at = response.finished_at = the_day(response.finished_at, site.plan.time_zone)
    response.save()


def the_day(moment: dt.datetime, zone: str) -> dt.datetime:
    """
    Return the last minute of a day, which is how a day without an hour is told.

    >>> the_day(dt.datetime(2026, 3, 3, 9, 42, tzinfo=dt.UTC), "Europe/Copenhagen").isoformat()
    '2026-03-03T23:59:00+01:00'
    """
    local = moment.astimezone(ZoneInfo(zone))
    return local.replace(hour=23, minute=59, second=0, microsecond=0)


def settled(questionnaire: Questionnaire, items: Items, known: Mapping[str, Value]) -> dict[str, dict[str, Any]]:
    """
    Return what is kept of a response set: each answer on its route, and for every other item why there is none.

    The route is settled here, as the frame columns that it may depend on are not kept.
    """
    values = find_route(questionnaire, items, known).values
    found: dict[str, dict[str, Any]] = {}
    for question in questionnaire.questions:
        for variable in question.variables():
            keys = [f"{variable.id}/{row.id}" for row in variable.rows] if variable.shape == "grid" else [variable.id]
            found |= {key: _settled(values[key]) for key in keys}
    return found


def _settled(value: Value) -> dict[str, Any]:
    if isinstance(value, Missing) and value not in (Missing.DONT_KNOW, Missing.NOT_APPLICABLE):
        return {MISSING: value.code}
    if isinstance(value, Missing):
        return {"v": value.code}
    return {"v": sorted(value) if isinstance(value, frozenset) else value}


def kept_columns(frame: Frame, kept: Sequence[str], least: int) -> tuple[str, ...]:
    """
    Return those frame columns of *kept* of which every combination in the frame holds at least *least* units.

    Where one does not, the column that is listed last is left out, and so on.
    """
    return _wide_enough([unit.values for unit in frame.units], kept, least)


def _wide_enough(rows: Sequence[Mapping[str, str]], kept: Sequence[str], least: int) -> tuple[str, ...]:
    names = list(kept)
    while names:
        groups = Counter(tuple(row.get(name, "") for name in names) for row in rows)
        if min(groups.values(), default=0) >= least:
            break
        names.pop()
    return tuple(names)


def _mix_in(one: AnonymousResponse) -> None:
    """Put a response set among the others; all are written again in the order of their random keys, so that none comes last."""
    with transaction.atomic(), connection.cursor() as cursor:
        table = connection.ops.quote_name(AnonymousResponse._meta.db_table)  # noqa: SLF001 - Django's own door
        if connection.vendor == "sqlite":
            rows = list(AnonymousResponse.objects.all())
            AnonymousResponse.objects.all().delete()
        else:
            cursor.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
            rows = list(AnonymousResponse.objects.all())
            cursor.execute(f"TRUNCATE {table}")  # old rows would lie on, in the order in which they came
        AnonymousResponse.objects.bulk_create(sorted((*rows, one), key=lambda row: row.key))


def forget_order() -> None:
    """Empty SQLite's write-ahead log, in which the order of saves could be read; outside transactions, if nobody is in the way."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def anonymous_sets(
    site: Site, places: Mapping[str, Place], *, carried: tuple[str, ...] = (), pilot: bool = False
) -> list[ResponseSet]:
    """
    Return the anonymous response sets, under ids that mean nothing, in an order that means nothing.

    A frame column of which some combination has been answered by fewer units than the least base is left out here, too: staff can
    see which units have answered.
    """
    rows = list(AnonymousResponse.objects.filter(pilot=pilot).order_by("key"))
    kept = _wide_enough(
        [row.values for row in rows], [name for name in site.plan.kept if name in carried], site.about.least_base
    )
    return [
        ResponseSet(
            unit=f"a{row.key:016x}", items={}, background={}, finished=True,
            values={name: row.values[name] for name in kept if row.values.get(name)}, settled=_values(row, places),
        )
        for row in rows
    ]  # fmt: skip


def _values(row: AnonymousResponse, places: Mapping[str, Place]) -> dict[str, Value]:
    """Return every item's value; what was not yet asked in the version of the answers was not asked."""
    found: dict[str, Value] = {}
    for key, place in places.items():
        stored = row.items.get(key, {MISSING: Missing.NOT_ASKED.code})
        value = to_value(Item.from_json(stored).value, place.shape)
        found[key] = Missing.from_code(stored.get(MISSING, Missing.SKIPPED.code)) if value is None else value
    return found
