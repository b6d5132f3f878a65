"""The language of staff pages: Danish until somebody chooses otherwise, kept in a cookie of its own."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE = "overblik_staff_language"
LANGUAGES = {"da": "Dansk", "en": "English"}
"""Under their own names."""
_YEAR = 365 * 86_400


def language_of(request: HttpRequest) -> str:
    """Return the language in which this member of staff reads."""
    found = request.COOKIES.get(COOKIE, "da")
    return found if found in LANGUAGES else "da"


class StaffLanguage:
    """Has Django and its applications speak the language of the staff page; other pages pay nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer, made in the member's language."""
        if not request.path.startswith("/staff/"):
            return self.get_response(request)
        with translation.override(language_of(request)):
            return self.get_response(request)


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the chosen language and lead back."""
    back = request.POST.get("next", "")
    safe = back.startswith("/staff/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    response = HttpResponseRedirect(back if safe else "/staff/")
    wanted = request.POST.get("language", "")
    if wanted in LANGUAGES:
        response.set_cookie(
            COOKIE,
            wanted,
            max_age=_YEAR,
            path="/staff/",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response
