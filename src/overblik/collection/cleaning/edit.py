"""An answer is corrected by staff: a new entry in the history, with who, when and why; the old one stays there."""

from __future__ import annotations

from django.db import transaction

from overblik.collection.answering.items import Item, all_places, is_answer
from overblik.collection.answering.merge import Given, same
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import Change, Coding, Release, Response, Unit
from overblik.collection.site import Site
from overblik.collection.store import Writer, items_of
from overblik.collection.versions.fits import fits
from overblik.errors import Unanswerable


def edit_answer(site: Site, unit: Unit, key: str, given: Given, writer: Writer) -> bool:
    """
    Write a unit's answer anew, also after the close; returns whether it changed.

    Another text loses its codes and its release. Raises Unanswerable without a reason, for an item that is not in the
    questionnaire, for a value that the question does not take, and in an anonymous study.
    """
    if not writer.why.strip():
        message = "an answer is not changed without a reason; write why"
        raise Unanswerable(message)
    with transaction.atomic():
        response = Response.objects.select_for_update(of=("self",)).select_related("unit__fieldwork").get(pk=unit.pk)
        fieldwork = response.unit.fieldwork
        place = all_places(site.sheet_of(fieldwork.version_id).questionnaire).get(key)
        if fieldwork.anonymous or place is None:
            message = (
                f"{key!r} cannot be changed; it is no question of the version in the field, or the study is anonymous"
            )
            raise Unanswerable(message)
        if given.raw is not None or not fits(Item(value=given.value), place):
            message = f"{key!r} does not take this answer; choose one of its options, or a number within its bounds"
            raise Unanswerable(message)
        return _write(response, key, given, writer)


def _write(response: Response, key: str, given: Given, writer: Writer) -> bool:
    items, version = items_of(response), response.unit.fieldwork.version_id or 1
    before = items.get(key, Item())
    if same(given, before):
        return False
    response.rev += 1
    items[key] = Item(
        value=given.value, rev=response.rev, by=writer.by, at=writer.at.isoformat(timespec="seconds"), version=version
    )
    response.items = {name: item.to_json() for name, item in items.items()}
    response.begun_at = response.begun_at or writer.at
    response.save(update_fields=["items", "rev", "begun_at"])
    Change.objects.create(
        response=response, rev=response.rev, key=key, value=given.value, by=writer.by, at=writer.at, source=writer.source,
        why=writer.why.strip(), version=version,
    )  # fmt: skip
    if isinstance(before.value, str) and is_answer(before.value):
        for model in (Coding, Release):
            model.objects.filter(unit=response.unit, key=key).delete()
    audit("answer changed", writer.at, writer.by, unit=response.unit, key=key)
    return True
