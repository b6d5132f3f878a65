"""The list of units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.test import RequestFactory

from overblik.collection.answering.items import all_places
from overblik.collection.staff.access import Member
from overblik.collection.staff.standing import standings
from overblik.collection.staff.units import ordered, place_title, read_filters
from tests.collection.given import finished, give
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from django.test import Client

    from overblik.collection.site import Site


def listed(client: Client, **asked: str) -> list[str]:
    """Return the names of the units that are listed."""
    found = client.get("/staff/units/", asked).content.decode()
    return re.findall(r'<th scope="row"><a href="/staff/units/\d+/">([^<]*)</a>', found)


@pytest.fixture
def answered(site: Site) -> None:  # noqa: ARG001 - units come with the study
    """Two units that answered, one of them to the end."""
    finished("u01", kontakt=["unge", "andet"], digital="nej")
    give("u07", kontakt=["voksne"], digital="ja")


@pytest.mark.usefixtures("answered")
def test_the_list_is_narrowed(owner: Client) -> None:
    """By state, frame column, words, and answer (which said no)."""
    assert len(listed(owner)) == 12
    assert listed(owner, state="complete") == ["Kontor 1"]
    assert listed(owner, region="Syd", state="partial") == ["Kontor 7"]
    assert listed(owner, q="KONTOR 12") == ["Kontor 12"]
    assert listed(owner, q="u05") == ["Kontor 5"]
    assert listed(owner, item="digital", option="nej") == ["Kontor 1"]
    assert listed(owner, item="kontakt", option="andet") == ["Kontor 1"]


@pytest.mark.usefixtures("answered")
def test_the_list_is_ordered(owner: Client) -> None:
    """By the frame, name, state, or who was active last."""
    assert listed(owner)[0] == "Kontor 1"
    assert listed(owner, sort="name")[1] == "Kontor 10"
    assert listed(owner, sort="state")[:2] == ["Kontor 1", "Kontor 7"]
    assert set(listed(owner, sort="active")[:2]) == {"Kontor 1", "Kontor 7"}


@pytest.mark.usefixtures("answered")
def test_who_sees_no_answers_cannot_ask_by_them() -> None:
    """The address is no way round it."""
    client = signed_in("fieldworker")
    assert len(listed(client, item="digital", option="nej")) == 12
    assert 'id="item"' not in client.get("/staff/units/").content.decode()


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize(
    "asked",
    [
        {"item": "nothing", "option": "x"},
        {"item": "digital", "option": "perhaps"},
        {"state": "x"},
        {"region": "x"},
        {"sort": "x"},
    ],
)
def test_what_cannot_be_asked_is_passed_over(owner: Client, asked: dict[str, str]) -> None:
    """Everything is listed."""
    assert len(listed(owner, **asked)) == 12


def test_filters_and_titles_are_read_from_the_study(site: Site) -> None:
    """A row of a grid is named with its question."""
    filters = read_filters(
        RequestFactory().get("/", {"region": "Nord", "pilot": "1"}), site, Member(name="x", role="owner")
    )
    assert (filters.columns, filters.pilot, filters.sort) == ({"region": "Nord"}, True, "frame")
    assert ordered(standings(site), "frame")[0].unit.unit_id == "u01"
    place = all_places(site.questionnaire)["formaal/unge"]
    assert place_title(place, "da") == "Hvad var formålet? – Unge"
