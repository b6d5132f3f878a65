"""The way in to staff pages: signed in, protected by a second factor, and in a role that may do it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache

from overblik.collection.models import StaffRole
from overblik.collection.staff.roles import Permission, may

SET_UP = "/staff/sign-in/2fa/totp/activate/"
"""Where a member of staff without an authenticator is led."""
CHANGE = "/staff/sign-in/password/change/"
"""Where one is led whose password somebody else has handed out."""

View = Callable[..., HttpResponse]


@dataclass(frozen=True, kw_only=True)
class Member:
    """A member of staff who is signed in; *role* is empty without one, *given* says that somebody else knows the password."""

    name: str
    role: str
    given: bool = False

    @property
    def by(self) -> str:
        """Who it is, in the history and the audit log."""
        return f"staff:{self.name}"

    def may(self, permission: Permission) -> bool:
        """Return whether the member may do something."""
        return may(self.role, permission)


def member_of(request: HttpRequest) -> Member | None:
    """Return who is signed in, None for nobody; the database is asked once in a request."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    if not hasattr(request, "overblik_member"):
        role, given = StaffRole.objects.filter(user=user).values_list("role", "password_given").first() or ("", False)
        request.overblik_member = Member(name=user.get_username(), role=role, given=given)
    found: Member = request.overblik_member
    return found


def allowed(permission: Permission) -> Callable[[View], View]:
    """Return a decorator for views of which only roles with *permission* get to see anything; the view is given the member."""

    def decorate(view: View) -> View:
        @never_cache
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **more: Any) -> HttpResponse:
            member = member_of(request)
            if member is None:
                return _led(request, f"{settings.LOGIN_URL}?next={quote(request.get_full_path())}")
            outside = signed_in_outside(request)
            if member.given and not outside:
                return _led(request, f"{CHANGE}?next=/staff/")
            if not outside and not is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
                return _led(request, SET_UP)
            if not member.may(permission):
                return refused(request)
            return view(request, member, *args, **more)

        guarded.permission = permission
        return guarded

    return decorate


def signed_in_outside(request: HttpRequest) -> bool:
    """Return whether the institution's own server said who this is; it asks for a second factor as it sees fit."""
    return any(record.get("method") == "socialaccount" for record in get_authentication_records(request, request.user))


def _led(request: HttpRequest, to: str) -> HttpResponse:
    """Lead somewhere; a part of a page that renews itself has the whole page led."""
    if request.headers.get("HX-Request"):
        return HttpResponse(status=401, headers={"HX-Redirect": to.partition("?")[0]})
    return HttpResponseRedirect(to)


def refused(request: HttpRequest) -> HttpResponse:
    """Status 403: signed in, but not in a role that may do this."""
    from overblik.collection.staff.page import staff_page

    return staff_page(request, "staff/refused.html", {}, status=403)
