"""Who may have an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.auth import get_user_model
from django.test import Client, RequestFactory

from overblik.collection.configuration import SignIn, _openid
from overblik.collection.models import StaffRole
from overblik.collection.staff.accounts import Accounts, OutsideAccounts
from overblik.collection.staff.members import add_member
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


@pytest.fixture(autouse=True)
def _institution(settings: Any) -> None:
    """A server of the institution, as `configuration.py` makes it known."""
    named = SignIn(name="Kommunen", server="https://login.test", client="us", secret="s")  # noqa: S106 - opens nothing
    settings.SOCIALACCOUNT_PROVIDERS = _openid(named)


def outside(mail: str, *, verified: bool) -> SocialLogin:
    """Return somebody whom the institution's server has named."""
    return SocialLogin(
        user=get_user_model()(username="from outside"), account=SocialAccount(provider="institution", uid="7"),
        email_addresses=[EmailAddress(email=mail, verified=verified)],
    )  # fmt: skip


@pytest.mark.usefixtures("db")
def test_who_is_known_by_a_verified_address_is_let_in() -> None:
    """From then on by the server's own name for them."""
    add_member("oda", "analyst", NOW, "test", mail="oda@foreningen.test")
    login = outside("oda@foreningen.test", verified=True)
    OutsideAccounts().pre_social_login(RequestFactory().get("/"), login)
    assert SocialAccount.objects.get(uid="7").user.get_username() == "oda"


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize(
    ("mail", "verified"), [("oda@foreningen.test", False), ("eva@foreningen.test", True), ("", True)]
)
def test_anybody_else_stays_outside(mail: str, verified: bool) -> None:  # noqa: FBT001 - a case
    """An address that anybody can write into a profile opens nothing."""
    add_member("oda", "analyst", NOW, "test", mail="oda@foreningen.test")
    add_member("ib", "analyst", NOW, "test")
    OutsideAccounts().pre_social_login(RequestFactory().get("/"), outside(mail, verified=verified))
    assert not SocialAccount.objects.exists()


def test_nobody_signs_up(site: Site) -> None:  # noqa: ARG001 - the study must be there
    """Neither here nor through the institution, and there is no address for it."""
    request = RequestFactory().get("/")
    assert not Accounts().is_open_for_signup(request)
    assert not OutsideAccounts().is_open_for_signup(request, None)
    assert Client().get("/staff/sign-in/signup/").status_code == 404
    assert Client().get("/staff/sign-in/password/reset/").status_code == 404


@pytest.mark.usefixtures("db")
def test_a_password_of_ones_own_is_nobody_elses() -> None:
    """What was handed out is forgotten."""
    add_member("oda", "analyst", NOW, "test")
    Accounts().set_password(get_user_model().objects.get(), "fire tilfældige ord her")
    assert not StaffRole.objects.get().password_given


@pytest.mark.usefixtures("site")
def test_the_institution_stands_on_the_sign_in_page() -> None:
    """Above the form for passwords."""
    assert "Log ind med Kommunen" in Client().get("/staff/sign-in/login/").content.decode()
