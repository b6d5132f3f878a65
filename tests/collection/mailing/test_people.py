"""Mail goes to contacts whose addresses work, unless they are away."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from overblik.collection.mailing.claims import unit_with_all
from overblik.collection.mailing.people import People, header, language_of, people_of, reachable, today_of
from overblik.collection.mailing.why import Why
from overblik.collection.models import Contact, Response, Unit

if TYPE_CHECKING:
    from overblik.collection.site import Site

TODAY = dt.date(2026, 3, 3)


def people(unit: Unit, *contacts: dict[str, Any]) -> People | Why:
    """Return who is written to of a unit with these contacts."""
    for contact in contacts:
        Contact.objects.create(unit=unit, **contact)
    return people_of(unit_with_all(unit.pk), TODAY)


def test_several_are_addressed_by_name(unit: Unit) -> None:
    """Copies go to others, who are not."""
    found = people(
        unit, {"name": "Åse", "email": "a@x.test"}, {"name": "Bo", "email": "b@x.test"},
        {"name": "Carl", "email": "c@x.test", "cc": True}, {"name": "Dan", "phone": "1"},
    )  # fmt: skip
    assert isinstance(found, People)
    assert found.names("da") == "Åse og Bo"
    assert [contact.name for contact in found.cc] == ["Carl"]


@pytest.mark.parametrize(
    ("contacts", "why"),
    [
        ([], Why("no_contact")),
        ([{"name": "A", "address": "Gade 1"}], Why("no_contact")),
        ([{"email": "c@x.test", "cc": True}], Why("no_contact")),
        ([{"email": "a@x.test", "state": "bounced"}, {"email": "c@x.test", "cc": True}], Why("bounced")),
        ([{"email": "a@x.test", "state": "stopped"}], Why("stopped")),
        ([{"email": "a@x.test", "state": "away"}], Why("away")),
        (
            [
                {"email": "a@x.test", "state": "away", "away_until": dt.date(2026, 3, 9)},
                {"email": "b@x.test", "state": "bounced"},
            ],
            Why("away", dt.date(2026, 3, 9)),
        ),
    ],
)
def test_why_nobody_is_written_to(unit: Unit, contacts: list[dict[str, Any]], why: Why) -> None:
    """A copy alone is no mail."""
    assert people(unit, *contacts) == why


def test_who_is_back_is_reachable() -> None:
    """From the day itself."""
    away = Contact(state="away", away_until=TODAY)
    assert reachable(away, TODAY)
    assert not reachable(away, TODAY - dt.timedelta(days=1))


def test_the_language_of_a_unit(site: Site, unit: Unit) -> None:
    """Its contact's, that of its answers, the study's first."""
    assert language_of(site, unit, People()) == "da"
    unit.response = Response(language="en")
    assert language_of(site, unit, People()) == "en"
    assert language_of(site, unit, People(to=(Contact(language="da"),))) == "da"
    assert language_of(site, unit, People(to=(Contact(language="de"),))) == "en"


def test_a_person_in_a_header() -> None:
    """On one line."""
    assert header("Øst, Bodil", "b@x.test") == '"Øst, Bodil" <b@x.test>'


def test_the_day_is_that_of_the_study(site: Site) -> None:
    """Not that of Greenwich."""
    assert today_of(site, dt.datetime(2026, 3, 3, 23, 30, tzinfo=dt.UTC)) == dt.date(2026, 3, 4)
