"""Who may have an account: nobody makes one alone; an owner makes it, or the institution's sign-in names somebody known."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):
    """No signing up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Return that nobody can sign up."""
        return False


class OutsideAccounts(DefaultSocialAccountAdapter):
    """Sign-in through the institution is for accounts that an owner has made."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002 - allauth's signature
        """Return that nobody can sign up."""
        return False
