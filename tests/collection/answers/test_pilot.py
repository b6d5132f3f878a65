"""Pilot units."""

from __future__ import annotations

import pytest

from overblik.collection.answers.pilot import set_pilot
from overblik.collection.models import AuditEntry, Unit
from overblik.errors import Unanswerable
from tests.collection.given import give
from tests.collection.office_study import NOW


@pytest.mark.usefixtures("site")
def test_units_become_pilot_units_and_stop_being_so() -> None:
    """Each change is in the log."""
    assert set_pilot(["u01", "u02"], NOW, "x", pilot=True) == 2
    assert set_pilot(["u01"], NOW, "x", pilot=False) == 1
    assert list(Unit.objects.filter(pilot=True).values_list("unit_id", flat=True)) == ["u02"]
    assert AuditEntry.objects.filter(action__contains="pilot").count() == 3


@pytest.mark.usefixtures("site")
def test_answers_do_not_change_sides() -> None:
    """And an unknown unit is told."""
    give("u01", kontakt=["unge"])
    with pytest.raises(Unanswerable, match="answered already"):
        set_pilot(["u01"], NOW, "x", pilot=True)
    with pytest.raises(Unanswerable, match="no unit u99"):
        set_pilot(["u99"], NOW, "x", pilot=True)
