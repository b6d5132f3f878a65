"""A page for staff, and what is said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.collection.staff.page import done, not_done, staff_page

if TYPE_CHECKING:
    from django.test import Client


def test_a_page_has_menu_member_and_title(owner: Client) -> None:
    """All of it comes with the frame of the page."""
    found = owner.get("/staff/log/").content.decode()
    assert "<title>Log – En lille undersøgelse</title>" in found
    assert 'aria-current="page">Log</a>' in found
    assert ">owner</span>" in found


@pytest.mark.parametrize("path", ["/staff/units/", "/staff/control/"])
def test_what_was_done_is_said_once(owner: Client, path: str) -> None:
    """On the next page, and not on the one after."""
    owner.post("/staff/control/", {"state": "paused"})
    assert "sat på pause" in owner.get(path).content.decode()
    assert 'role="status"' not in owner.get(path).content.decode()


def test_the_two_ways_of_going_on_are_told_apart() -> None:
    """One is an answer to success, one to failure; both are functions of the page."""
    assert {done.__name__, not_done.__name__, staff_page.__name__} == {"done", "not_done", "staff_page"}
