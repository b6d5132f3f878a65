"""The fieldwork is set up from the study: its units, its first version of the questionnaire, its dates."""

from __future__ import annotations

import datetime as dt
import hmac
from hashlib import sha256

from django.db import transaction

from overblik.collection.models import Fieldwork, Response, Unit, Version
from overblik.collection.site import Site
from overblik.errors import Unanswerable
from overblik.frame.units import Unit as FrameUnit


def key_check(key: bytes) -> str:
    """Return what tells one server key from another, and gives neither away."""
    return hmac.new(key, b"overblik key check", sha256).hexdigest()


def digest(text: str) -> str:
    """Return the digest of a version's text."""
    return sha256(text.encode()).hexdigest()


def set_up(site: Site, now: dt.datetime, by: str) -> Fieldwork:
    """
    Make the fieldwork where there is none, and take over units that have come into the frame since; returns it.

    Units that are there already keep their link and answers; their name and frame columns follow the frame. Raises Unanswerable
    for a server key other than the one that the links were made with.
    """
    with transaction.atomic():
        fieldwork, made = Fieldwork.objects.select_for_update().get_or_create(
            pk=1,
            defaults={"key_check": key_check(site.key), "opens_at": site.plan.opens, "closes_at": site.plan.closes},
        )
        if fieldwork.key_check != key_check(site.key):
            message = (
                "this database belongs to another server key, so that its links would not work; start with that key"
            )
            raise Unanswerable(message)
        if made or fieldwork.version_id is None:
            fieldwork.version = _first_version(site, now, by)
            fieldwork.save()
        _agree_on_anonymity(fieldwork, site)
        _take_over(site)
    return fieldwork


def _agree_on_anonymity(fieldwork: Fieldwork, site: Site) -> None:
    """Follow the plan while nobody has answered; raises Unanswerable afterwards, as pages would promise what is not kept."""
    if fieldwork.anonymous == site.plan.anonymous:
        return
    if Response.objects.filter(begun_at__isnull=False).exists():
        given = "anonymously" if fieldwork.anonymous else "with units' names"
        message = (
            f"answers have been given {given}; put `anonymous` in fieldwork.yaml back, or start with another database"
        )
        raise Unanswerable(message)
    fieldwork.anonymous = site.plan.anonymous
    fieldwork.save(update_fields=["anonymous"])


def _first_version(site: Site, now: dt.datetime, by: str) -> Version:
    found, _ = Version.objects.get_or_create(
        number=1, defaults={"text": site.text, "digest": digest(site.text), "at": now, "by": by}
    )
    return found


def _take_over(site: Site) -> None:
    known = {unit.unit_id: unit for unit in Unit.objects.all()}
    new, changed = [], []
    for position, found in enumerate(site.frame.units):
        unit = known.get(found.id)
        if unit is None:
            new.append(Unit(unit_id=found.id, position=position, **_facts(found)))
        elif any(getattr(unit, name) != value for name, value in _facts(found).items()):
            for name, value in _facts(found).items():
                setattr(unit, name, value)
            changed.append(unit)
    Unit.objects.bulk_create(new)
    Unit.objects.bulk_update(changed, ["name", "members", "values"])
    without = Unit.objects.filter(response__isnull=True)
    Response.objects.bulk_create([Response(unit=unit) for unit in without])


def _facts(found: FrameUnit) -> dict[str, object]:
    return {"name": found.name, "members": list(found.members), "values": dict(found.values)}
