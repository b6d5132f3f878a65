"""Who may have an account: nobody makes one alone; an owner makes it, or the institution's sign-in names somebody known."""

from __future__ import annotations

from typing import Any

from allauth.account import app_settings as account_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib.auth import get_user_model
from django.http import HttpRequest

from overblik.collection.fieldwork.state import audit
from overblik.collection.models import StaffRole
from overblik.collection.site import site


class Accounts(DefaultAccountAdapter):
    """No signing up, and no messages about what the next page shows anyway."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Return that nobody can sign up."""
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **more: Any) -> None:
        """Say nothing of signing in and out; the pages of ours say what they did."""

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Return whether somebody has to prove again who they are; a sign-in of a moment ago is as good as another."""
        records = get_authentication_records(self.request, self.request.user)
        newest = max((float(record["at"]) for record in records), default=0.0)
        recent = site().now().timestamp() - newest < account_settings.REAUTHENTICATION_TIMEOUT
        return not recent and super().is_reauthentication_required(app=app)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Sign somebody in, and write it down."""
        super().login(request, user)
        audit("signed in", site().now(), f"staff:{user.get_username()}")

    def set_password(self, user: Any, password: str) -> None:
        """Set the password that somebody chose; from now on nobody else knows it."""
        super().set_password(user, password)
        StaffRole.objects.filter(user=user).update(password_given=False)
        audit("password changed", site().now(), f"staff:{user.get_username()}")


class OutsideAccounts(DefaultSocialAccountAdapter):
    """Sign-in through the institution is for accounts that an owner has made."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002 - allauth's signature
        """Return that nobody can sign up."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """
        Tie somebody who comes for the first time to the account that has their mail address.

        Only an address that the institution's server says it has verified counts: in a server that several organisations share,
        anybody may write any other into a profile.
        """
        if sociallogin.is_existing:
            return
        addresses = [found.email for found in sociallogin.email_addresses if found.verified is True and found.email]
        accounts = list(get_user_model().objects.filter(email__in=addresses, is_active=True)) if addresses else []
        if len(accounts) == 1:
            sociallogin.connect(request, accounts[0])
