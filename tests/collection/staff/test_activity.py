"""The newest activity."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from overblik.collection.models import Message, Unit
from overblik.collection.staff.access import Member
from overblik.collection.staff.activity import MOST, newest
from tests.collection.given import finished, give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_the_newest_comes_first_and_only_so_many(site: Site) -> None:  # noqa: ARG001 - units come with the study
    """Whatever it is."""
    give("u01", kontakt=["unge"])
    finished("u02", kontakt=["unge"])
    for unit in Unit.objects.all():
        Message.objects.create(
            unit=unit, mailing="m", kind="reminder", state="sent", claimed_at=NOW, sent_at=NOW - dt.timedelta(days=1)
        )
    Unit.objects.filter(unit_id="u03").update(refused_at=NOW + dt.timedelta(hours=1))
    found = newest(Member(name="x", role="owner"), "da")
    assert len(found) == MOST
    assert (found[0].name, found[0].text) == ("Kontor 3", "deltager ikke")
    assert {event.text for event in found} == {"deltager ikke", "gemte svar", "afsluttede besvarelsen", "fik en mail"}


def test_a_reader_sees_no_single_units(unit: Unit) -> None:
    """Numbers only; an analyst sees no mail."""
    Message.objects.create(unit=unit, mailing="m", kind="reminder", claimed_at=NOW, sent_at=NOW)
    assert newest(Member(name="x", role="reader"), "da") == []
    assert newest(Member(name="x", role="analyst"), "da") == []
