"""How far every unit is, and what that adds up to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from overblik.collection.models import Response, Unit
from overblik.collection.staff.standing import Tally, grouped, median_minutes, span_text, standings, tally
from tests.collection.given import finished, give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_units_are_counted_by_how_far_they_are(site: Site) -> None:
    """Rates are of the eligible ones: RR1 complete, RR2 complete or partial."""
    finished("u01", kontakt=["unge"])
    give("u02", kontakt=["unge"])
    Unit.objects.filter(unit_id="u03").update(refused_at=NOW)
    Unit.objects.filter(unit_id__in=("u11", "u12")).update(eligible=False)
    found = tally(standings(site))
    assert dict(found.counts) == {"complete": 1, "partial": 1, "refused": 1, "ineligible": 2, "not_begun": 7}
    assert (found.eligible, found.rr1, found.rr2) == (10, 10, 20)


def test_pilot_units_are_apart(site: Site) -> None:
    """They count for nothing of the survey's."""
    Unit.objects.filter(unit_id="u01").update(pilot=True)
    assert [one.unit.unit_id for one in standings(site, pilot=True)] == ["u01"]
    assert len(standings(site)) == 11


def test_units_stand_in_the_groups_of_the_frame(site: Site) -> None:
    """Every frame column with values."""
    give("u01", kontakt=["unge"])
    [(title, groups)] = grouped(site, standings(site), "da")
    assert title == "Region"
    assert [(group.label, group.tally.eligible, group.tally.counts["partial"]) for group in groups] == [
        ("Nord", 6, 1),
        ("Syd", 6, 0),
    ]


def test_the_median_time_is_of_those_who_finished(site: Site) -> None:
    """From the first answer to the end."""
    assert median_minutes(standings(site)) is None
    for unit, minutes in (("u01", 10), ("u02", 20), ("u03", 90)):
        finished(unit, kontakt=["unge"])
        Response.objects.filter(unit__unit_id=unit).update(finished_at=NOW + dt.timedelta(minutes=minutes))
    assert median_minutes(standings(site)) == 20
    assert span_text(20, "da") == "20 min."


def test_no_units_have_no_rate() -> None:
    """And nothing is divided by nothing."""
    assert Tally(counts=tally([]).counts).rr1 is None
