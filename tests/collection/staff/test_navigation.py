"""The menu."""

from __future__ import annotations

from overblik.collection.staff.navigation import NAVIGATION, menu
from overblik.collection.staff.roles import PERMISSIONS
from tests.collection.staff.test_access import GUARDED


def test_each_role_is_shown_the_places_it_may_go_to() -> None:
    """A reader's menu has one place."""
    assert [place["url"] for place in menu("reader", "da", "/staff/")] == ["/staff/"]
    assert {place["url"] for place in menu("owner", "da", "/staff/")} == {place.url for place in NAVIGATION}
    assert menu("", "da", "/staff/") == []


def test_the_place_where_one_is_is_marked() -> None:
    """Pages below a place belong to it; the status page does not own them all."""
    current = [place["url"] for place in menu("owner", "en", "/staff/units/7/answers/") if place["current"]]
    assert current == ["/staff/units/"]


def test_every_place_is_there_and_asks_for_what_its_page_asks_for() -> None:
    """Who is shown a place may enter it."""
    for place in NAVIGATION:
        assert place.permission in PERMISSIONS
        assert GUARDED[place.url.removeprefix("/")].permission == place.permission
        assert set(place.label) == {"da", "en"}
