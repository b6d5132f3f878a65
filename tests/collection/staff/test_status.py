"""The status page."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from overblik.collection.models import Message, Note, Unit
from overblik.collection.staff.access import Member
from overblik.collection.staff.standing import grouped, standings, tally
from overblik.collection.staff.status import bar, breaking_off, by_day, stamp, tiles
from tests.collection.given import finished, give
from tests.collection.office_study import NOW
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from django.test import Client

    from overblik.collection.site import Site


def test_an_answer_that_is_saved_is_there_at_the_next_look(owner: Client) -> None:
    """The page asks every two seconds; nothing else has to happen in between."""
    before = owner.get("/staff/").content.decode()
    made = re.search(r"stamp=(\w+)", before)
    assert made
    assert "every 2s" in before
    assert owner.get("/staff/status/", {"stamp": made[1]}).status_code == 204
    give("u01", kontakt=["unge"])
    after = owner.get("/staff/status/", {"stamp": made[1]})
    assert after.status_code == 200
    assert "Kontor 1</a> gemte svar" in after.content.decode()
    assert "<html" not in after.content.decode()


def test_a_look_at_nothing_new_is_cheap(owner: Client, django_assert_max_num_queries: Any) -> None:
    """However many units there are: a fixed handful of counts."""
    made = re.search(r"stamp=(\w+)", owner.get("/staff/").content.decode())
    assert made
    with django_assert_max_num_queries(16):
        assert owner.get("/staff/status/", {"stamp": made[1]}).status_code == 204


def test_whatever_is_on_the_page_changes_the_stamp(site: Site, unit: Unit) -> None:
    """And so does a new day, on which promises fall due."""
    member = Member(name="x", role="owner")
    seen = {stamp(site, member, "da")}
    Note.objects.create(unit=unit, kind="promise", text="x", by="x", at=NOW)
    seen.add(stamp(site, member, "da"))
    Note.objects.update(settled_at=NOW)
    seen.add(stamp(site, member, "da"))
    Message.objects.create(unit=unit, mailing="m", kind="reminder", claimed_at=NOW)
    seen.add(stamp(site, member, "da"))
    Message.objects.update(state="failed")
    seen.add(stamp(site, member, "da"))
    Unit.objects.filter(pk=unit.pk).update(refused_at=NOW)
    seen.add(stamp(site, member, "da"))
    seen.add(stamp(replace(site, now=lambda: NOW + dt.timedelta(days=1)), member, "da"))
    assert len(seen) == 7


def test_a_reader_sees_rates_and_no_units(site: Site) -> None:  # noqa: ARG001 - units come with the study
    """No name of a unit stands on any page of a reader."""
    finished("u01", kontakt=["unge"])
    client = signed_in("reader")
    for path in ("/staff/", "/staff/status/", "/staff/status/numbers/"):
        found = client.get(path).content.decode()
        assert "Kontor 1<" not in found
        assert "/staff/units/" not in found
    assert "8 pct. af 12 kontorer har besvaret hele skemaet (RR1)" in client.get("/staff/").content.decode()


def test_drawings_say_in_words_what_they_show(site: Site) -> None:
    """For those who do not see them."""
    finished("u01", kontakt=["unge"])
    give("u02", kontakt=["unge"])
    found = standings(site)
    [(_, [north, _south])] = grouped(site, found, "da")
    drawn = bar(north, "da")
    assert drawn["said"] == "1 besvaret, 1 delvist besvaret, 4 ikke begyndt"
    assert round(sum(part["width"] for part in drawn["parts"])) == 100
    assert [tile["count"] for tile in tiles(tally(found), "da")] == [1, 1, 10, 0]
    curve = by_day(site, found, "da")
    assert [(day.begun, day.finished) for day in curve["days"]] == [(2, 1)]


def test_the_questions_before_which_most_stop_come_first(site: Site) -> None:
    """The rest is on the page with the numbers."""
    from overblik.collection.models import Fieldwork

    give("u01", kontakt=["unge"])
    give("u02", kontakt=["unge"])
    give("u03", kontakt=["ingen"], ansatte=3)
    found = breaking_off(site, Fieldwork.objects.get(), standings(site), "da")
    assert [(row.title, row.stopped) for row in found["worst"]] == [("Hvad var formålet?", 2), ("Bruger I video?", 1)]
    assert found["most_stopped"] == 2


def test_the_numbers_stand_still_on_a_page_of_their_own(owner: Client) -> None:
    """Day by day and question by question."""
    give("u01", kontakt=["unge"])
    found = owner.get("/staff/status/numbers/").content.decode()
    assert "hx-get" not in found
    assert "Hvem har I haft kontakt med?" in found
    assert "3.3.2026" in found
