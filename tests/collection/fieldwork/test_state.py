"""The fieldwork is opened, paused, closed and opened again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from overblik.collection.fieldwork.state import audit, change_state
from overblik.collection.models import AuditEntry, Fieldwork
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site

pytestmark = pytest.mark.usefixtures("site")
DAY = dt.timedelta(days=1)


def test_every_change_is_in_the_audit_log() -> None:
    """With who made it, from what and to what."""
    change_state("paused", NOW, "staff:anna")
    entry = AuditEntry.objects.get()
    assert (entry.who, entry.action, entry.details) == (
        "staff:anna",
        "fieldwork state",
        {"before": "open", "after": "paused"},
    )


def test_opened_before_its_day_it_is_open_from_now(site: Site) -> None:
    """And keeps its last day."""
    Fieldwork.objects.update(opens_at=NOW + DAY)
    assert change_state("open", NOW, "test").opens_at == NOW
    assert Fieldwork.objects.get().closes_at == site.plan.closes


def test_opened_after_its_last_day_it_is_open_until_closed_or_the_day_that_is_given() -> None:
    """Otherwise it would be closed again at once."""
    Fieldwork.objects.update(closes_at=NOW - DAY)
    assert change_state("open", NOW, "test").closes_at is None
    assert change_state("open", NOW, "test", closes_at=NOW + DAY).closes_at == NOW + DAY


def test_an_entry_may_be_about_a_unit(unit: Unit) -> None:
    """By the id that the frame has for it."""
    assert audit("extended", NOW, "staff:anna", unit=unit, to="2026-04-01").unit == "u01"
