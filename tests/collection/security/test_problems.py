"""Pages for what went wrong are calm, in two languages, and give nothing away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client, RequestFactory

from overblik.collection.security.problems import TEXTS, language_of, problem_page, server_error

if TYPE_CHECKING:
    from overblik.collection.site import Site


@pytest.mark.parametrize("status", TEXTS)
@pytest.mark.parametrize(("path", "language"), [("/da/a/x/", "da"), ("/en/a/x/", "en"), ("/elsewhere/", "da")])
def test_each_problem_has_a_page_in_the_language_of_the_address(
    site: Site, status: int, path: str, language: str
) -> None:
    """With the study's title and who helps."""
    answer = problem_page(RequestFactory().get(path), status)
    text = answer.content.decode()
    assert answer.status_code == status
    assert f'<html lang="{language}"' in text
    assert TEXTS[status][0][language] in text
    assert site.about.title[language] in text
    assert "hjaelp@foreningen.test" in text


@pytest.mark.parametrize("path", ["/da/<script>alert(1)</script>/", "/da/a/u1-%3Cb%3E/", "/%22%3E%3Cimg/"])
@pytest.mark.usefixtures("site")
def test_what_was_asked_for_is_not_repeated(path: str) -> None:
    """Neither markup nor a link finds its way from the address into the page."""
    text = Client().get(path).content.decode()
    for mark in ("<script>alert", "u1-", "<b>", "<img", "&lt;script"):
        assert mark not in text


@pytest.mark.usefixtures("site")
def test_a_language_is_one_of_the_study() -> None:
    """Anything else that an address begins with is none."""
    assert language_of(RequestFactory().get("/..%2f/a/")) == "da"


@pytest.mark.parametrize("header", ["HTTP_HX_CURRENT_URL", "HTTP_REFERER", "HTTP_USER_AGENT"])
@pytest.mark.usefixtures("site")
def test_no_header_finds_its_way_into_a_page(header: str) -> None:
    """A link in what the browser says of itself stays there."""
    answer = Client().get("/da/a/u1-" + "b" * 26 + "/", **{header: "http://h/da/a/u7-" + "c" * 26 + "/"})
    assert "ccccc" not in answer.content.decode() + str(answer.headers)


AWAY = [OperationalError("database or disk is full"), InterfaceError("connection already closed")]


def page_for(error: Exception, method: str, address: str) -> tuple[int, str]:
    """Return the status and the page that an error leads to, as Django asks for it: while the error is handled."""
    try:
        raise error
    except type(error):
        answer = server_error(RequestFactory().generic(method, address))
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("error", AWAY, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(
    ("method", "address", "said"),
    [
        ("POST", "/da/a/x/", "Svarene blev ikke gemt"),
        ("POST", "/en/a/x/", "Your answers were not saved"),
        ("GET", "/da/a/x/", "Siden kan ikke vises lige nu"),
        ("GET", "/en/a/x/", "The page cannot be shown right now"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("site")
def test_a_database_that_is_away_is_no_fault_of_ours(error: Exception, method: str, address: str, said: str) -> None:
    """Status 503; who sent answers is told that they were not saved, who asked for a page that it comes back."""
    status, text = page_for(error, method, address)
    assert status == 503
    assert f"<h1>{said}</h1>" in text
    assert str(error) not in text


@pytest.mark.usefixtures("site")
def test_any_other_error_is_a_fault_of_ours() -> None:
    """Status 500, and not a word of what it was."""
    status, text = page_for(KeyError("secret"), "POST", "/en/a/x/")
    assert status == 500
    assert "Something went wrong at our end" in text
    assert "secret" not in text
