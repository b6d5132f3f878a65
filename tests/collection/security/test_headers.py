"""Every answer of the server says what a browser may do with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client

from overblik.collection.configuration import django_settings

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site

UNDER_LINK = [
    "", "s/kontakt_afsnit/", "s/kontakt_afsnit/?missing", "end/", "receipt/", "pause/", "about/", "decline/", "wrong-person/",
    "remark/", "delegate/digital_afsnit/", "s/nothing/", "take-back/1/",
]  # fmt: skip
BESIDE = [
    "/",
    "/nowhere/",
    "/da/a/u1-" + "a" * 26 + "/",
    "/staff/",
    "/staff/sign-in/login/",
    "/api/v1/units/",
    "/health/",
]
FOREIGN = ('src="http', 'href="http', 'src="//', 'href="//', "url(", "<style", " style=", " onclick=", "javascript:")
"""Marks of what a strict policy forbids, or of an address elsewhere."""
POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self' data:", "font-src": "'self'",
    "connect-src": "'self'", "form-action": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'",
}  # fmt: skip


def check_headers(answer: object) -> None:
    """Hold one answer to what all must have."""
    headers = answer.headers  # type: ignore[attr-defined]
    policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
    assert policy == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "no-store" in headers["Cache-Control"]
    assert headers["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("page", UNDER_LINK)
def test_pages_under_a_link_have_the_headers(link: str, page: str) -> None:
    """Whether they exist or not, whether they are read or sent to."""
    check_headers(Client().get(link + page))
    check_headers(Client().post(link + page.partition("?")[0], {"rev": "0"}))


@pytest.mark.parametrize("page", BESIDE)
@pytest.mark.usefixtures("site")
def test_other_pages_have_the_headers(page: str) -> None:
    """Staff's, the API's, and pages for what is not there."""
    check_headers(Client().get(page))


def test_pages_for_problems_have_the_headers(link: str) -> None:
    """A refused body, a forged form, an unknown host."""
    check_headers(Client().generic("POST", link, b"", CONTENT_LENGTH="2000000"))
    check_headers(Client(enforce_csrf_checks=True).post(f"{link}end/"))
    unknown = Client().get(link, HTTP_HOST="evil.test")
    assert unknown.status_code == 400
    check_headers(unknown)


def test_a_page_that_breaks_has_the_headers_and_no_traceback(link: str, unit: Unit) -> None:
    """Status 500 with a page in the reader's language, and nothing of what went wrong."""
    unit.response.items = {"kontakt": {"v": 3, "nonsense": []}}
    unit.response.save()
    answer = Client(raise_request_exception=False).get(f"{link}s/kontakt_afsnit/")
    check_headers(answer)
    text = answer.content.decode()
    assert "Traceback" not in text
    assert link.split("/")[3] not in text or answer.status_code == 200


def test_nothing_is_asked_of_others(link: str) -> None:
    """Pages name no address outside the server, the language's own standard aside."""
    for page in UNDER_LINK:
        text = Client().get(link + page).content.decode()
        for mark in FOREIGN:
            assert mark not in text, (page, mark)


def test_cookies_are_for_the_server_alone(link: str) -> None:
    """A respondent gets the one that protects forms, and no session."""
    answer = Client().get(f"{link}s/kontakt_afsnit/")
    assert set(answer.cookies) == {"csrftoken"}
    assert answer.cookies["csrftoken"]["httponly"]
    assert answer.cookies["csrftoken"]["samesite"] == "Lax"


def test_with_https_everything_says_so(site: Site) -> None:
    """Two years of HSTS, cookies for HTTPS only, and a proxy is asked whether the client came by it."""
    found = django_settings(replace(settings.OVERBLIK_CONFIGURATION, site=site, https=True, proxies=1))
    assert found["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert found["CSRF_COOKIE_SECURE"] is found["SESSION_COOKIE_SECURE"] is True
    assert found["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert found["DEBUG"] is False


def test_a_client_cannot_say_that_it_came_by_https() -> None:
    """Without a proxy the header is whatever the client wrote."""
    found = django_settings(replace(settings.OVERBLIK_CONFIGURATION, https=True, proxies=0))
    assert found["SECURE_PROXY_SSL_HEADER"] is None


def test_hsts_is_sent_over_https(link: str, settings: object) -> None:
    """On a page over HTTPS the browser is told to stay there."""
    settings.SECURE_HSTS_SECONDS = 63_072_000  # type: ignore[attr-defined]
    answer = Client().get(link, secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=63072000"
