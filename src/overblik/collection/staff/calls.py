"""Whom to call: the missing units whose answers would do most for representativeness, in their order."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from overblik.collection.answers.outcomes import field_cases
from overblik.collection.models import Unit
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import staff_page
from overblik.errors import Unanswerable
from overblik.tables.response.aapor import disposition
from overblik.tables.response.call_text import group_text
from overblik.tables.response.cases import Cases
from overblik.tables.response.stand_text import decimal
from overblik.tables.response.to_call import CallList, call_list
from overblik.tables.response.words import code_label

MOST = 30
"""How many are listed: enough for a day at the telephone."""


@require_safe
@allowed("units")
def page(request: HttpRequest, member: Member) -> HttpResponse:  # noqa: ARG001 - every page is given its member
    """Show whom to call, and why."""
    language, cases = language_of(request), field_cases(site())
    try:
        found = call_list(cases, most=MOST)
    except Unanswerable:
        return staff_page(request, "staff/calls.html", {"known": False})
    return staff_page(request, "staff/calls.html", context(cases, found, language))


def context(cases: Cases, found: CallList, language: str) -> dict[str, Any]:
    """Return what the page shows: where representativeness stands, and each unit with its group."""
    pages = dict(Unit.objects.values_list("unit_id", "pk"))
    rows = [
        {
            "pk": pages[one.unit.id], "name": one.unit.name, "asked": one.asked, "answered": one.answered,
            "state": code_label(one.code, disposition(one.code) or "other", language),
            "group": group_text(cases, one.group, language), "r": decimal(one.r, language, 2),
        }
        for one in found.called
    ]  # fmt: skip
    return {"known": True, "rows": rows, "r": decimal(found.r, language, 2), "missing": found.missing}
