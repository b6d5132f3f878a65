"""Sessions exist for staff only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.test import Client

from overblik.collection.staff.sessions import StaffAuthentication, StaffMessages, StaffSessions

if TYPE_CHECKING:
    from django.http import HttpRequest


def test_respondents_get_no_session(link: str) -> None:
    """No cookie of theirs, and no look into the table of sessions."""
    assert "sessionid" not in Client().get(link).cookies


def test_each_stands_aside_for_other_pages() -> None:
    """A request for another page goes straight through."""

    def inner(request: HttpRequest) -> str:
        return str(request)

    class Asked:
        path = "/da/a/x/"

        def __str__(self) -> str:
            return "untouched"

    assert {made(inner)(Asked()) for made in (StaffSessions, StaffAuthentication, StaffMessages)} == {"untouched"}
