"""Django's settings are made of a frozen value."""

from __future__ import annotations

from dataclasses import replace

import pytest

from overblik.collection.configuration import Configuration, Mail, SignIn, django_settings
from tests.collection.answering.answered import site_named

HIDDEN = "hemmelig"
PLAIN = Configuration(
    site=site_named("office"), database={"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}, secret="s" * 32
)
PUBLIC = replace(
    PLAIN,
    https=True,
    proxies=1,
    hosts=("svar.kontor.test",),
    site=replace(PLAIN.site, address="https://svar.kontor.test"),
)


def test_cookies_go_over_https_alone_where_there_is_https() -> None:
    """And the browser is told to stay there."""
    found = django_settings(PUBLIC)
    assert (found["SESSION_COOKIE_SECURE"], found["CSRF_COOKIE_SECURE"]) == (True, True)
    assert found["SECURE_HSTS_SECONDS"] > 31_536_000
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://svar.kontor.test"]
    assert django_settings(PLAIN)["SECURE_HSTS_SECONDS"] == 0


def test_a_header_that_anybody_can_send_is_believed_behind_a_proxy_only() -> None:
    """Without one nobody has checked it."""
    assert django_settings(PUBLIC)["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert django_settings(replace(PUBLIC, proxies=0))["SECURE_PROXY_SSL_HEADER"] is None


def test_no_script_stands_in_a_page() -> None:
    """Nothing comes from anywhere else, and no page stands in a frame."""
    policy = django_settings(PLAIN)["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == ["'self'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert "unsafe-inline" not in str(policy)


def test_errors_never_show_the_program() -> None:
    """Nor can a stranger name the server."""
    found = django_settings(PUBLIC)
    assert found["DEBUG"] is False
    assert found["ALLOWED_HOSTS"] == ["svar.kontor.test"]


@pytest.mark.parametrize(
    ("tls", "starttls", "expected"),
    [(True, True, (False, True)), (False, True, (True, False)), (False, False, (False, False))],
)
def test_mail_is_sent_as_the_mail_server_wants_it(tls: bool, starttls: bool, expected: tuple[bool, bool]) -> None:  # noqa: FBT001 - drawn
    """TLS from the start, or begun in the clear, or none on loopback."""
    found = django_settings(replace(PLAIN, mail=Mail(host="post", tls=tls, starttls=starttls)))
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == expected


def test_sign_in_through_the_institution_is_there_where_it_is_told() -> None:
    """Otherwise nobody can sign in that way."""
    assert django_settings(PLAIN)["SOCIALACCOUNT_PROVIDERS"] == {}
    signed = replace(PLAIN, sign_in=SignIn(server="https://login.kontor.test", client="overblik", secret=HIDDEN))
    (app,) = django_settings(signed)["SOCIALACCOUNT_PROVIDERS"]["openid_connect"]["APPS"]
    assert app["settings"]["server_url"] == "https://login.kontor.test"


def test_secrets_are_never_printed() -> None:
    """Whoever prints the configuration sees none."""
    told = repr(replace(PLAIN, mail=Mail(password=HIDDEN), sign_in=SignIn(secret=HIDDEN)))
    assert HIDDEN not in told
    assert "s" * 32 not in told
