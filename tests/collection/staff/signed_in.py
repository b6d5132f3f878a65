"""Members of staff who are signed in, with password and authenticator."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth import get_user_model
from django.test import Client

from overblik.collection.models import StaffRole

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105 - opens nothing
BACKEND = "django.contrib.auth.backends.ModelBackend"


def signed_in(role: str, *, protected: bool = True) -> Client:
    """Return a browser in which a member with a role is signed in; the member is called after the role."""
    user, _ = get_user_model().objects.get_or_create(username=role or "nobody")
    if role:
        StaffRole.objects.update_or_create(user=user, defaults={"role": role})
    if protected and not Authenticator.objects.filter(user=user).exists():
        TOTP.activate(user, SECRET)
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client
