"""Signing in: password and code, by hand, without scripts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth import get_user_model
from django.test import Client

from overblik.collection.configuration import SignIn
from overblik.collection.configuration import _openid as openid_settings
from overblik.collection.models import StaffRole
from overblik.collection.staff import sign_in
from overblik.collection.staff.members import add_member
from tests.collection.office_study import NOW
from tests.collection.staff.institution import institution
from tests.collection.staff.signed_in import SECRET, signed_in

if TYPE_CHECKING:
    from django.http import HttpResponse

    from overblik.collection.site import Site

OWN = "fire tilfældige ord her"


def code(secret: str) -> str:
    """Return the code that an authenticator shows now."""
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


@pytest.mark.usefixtures("site")
def test_the_first_sign_in_ends_at_the_status_page() -> None:
    """Password handed out, changed, authenticator set up, recovery codes shown, in."""
    given = add_member("oda", "analyst", NOW, "test")
    client = Client()
    answer = client.post("/staff/sign-in/login/", {"login": "oda", "password": given}, follow=True)
    assert answer.request["PATH_INFO"] == "/staff/sign-in/password/change/"
    changed = {"oldpassword": given, "password1": OWN, "password2": OWN, "next": "/staff/"}
    answer = client.post("/staff/sign-in/password/change/", changed, follow=True)
    assert answer.request["PATH_INFO"] == "/staff/sign-in/2fa/totp/activate/"
    secret = re.search(r'class="secret">([A-Z2-7]+)<', answer.content.decode())
    assert secret
    answer = client.post("/staff/sign-in/2fa/totp/activate/", {"code": code(secret[1])}, follow=True)
    assert "Reservekoder" in answer.content.decode()
    assert client.get("/staff/").status_code == 200
    assert not StaffRole.objects.get().password_given


@pytest.mark.usefixtures("site")
def test_a_password_alone_does_not_open_an_account_with_an_authenticator() -> None:
    """The code is asked for; a wrong one is refused, a recovery code will do once."""
    signed_in("owner")
    user = get_user_model().objects.get()
    user.set_password(OWN)
    user.save()
    client = Client()
    answer = client.post("/staff/sign-in/login/", {"login": "owner", "password": OWN}, follow=True)
    assert answer.request["PATH_INFO"] == "/staff/sign-in/2fa/authenticate/"
    assert client.get("/staff/").status_code == 302
    wrong = client.post("/staff/sign-in/2fa/authenticate/", {"code": "000000"}).content.decode()
    assert "Prøv igen" in wrong
    recovery = RecoveryCodes.activate(user).get_unused_codes()[0]
    client.post("/staff/sign-in/2fa/authenticate/", {"code": recovery})
    assert client.get("/staff/").status_code == 200
    assert code(SECRET) != recovery


@pytest.mark.usefixtures("site")
def test_a_wrong_password_says_nothing_of_whether_the_account_is_there() -> None:
    """The same words for both."""
    signed_in("owner")
    found = {
        re.sub(
            r"csrf[^>]*>|value=.[^>]*",
            "",
            Client().post("/staff/sign-in/login/", {"login": name, "password": "x"}).content.decode(),
        )
        for name in ("owner", "nobody at all")
    }
    assert len(found) == 1


@pytest.mark.parametrize("name", ["owner"])
def test_every_page_of_ones_account_is_ours(site: Site, name: str) -> None:
    """In both languages, within the frame of staff pages."""
    client = signed_in(name)
    user = get_user_model().objects.get()
    RecoveryCodes.activate(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": 4e9, "username": name}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    for language in ("da", "en"):
        client.cookies["overblik_staff_language"] = language
        for pattern in sign_in.urlpatterns:
            path = f"/staff/sign-in/{pattern.pattern}"
            if "<" not in path and "download" not in path and "unknown" not in path:
                answer = client.get(path, follow=True)
                assert answer.status_code == (401 if "error" in path else 200), path
                assert site.about.title[language] in answer.content.decode(), path
                assert f'<html lang="{language}">' in answer.content.decode(), path


@pytest.mark.usefixtures("site")
def test_signing_out_needs_a_press_of_the_button() -> None:
    """A link in a mail cannot sign anybody out."""
    client = signed_in("owner")
    client.get("/staff/sign-in/logout/")
    assert client.get("/staff/").status_code == 200
    client.post("/staff/sign-in/logout/")
    assert client.get("/staff/").status_code == 302


def through(client: Client, settings: Any, profile: dict[str, Any]) -> HttpResponse:
    """Sign in through an institution that vouches for a profile, and return where that ended."""
    with institution(profile) as server:
        named = SignIn(name="Kommunen", server=server, client="us", secret="s")  # noqa: S106 - opens nothing
        settings.SOCIALACCOUNT_PROVIDERS = openid_settings(named)
        settings.OVERBLIK_CONFIGURATION = replace(settings.OVERBLIK_CONFIGURATION, sign_in=named)
        page = client.get("/staff/sign-in/login/")
        assert f"form-action 'self' {server}" in page.headers["Content-Security-Policy"]
        led = client.post("/staff/sign-in/oidc/institution/login/?process=login").headers["Location"]
        assert led.startswith(f"{server}/authorize?")
        state = parse_qs(urlsplit(led).query)["state"][0]
        return client.get("/staff/sign-in/oidc/institution/login/callback/", {"code": "c", "state": state}, follow=True)


@pytest.mark.usefixtures("site")
def test_the_institution_signs_in_whom_an_owner_has_made_an_account_for(settings: Any) -> None:
    """By the mail address it has verified; no password of ours and no authenticator is asked for."""
    add_member("oda", "analyst", NOW, "test", mail="oda@foreningen.test")
    client = Client()
    answer = through(client, settings, {"sub": "7", "email": "oda@foreningen.test", "email_verified": True})
    assert answer.request["PATH_INFO"] == "/staff/"
    assert client.get("/staff/units/").status_code == 200
    assert client.get("/staff/members/").status_code == 403


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("verified", [False, None, "false"])
def test_an_address_that_was_not_verified_opens_nothing(settings: Any, verified: object) -> None:
    """Nor does one that no owner knows; the page says what to do."""
    add_member("oda", "analyst", NOW, "test", mail="oda@foreningen.test")
    for mail in ("oda@foreningen.test", "eva@foreningen.test"):
        client = Client()
        answer = through(client, settings, {"sub": mail, "email": mail, "email_verified": verified})
        assert "Du er ikke logget ind" in answer.content.decode()
        assert client.get("/staff/").status_code == 302
    assert get_user_model().objects.count() == 1
