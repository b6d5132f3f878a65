"""The fieldwork is opened, paused, closed and opened again; every change is in the audit log."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from overblik.collection.models import AuditEntry, Fieldwork, Unit


def audit(action: str, now: dt.datetime, by: str, *, unit: Unit | None = None, **details: Any) -> AuditEntry:
    """Write down what was done, by whom, about which unit."""
    found: AuditEntry = AuditEntry.objects.create(
        at=now, who=by, action=action, unit=unit.unit_id if unit else "", details=details
    )
    return found


def change_state(state: str, now: dt.datetime, by: str, *, closes_at: dt.datetime | None = None) -> Fieldwork:
    """
    Put the fieldwork into another state and return it.

    Opened before its planned day it is open from now; opened after its last day it needs *closes_at*, or stays open until closed.
    """
    with transaction.atomic():
        fieldwork = Fieldwork.objects.select_for_update().get(pk=1)
        before, fieldwork.state = fieldwork.state, state
        if state == Fieldwork.State.OPEN:
            if fieldwork.opens_at is None or fieldwork.opens_at > now:
                fieldwork.opens_at = now
            if closes_at is not None or (fieldwork.closes_at and fieldwork.closes_at <= now):
                fieldwork.closes_at = closes_at
        fieldwork.save()
        audit("fieldwork state", now, by, before=before, after=state)
    return fieldwork
