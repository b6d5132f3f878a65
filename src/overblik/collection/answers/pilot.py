"""Pilot units try the questionnaire; their answers stay apart from all others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from overblik.collection.fieldwork.state import audit
from overblik.collection.models import Unit
from overblik.errors import Unanswerable


def set_pilot(unit_ids: Collection[str], now: dt.datetime, by: str, *, pilot: bool) -> int:
    """
    Make units pilot units, or units like all others; returns how many that changed.

    Raises Unanswerable for an unknown unit, and for one that has answered: its answers would change sides.
    """
    with transaction.atomic():
        units = list(
            Unit.objects.select_for_update(of=("self",)).select_related("response").filter(unit_id__in=unit_ids)
        )
        unknown = sorted(set(unit_ids) - {unit.unit_id for unit in units})
        if unknown:
            message = f"there is no unit {', '.join(unknown)} in the fieldwork; write ids as they stand in the frame"
            raise Unanswerable(message)
        changed = [unit for unit in units if unit.pilot != pilot]
        answered = [unit.unit_id for unit in changed if unit.response.begun_at is not None]
        if answered:
            message = f"{', '.join(answered)}: has answered already, and stays as it is; remove its answers first (purge --answers)"
            raise Unanswerable(message)
        Unit.objects.filter(pk__in=[unit.pk for unit in changed]).update(pilot=pilot)
        for unit in changed:
            audit("pilot", now, by, unit=unit, pilot=pilot)
        return len(changed)
