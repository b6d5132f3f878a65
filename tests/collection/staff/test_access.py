"""Every staff page against every role, against nobody, and against who lacks a second factor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver

from overblik.collection.models import Contact, Message, Note, StaffRole, Unit
from overblik.collection.staff.access import CHANGE, SET_UP, Member, member_of, signed_in_outside
from overblik.collection.staff.roles import ROLES, may
from tests.collection.office_study import NOW
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.collection.site import Site

OPEN = ("staff/language/", "staff/sign-in/")
"""Addresses of staff that are guarded by nothing, or by django-allauth."""
VALUES = {
    "<int:pk>": "1", "<int:number>": "1", "<str:action>": "unrefuse", "<str:source>": "telephone", "<str:language>": "da",
    "<str:name>": "kontakt_afsnit", "<int:round>": "1", "<str:key>": "kommentar",
}  # fmt: skip


def walked(patterns: list[Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every address of the url configuration with its view."""
    for pattern in patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from walked(pattern.url_patterns, here)
        elif isinstance(pattern, URLPattern):
            yield here, pattern.callback


EVERY = dict(walked(get_resolver("overblik.collection.urls").url_patterns))
GUARDED = {route: view for route, view in EVERY.items() if route.startswith("staff/") and not route.startswith(OPEN)}


def address(route: str) -> str:
    """Return an address with its gaps filled."""
    for gap, value in VALUES.items():
        route = route.replace(gap, value)
    return "/" + route


def asked(client: Client, route: str) -> set[int]:
    """Return the statuses that a browser gets for an address, whichever method it takes."""
    found = {client.get(address(route)).status_code, client.post(address(route)).status_code}
    return found - {405}


@pytest.fixture
def things(site: Site) -> None:  # noqa: ARG001 - units come with the study
    """One of each thing that addresses name, all with number 1."""
    unit = Unit.objects.order_by("pk")[0]
    for gap in ("<int:pk>", "<int:number>"):
        VALUES[gap] = str(unit.pk)
    Contact.objects.create(pk=unit.pk, unit=unit, name="Åse")
    Note.objects.create(pk=unit.pk, unit=unit, text="x", by="staff:x", at=NOW)
    Message.objects.create(pk=unit.pk, unit=unit, mailing="invitation", kind="invitation", claimed_at=NOW)


def test_every_staff_address_says_who_may_enter() -> None:
    """A view without the decorator would be open to all."""
    assert [route for route, view in GUARDED.items() if not hasattr(view, "permission")] == []


@pytest.mark.parametrize("role", list(ROLES))
@pytest.mark.usefixtures("things")
def test_each_role_enters_what_the_table_allows_and_nothing_else(role: str) -> None:
    """Status 403 for the rest, by whichever method."""
    client = signed_in(role)
    for route, view in GUARDED.items():
        statuses = asked(client, route)
        if may(role, view.permission):
            assert not statuses & {401, 403, 500}, (role, route, statuses)
        else:
            assert statuses == {403}, (role, route, statuses)


@pytest.mark.usefixtures("things")
def test_nobody_enters_without_signing_in() -> None:
    """Everybody is led to the page for it, and comes back to where they were going."""
    for route in GUARDED:
        answer = Client().get(address(route))
        if answer.status_code != 405:
            assert answer.status_code == 302, route
            assert answer.headers["Location"].startswith(settings.LOGIN_URL + "?next="), route
        assert Client().post(address(route)).status_code in (302, 405), route


@pytest.mark.usefixtures("things")
def test_an_account_without_a_role_sees_nothing() -> None:
    """It may have been made elsewhere, or lost its role."""
    client = signed_in("")
    assert {status for route in GUARDED for status in asked(client, route)} == {403}


@pytest.mark.usefixtures("things")
def test_who_has_no_authenticator_is_led_to_set_one_up() -> None:
    """Before any other staff page."""
    client = signed_in("owner", protected=False)
    assert client.get("/staff/units/").headers["Location"] == SET_UP
    assert {status for route in GUARDED for status in asked(client, route)} == {302}


@pytest.mark.usefixtures("site")
def test_a_password_that_was_handed_out_is_changed_first() -> None:
    """Whoever handed it out still knows it."""
    client = signed_in("owner")
    StaffRole.objects.update(password_given=True)
    assert client.get("/staff/").headers["Location"].startswith(CHANGE)


@pytest.mark.usefixtures("site")
def test_a_part_that_renews_itself_leads_the_whole_page() -> None:
    """The sign-in page is not drawn inside the status page when a session has ended."""
    answer = Client().get("/staff/status/", HTTP_HX_REQUEST="true")
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, settings.LOGIN_URL)


@pytest.mark.usefixtures("site")
def test_who_signed_in_through_the_institution_needs_no_authenticator_here() -> None:
    """Its server asks for a second factor as it sees fit."""
    client = signed_in("reader", protected=False)
    session = client.session
    session["account_authentication_methods"] = [{"method": "socialaccount", "at": 0.0}]
    session["account_authentication_methods_user"] = str(get_user_model().objects.get().pk)
    session.save()
    assert client.get("/staff/").status_code == 200


def test_the_member_is_known_once_in_a_request(db: None, django_assert_num_queries: Any) -> None:  # noqa: ARG001
    """Template and view ask for it several times."""
    request = RequestFactory().get("/staff/")
    request.user = get_user_model().objects.create(username="oda")
    StaffRole.objects.create(user=request.user, role="analyst")
    with django_assert_num_queries(1):
        assert member_of(request) == member_of(request) == Member(name="oda", role="analyst")
    request.session = SessionStore()
    assert not signed_in_outside(request)
