"""Who calls the API, and what the role of the token allows."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.security import HttpBearer

from overblik.collection.api.tokens import find_token
from overblik.collection.security.addresses import client_address
from overblik.collection.security.limits import API_TOKENS, within
from overblik.collection.site import site
from overblik.collection.staff.roles import Permission, may


@dataclass(frozen=True, kw_only=True)
class Caller:
    """A program with a token that works."""

    name: str
    role: str

    @property
    def by(self) -> str:
        """Who did it, as it stands in the audit log."""
        return f"token:{self.name}"


class Bearer(HttpBearer):
    """`Authorization: Bearer ovb_...`; tokens that are not known are counted, and refused with 429 when they are too many."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """Return who holds the token."""
        here = site()
        now = here.now()
        found = find_token(token, now)
        if found is not None:
            return Caller(name=found.name, role=found.role)
        address = client_address(request.META, settings.OVERBLIK_CONFIGURATION.proxies)
        if not within(API_TOKENS, here.key, now, address):
            raise HttpError(429, "too many unknown tokens; wait ten minutes")
        return None


def need(request: HttpRequest, permission: Permission) -> Caller:
    """Return the caller; raises status 403 where its role does not hold *permission*."""
    caller: Caller = request.auth
    if not may(caller.role, permission):
        raise HttpError(403, f"a token of role {caller.role} may not see this; it needs the permission {permission!r}")
    return caller
