"""Too many tries are refused; nobody who answers is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from overblik.collection.models import RateCount
from overblik.collection.security.guard import Guard, Recent
from overblik.collection.security.limits import POSTS, SIGN_INS, SIGN_INS_OF_ONE, UNKNOWN_LINKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.collection.site import Site

FORGED = "/da/a/u1-" + "a" * 26 + "/"
PAGE = {"rev": "0", "shown": ["kontakt"], "kontakt": ["unge"]}


def test_who_guesses_links_is_refused_and_good_links_go_on(link: str) -> None:
    """A whole town hall may sit behind the address of the one who guesses."""
    found = [Client().get(FORGED).status_code for _ in range(UNKNOWN_LINKS.most + 2)]
    assert found == [404] * UNKNOWN_LINKS.most + [429, 429]
    assert Client().get(link).status_code == 200
    assert Client().post(f"{link}s/kontakt_afsnit/save/", PAGE).status_code == 200
    assert Client().get(FORGED, REMOTE_ADDR="192.0.2.44").status_code == 404


@pytest.mark.usefixtures("site")
def test_the_limit_holds_over_processes() -> None:
    """Another process knows from the database what this one has counted."""
    for _ in range(UNKNOWN_LINKS.most):
        Client().get(FORGED)
    assert RateCount.objects.get().count == UNKNOWN_LINKS.most
    assert Client().get(FORGED).status_code == 429  # each Client has a middleware of its own, like a process


def test_a_refusal_is_a_page_and_says_when_to_come_back(site: Site) -> None:
    """Status 429, in the language of the address."""
    for _ in range(UNKNOWN_LINKS.most):
        Client().get(FORGED)
    answer = Client().get(FORGED.replace("/da/", "/en/"))
    assert answer.headers["Retry-After"] == str(UNKNOWN_LINKS.seconds)
    assert "Too many attempts" in answer.content.decode()
    assert site.about.title["en"] in answer.content.decode()


@pytest.mark.usefixtures("site")
def test_a_client_cannot_hide_behind_headers_of_its_own(settings: Any) -> None:
    """Only what a proxy of ours added counts."""
    for number in range(UNKNOWN_LINKS.most):
        Client().get(FORGED, HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
    assert Client().get(FORGED, HTTP_X_FORWARDED_FOR="198.51.100.250").status_code == 429
    settings.OVERBLIK_CONFIGURATION = replace(settings.OVERBLIK_CONFIGURATION, proxies=1)
    assert Client().get(FORGED, HTTP_X_FORWARDED_FOR="198.51.100.250").status_code == 404


def test_saving_costs_the_guard_no_statement(link: str, django_assert_num_queries: Callable[..., Any]) -> None:
    """What is common is counted in the process."""
    request = RequestFactory().post(f"{link}s/kontakt_afsnit/save/", PAGE)
    with django_assert_num_queries(0):
        assert Guard(lambda _: HttpResponse("through"))(request).content == b"through"


class Strict(Guard):
    """A guard that loses patience early."""

    free = 2
    posts = replace(POSTS, most=3)


def test_a_machine_that_posts_is_refused(link: str) -> None:
    """Beyond what people do the database counts, for all processes, and then it is enough."""
    first, second = (Strict(lambda _: HttpResponse("through")) for _ in range(2))
    request = RequestFactory().post(f"{link}s/kontakt_afsnit/save/", PAGE)
    assert [first(request).status_code for _ in range(7)] == [200] * 5 + [429, 429]
    assert [second(request).status_code for _ in range(3)] == [200, 200, 429]


@pytest.mark.usefixtures("site")
def test_attempts_to_sign_in_are_counted_by_address() -> None:
    """The thirty-first attempt from one address within ten minutes is refused, under whatever names."""
    kept = [
        Client().post("/staff/sign-in/login/", {"login": f"name{n}", "password": "x"}) for n in range(SIGN_INS.most + 1)
    ]
    assert [answer.status_code == 429 for answer in kept] == [False] * SIGN_INS.most + [True]


@pytest.mark.usefixtures("site")
def test_attempts_to_sign_in_are_counted_by_name() -> None:
    """Many addresses do not help who wants into one account."""
    found = [
        Client()
        .post("/staff/sign-in/login/", {"login": "Mette", "password": "x"}, REMOTE_ADDR=f"192.0.2.{n}")
        .status_code
        for n in range(SIGN_INS_OF_ONE.most + 1)
    ]
    assert (found[-1], found.count(429)) == (429, 1)


def test_what_is_remembered_is_forgotten_with_the_window() -> None:
    """A process does not grow with the fieldwork."""
    recent = Recent()
    recent.turn(600)
    assert [recent.posted("u1"), recent.posted("u1"), recent.posted("u2")] == [1, 2, 1]
    recent.over.add(("links", "someone"))
    recent.turn(1200)
    assert (recent.posts, recent.over) == ({}, set())
