"""Secrets of authenticators are encrypted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from cryptography.fernet import InvalidToken
from django.contrib.auth import get_user_model

from overblik.collection.staff.authenticators import Authenticators
from tests.collection.staff.signed_in import SECRET, signed_in

if TYPE_CHECKING:
    from overblik.collection.site import Site


@pytest.mark.usefixtures("site")
def test_the_database_holds_no_secret_in_the_clear() -> None:
    """Neither the authenticator's nor what recovery codes are made of."""
    signed_in("owner")
    user = get_user_model().objects.get()
    codes = RecoveryCodes.activate(user).get_unused_codes()
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in stored
    assert not [code for code in codes if code in stored]
    assert Authenticator.objects.get(type="totp").wrap().instance.user == user


def test_another_server_key_opens_nothing(site: Site, settings: Any) -> None:
    """The key is what the copy lacks."""
    stored = Authenticators().encrypt(SECRET)
    assert Authenticators().decrypt(stored) == SECRET
    settings.OVERBLIK = replace(site, key=b"another key, of thirty-two bytes")
    with pytest.raises(InvalidToken):
        Authenticators().decrypt(stored)
