"""The language of staff pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from overblik.collection.staff.language import COOKIE

if TYPE_CHECKING:
    from overblik.collection.site import Site


@pytest.mark.usefixtures("site")
def test_staff_pages_are_danish_until_somebody_chooses() -> None:
    """Whatever the browser prefers."""
    found = Client().get("/staff/sign-in/login/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert '<html lang="da">' in found
    assert "Adgangskode" in found


@pytest.mark.usefixtures("site")
def test_the_choice_is_kept_and_leads_back() -> None:
    """In a cookie that goes to staff pages only."""
    client = Client()
    answer = client.post("/staff/language/", {"language": "en", "next": "/staff/sign-in/login/"})
    assert answer.headers["Location"] == "/staff/sign-in/login/"
    assert answer.cookies[COOKIE]["path"] == "/staff/"
    assert "Password" in client.get("/staff/sign-in/login/").content.decode()


@pytest.mark.parametrize("back", ["https://example.test/staff/", "//example.test/staff/", "/da/a/x/", "", "staff/"])
def test_nobody_is_led_out_of_the_staff_pages(site: Site, back: str) -> None:  # noqa: ARG001 - the database must be there
    """An address in a form is not to be trusted."""
    assert Client().post("/staff/language/", {"language": "en", "next": back}).headers["Location"] == "/staff/"


@pytest.mark.usefixtures("site")
def test_an_unknown_language_changes_nothing() -> None:
    """Neither from the form nor from the cookie."""
    client = Client()
    assert COOKIE not in client.post("/staff/language/", {"language": "xx"}).cookies
    client.cookies[COOKIE] = "xx"
    assert '<html lang="da">' in client.get("/staff/sign-in/login/").content.decode()
