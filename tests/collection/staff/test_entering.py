"""Answers by telephone or on paper are entered by staff."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from overblik.collection.models import AuditEntry, Change, Delegation, Fieldwork, Unit
from overblik.collection.staff.entering import StaffEntry
from overblik.collection.staff.unit_page import found_unit, unit_entry
from tests.collection.given import give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site

PAGE = {"rev": "0", "shown": ["kontakt", "ansatte"], "kontakt": ["ingen"], "ansatte": "12"}


@pytest.fixture
def home(unit: Unit) -> str:
    """Return where answers by telephone are entered, in Danish."""
    return f"/staff/units/{unit.pk}/enter/telephone/da/"


def test_what_is_entered_says_who_and_how(owner: Client, unit: Unit, home: str, link: str) -> None:
    """From the first section to the receipt; the unit sees it as entered by staff."""
    assert owner.get(home).headers["Location"] == f"{home}s/kontakt_afsnit/"
    assert "Du indtaster svar fra telefonen for Kontor 1." in owner.get(f"{home}s/kontakt_afsnit/").content.decode()
    assert owner.post(f"{home}s/kontakt_afsnit/", PAGE).headers["Location"] == f"{home}s/digital_afsnit/"
    owner.post(f"{home}s/digital_afsnit/", {"rev": "1", "shown": ["digital"], "digital": "nej"})
    owner.post(f"{home}s/slut/", {"rev": "2", "shown": ["kommentar"], "kommentar": ""})
    assert owner.post(f"{home}end/").headers["Location"] == f"{home}receipt/?new"
    assert owner.get(f"{home}receipt/").status_code == 200
    response = found_unit(unit.pk).response
    assert (response.source, response.finished_by) == ("telephone", "staff:owner")
    assert set(Change.objects.values_list("by", "source")) == {("staff:owner", "telephone")}
    assert AuditEntry.objects.filter(action="answers entered").get().unit == "u01"
    give("u01", kommentar="Hej")
    assert "Besvaret af undersøgelsens medarbejdere" in Client().get(f"{link}receipt/").content.decode()


def test_nothing_of_the_units_own_is_overwritten(owner: Client, home: str) -> None:
    """A page that is older than the unit's answer meets it as a conflict."""
    give("u01", kontakt=["unge"])
    answer = owner.post(f"{home}s/kontakt_afsnit/", PAGE)
    assert answer.status_code == 200
    assert "conflict" in answer.content.decode()
    assert found_unit(Unit.objects.get(unit_id="u01").pk).response.items["kontakt"]["v"] == ["unge"]


def test_answers_are_saved_as_they_are_given(owner: Client, home: str) -> None:
    """As on the unit's own pages."""
    assert owner.post(f"{home}s/kontakt_afsnit/save/", PAGE).status_code == 200
    assert Change.objects.filter(by="staff:owner").exists()


def test_no_button_leads_nowhere(owner: Client, unit: Unit, home: str) -> None:
    """What is the unit's alone (passing on, pausing, taking back) leads back to the unit or is not there."""
    give("u01", kontakt=["unge"])
    Delegation.objects.create(
        unit=unit, section="digital_afsnit", name="Bo", email="bo@example.test", language="da", made_at=NOW
    )
    Unit.objects.update(delegated=True)
    for page in ("s/kontakt_afsnit/", "s/digital_afsnit/", "end/", "receipt/"):
        found = owner.get(home + page).content.decode()
        assert "take-back" not in found
        assert "page:delegate" not in found
        for path in set(re.findall(r'href="(/[^"#]*)', found)):
            if not path.startswith("/static/"):
                assert owner.get(path).status_code in (200, 302), path


def test_it_is_only_possible_while_the_unit_can_answer(owner: Client, home: str) -> None:
    """An extension opens it again."""
    Fieldwork.objects.update(state="closed")
    assert "s/kontakt_afsnit" not in owner.get(home).content.decode()
    Unit.objects.update(extended_to=NOW.replace(year=2027))
    assert owner.get(home).status_code == 302


@pytest.mark.parametrize("part", ["pigeon/da", "telephone/fr"])
def test_other_ways_and_languages_are_not_found(owner: Client, unit: Unit, part: str) -> None:
    """Status 404."""
    assert owner.get(f"/staff/units/{unit.pk}/enter/{part}/").status_code == 404


def test_an_entry_of_staff_keeps_who_it_is_after_a_save(site: Site, unit: Unit) -> None:
    """The next page is theirs as well."""
    found = unit_entry(site, found_unit(unit.pk), "da")
    entry = StaffEntry(site, "", "da", found.fieldwork, found.unit, None, NOW, who="staff:oda", came="paper")
    again = entry.with_unit(found.unit.response)
    assert (again.by, again.source, again.url("delegate", "x")) == ("staff:oda", "paper", f"/staff/units/{unit.pk}/")
