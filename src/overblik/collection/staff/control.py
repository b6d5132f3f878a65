"""The fieldwork is opened, paused, closed and opened again, with its dates; and what happens next by itself is told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from overblik.collection.fieldwork.state import change_state
from overblik.collection.models import Fieldwork
from overblik.collection.plan.moments import moment_text
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.dates import end_of, typed_date
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import done, staff_page
from overblik.collection.staff.words import KINDS, say
from overblik.files.languages import Text

if TYPE_CHECKING:
    from overblik.collection.site import Site

HOME = "/staff/control/"

LINES = {
    "draft": Text({"da": "Ikke åbnet endnu", "en": "Not opened yet"}),
    "waiting": Text({"da": "Åbner {opens}", "en": "Opens {opens}"}),
    "open": Text({"da": "Åben", "en": "Open"}),
    "open_until": Text({"da": "Åben til og med {closes}", "en": "Open until {closes}"}),
    "paused": Text({"da": "På pause", "en": "Paused"}),
    "closed": Text({"da": "Lukket", "en": "Closed"}),
    "closed_since": Text({"da": "Lukket siden {closes}", "en": "Closed since {closes}"}),
}


def state_line(fieldwork: Fieldwork, here: Site, language: str) -> str:
    """Return in words whether the fieldwork takes answers now, and until when."""
    words = {"opens": "", "closes": ""} | dates(fieldwork, here, language)
    return LINES[_line(fieldwork, here.now())][language].format(**words)


def _line(fieldwork: Fieldwork, now: dt.datetime) -> str:
    if fieldwork.state in (Fieldwork.State.DRAFT, Fieldwork.State.PAUSED, Fieldwork.State.CLOSED):
        return str(fieldwork.state)
    if fieldwork.opens_at and now < fieldwork.opens_at:
        return "waiting"
    if fieldwork.closes_at and now >= fieldwork.closes_at:
        return "closed_since"
    return "open_until" if fieldwork.closes_at else "open"


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("open")
def control(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the state of the fieldwork with its dates and what is planned, or change it."""
    here, language = site(), language_of(request)
    wrong = ""
    if request.method == "POST":
        state, text = request.POST.get("state", ""), request.POST.get("closes", "").strip()
        closes, wrong = _closes(text, here, language)
        if state in (Fieldwork.State.OPEN, Fieldwork.State.PAUSED, Fieldwork.State.CLOSED) and not wrong:
            change_state(state, here.now(), member.by, closes_at=closes if state == Fieldwork.State.OPEN else None)
            return done(request, say(f"state_{state}", language), HOME)
    fieldwork = Fieldwork.objects.get(pk=1)
    context = {
        "fieldwork": fieldwork,
        "line": state_line(fieldwork, here, language),
        "over": _line(fieldwork, here.now()) == "closed_since",
        "wrong": wrong,
        "typed": request.POST.get("closes", ""),
        "planned": planned(here, language),
        "dates": dates(fieldwork, here, language),
    }
    return staff_page(request, "staff/control.html", context, status=422 if wrong else 200)


def _closes(text: str, here: Site, language: str) -> tuple[dt.datetime | None, str]:
    """Return the close that was typed, or what is wrong with it."""
    if not text:
        return None, ""
    day = typed_date(text)
    if day is None:
        return None, say("bad_date", language, text=text)
    closes = end_of(day, here.plan.time_zone)
    return (closes, "") if closes > here.now() else (None, say("date_passed", language))


def dates(fieldwork: Fieldwork, here: Site, language: str) -> dict[str, str]:
    """Return in words when the fieldwork opens and closes, as far as that is set."""
    zone = ZoneInfo(here.plan.time_zone)
    moments = {"opens": fieldwork.opens_at, "closes": fieldwork.closes_at}
    return {name: moment_text(at.astimezone(zone), language) for name, at in moments.items() if at}


def planned(here: Site, language: str) -> list[dict[str, Any]]:
    """Return what the plan sends from now on, in words."""
    zone, now = ZoneInfo(here.plan.time_zone), here.now()
    coming = sorted(((one.at, one) for one in here.plan.mailings if one.at and one.at > now), key=lambda pair: pair[0])
    return [
        {"name": one.id, "kind": KINDS[one.kind][language], "at": moment_text(at.astimezone(zone), language)}
        for at, one in coming
    ]
