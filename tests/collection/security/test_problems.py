"""Pages for what went wrong are calm, in two languages, and give nothing away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client, RequestFactory

from overblik.collection.security.problems import TEXTS, language_of, problem_page

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
