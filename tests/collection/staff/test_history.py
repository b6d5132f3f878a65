"""The history of a response set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.models import Change
from overblik.collection.staff.history import history_rows
from overblik.collection.staff.unit_page import found_unit, unit_entry
from tests.collection.given import give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site


def test_each_change_says_from_what_to_what_by_whom(site: Site, unit: Unit) -> None:
    """The newest first; what was too late or met another answer is told and changes nothing."""
    give("u01", digital="ja")
    give("u01", digital="nej")
    response = found_unit(unit.pk).response
    Change.objects.create(
        response=response, rev=9, key="digital", value="ja", by="staff:oda", at=NOW, fate="late", source="telephone"
    )
    Change.objects.create(response=response, rev=9, key="gone", value="x", by="unit", at=NOW)
    rows = history_rows(unit_entry(site, found_unit(unit.pk), "da"))
    assert [(row["question"], row["before"], row["after"]) for row in rows] == [
        ("gone", "", "x"), ("Bruger I video?", "Nej", "Ja"), ("Bruger I video?", "Ja", "Nej"), ("Bruger I video?", "", "Ja"),
    ]  # fmt: skip
    assert (rows[1]["who"], rows[1]["source"]) == ("oda", "telefon")
    assert "efter lukning" in rows[1]["fate"]
