"""An answer is corrected."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from overblik.collection.answering.items import Json
from overblik.collection.answering.merge import Given
from overblik.collection.cleaning.edit import edit_answer
from overblik.collection.models import AuditEntry, Change, Fieldwork, Release, Unit
from overblik.collection.store import Writer
from overblik.errors import Unanswerable
from tests.collection.given import finished, give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site

STAFF = Writer(by="staff:ida", at=NOW + dt.timedelta(days=90), why="Oplyst i telefonen")


def test_a_correction_is_a_new_entry_with_who_when_and_why(site: Site) -> None:
    """Also long after the close; the old answer stays in the history."""
    unit = finished("u01", ansatte=12)
    Fieldwork.objects.update(state="closed")
    assert edit_answer(site, unit, "ansatte", Given(value=14), STAFF)
    assert not edit_answer(site, unit, "ansatte", Given(value=14), STAFF)
    rows = Change.objects.filter(key="ansatte").values_list("value", "by", "why")
    assert list(rows) == [(12, "unit", ""), (14, "staff:ida", "Oplyst i telefonen")]
    response = Unit.objects.get(pk=unit.pk).response
    assert (response.items["ansatte"]["v"], response.items["ansatte"]["r"], response.rev) == (14, response.rev, 3)
    assert response.finished_at == NOW
    assert AuditEntry.objects.filter(action="answer changed").count() == 1


@pytest.mark.parametrize(
    ("key", "value", "why", "told"),
    [
        ("ansatte", 14, " ", "reason"), ("ansatte", 9000, "x", "does not take"), ("digital", "maaske", "x", "does not take"),
        ("nix", "x", "x", "no question"),
    ],
)  # fmt: skip
def test_what_the_questionnaire_does_not_take_is_refused(
    site: Site, key: str, value: Json, why: str, told: str
) -> None:
    """And a change without a reason."""
    unit = give("u01", ansatte=12)
    with pytest.raises(Unanswerable, match=told):
        edit_answer(site, unit, key, Given(value=value), Writer(by="staff:ida", at=NOW, why=why))
    assert Change.objects.count() == 1


def test_an_edit_of_a_text_takes_its_release_away(site: Site) -> None:
    """It was another text that was released."""
    unit = give("u01", kommentar="Godt nok")
    Release.objects.create(unit=unit, key="kommentar", text="Godt nok", by="x", at=NOW)
    edit_answer(site, unit, "kommentar", Given(value="Godt"), STAFF)
    assert not Release.objects.exists()
