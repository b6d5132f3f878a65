"""What is done about one unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from overblik.collection.fieldwork.addresses import unit_link
from overblik.collection.models import AuditEntry, Fieldwork, Note, Unit
from overblik.collection.staff.states import (
    ACTIONS,
    Doing,
    exclude,
    extend,
    include,
    merge,
    pilot,
    refuse,
    reopen,
    unrefuse,
)
from overblik.errors import Unanswerable
from tests.collection.given import finished, give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def doing(site: Site, unit: str = "u01", **posted: str) -> Doing:
    """Return what a member is about to do."""
    found = Unit.objects.select_related("response", "fieldwork").get(unit_id=unit)
    return Doing(site=site, unit=found, posted=posted, now=NOW, by="staff:oda", language="en")


def test_a_unit_is_given_a_deadline_of_its_own_and_loses_it(site: Site) -> None:
    """Until the end of the day."""
    assert extend(doing(site, until="2026-04-01")) == "The deadline is now Wednesday 1 April 2026."
    assert Unit.objects.get(unit_id="u01").extended_to is not None
    extend(doing(site, until=""))
    assert Unit.objects.get(unit_id="u01").extended_to is None


@pytest.mark.parametrize("until", ["tomorrow", "2026-03-01"])
def test_a_deadline_that_cannot_be_is_refused(site: Site, until: str) -> None:
    """Nothing changes."""
    with pytest.raises(Unanswerable):
        extend(doing(site, until=until))


def test_a_unit_leaves_with_a_reason_and_comes_back(site: Site, link: str) -> None:
    """Its link is closed meanwhile."""
    with pytest.raises(Unanswerable):
        exclude(doing(site, why=" "))
    exclude(doing(site, why="Nedlagt"))
    assert Client().get(link).status_code == 404
    include(doing(site))
    assert Client().get(link).status_code == 200
    assert [entry.action for entry in AuditEntry.objects.all()] == ["unit included", "unit excluded"]


def test_a_unit_is_merged_into_another_that_counts(site: Site) -> None:
    """Never into itself, nor into one that is gone."""
    Unit.objects.filter(unit_id="u03").update(eligible=False)
    for into in ("u01", "u03", "nobody", ""):
        with pytest.raises(Unanswerable):
            merge(doing(site, into=into))
    merge(doing(site, into="u02"))
    found = Unit.objects.get(unit_id="u01")
    assert (found.eligible, found.merged_into and found.merged_into.unit_id) == (False, "u02")


def test_a_refusal_is_noted_and_taken_back(site: Site) -> None:
    """The note stays."""
    refuse(doing(site, why="For travlt"))
    assert Unit.objects.get(unit_id="u01").refused_why == "For travlt"
    unrefuse(doing(site))
    assert Unit.objects.get(unit_id="u01").refused_at is None
    assert Note.objects.get().kind == "refusal"


def test_a_unit_joins_the_pilot_only_before_it_answers(site: Site) -> None:
    """Answers never move between pilot and survey."""
    pilot(doing(site))
    assert Unit.objects.get(unit_id="u01").pilot
    give("u02", kontakt=["unge"])
    with pytest.raises(Unanswerable):
        pilot(doing(site, "u02"))


def test_a_finished_response_set_is_reopened(site: Site) -> None:
    """Its answers stay; an anonymous one is gone for good."""
    finished("u01", kontakt=["unge"])
    reopen(doing(site))
    response = Unit.objects.get(unit_id="u01").response
    assert (response.finished_at, response.items["kontakt"]["v"]) == (None, ["unge"])
    Fieldwork.objects.update(anonymous=True)
    with pytest.raises(Unanswerable):
        reopen(doing(site))


def test_every_action_has_an_address(owner: Client, unit: Unit) -> None:
    """And says what was done, or why not; an unknown one is not found."""
    for action in ACTIONS:
        answer = owner.post(f"/staff/units/{unit.pk}/do/{action}/", follow=True)
        assert 'class="alert alert-' in answer.content.decode(), action
    assert owner.post(f"/staff/units/{unit.pk}/do/explode/").status_code == 404


def test_a_link_is_shown_and_renewed_and_both_are_in_the_log(owner: Client, site: Site, unit: Unit, link: str) -> None:
    """A new one makes the old void."""
    shown = owner.post(f"/staff/units/{unit.pk}/link/").content.decode()
    assert unit_link(site, unit, "en") in shown
    renewed = owner.post(f"/staff/units/{unit.pk}/link/", {"renew": "1"}).content.decode()
    unit.refresh_from_db()
    assert unit_link(site, unit, "da") in renewed
    assert Client().get(link).status_code == 404
    assert [entry.action for entry in AuditEntry.objects.all()] == ["link shown", "link renewed", "link shown"]
    assert all(entry.who == "staff:owner" for entry in AuditEntry.objects.all())
