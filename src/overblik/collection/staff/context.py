"""What every staff page has."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def staff_context(request: HttpRequest) -> dict[str, Any]:
    """Return what staff pages and sign-in pages have; nothing for respondents' pages, which bring their own."""
    if not request.path.startswith("/staff/"):
        return {}
    from overblik.collection.respondent.frame import site_context
    from overblik.collection.site import site

    return site_context(site(), site().languages[0])
