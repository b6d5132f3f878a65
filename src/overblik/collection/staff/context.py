"""What every staff page has."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from overblik.collection.staff.language import LANGUAGES, language_of

MOMENTS = {"da": "j. F \\k\\l. H.i", "en": "j F, H:i"}
DAYS = {"da": "j. F Y", "en": "j F Y"}
"""How moments and days are written, for Django's `date` filter."""


def staff_context(request: HttpRequest) -> dict[str, Any]:
    """Return what staff pages and sign-in pages have; nothing for respondents' pages, which bring their own."""
    if not request.path.startswith("/staff/"):
        return {}
    from overblik.collection.respondent.frame import site_context
    from overblik.collection.site import site
    from overblik.collection.staff.access import member_of
    from overblik.collection.staff.navigation import menu

    language, member = language_of(request), member_of(request)
    unit = site().about.unit
    return site_context(site(), language) | {
        "member": member,
        "menu": menu(member.role, language, request.path) if member else [],
        "other_languages": [(code, name) for code, name in LANGUAGES.items() if code != language],
        "staff_banner": getattr(request, "overblik_banner", None),
        "moment": MOMENTS[language],
        "day": DAYS[language],
        "unit_word": {"one": unit.one[language], "many": unit.many[language], "the_many": unit.the_many[language]},
    }
