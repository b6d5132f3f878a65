"""The status page: how far the fieldwork is; it renews itself, and asks the database for next to nothing while nothing changes."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from overblik.collection.answers.live import questionnaire_in_field
from overblik.collection.models import Contact, Delegation, Fieldwork, Message, Note, Response, Unit
from overblik.collection.site import site
from overblik.collection.staff import activity, attention, curve, standing, stopping
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.control import state_line
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import staff_page
from overblik.collection.staff.words import KINDS, STATES, state_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.collection.site import Site
    from overblik.collection.staff.standing import Standing

BARS = {"complete": "complete", "partial": "partial", "begun": "begun", "refused": "refused", "not_begun": "todo"}
"""The parts of a bar in their order, with what the style sheet calls them."""
_LEAST_MARKED = ("invitation", "reminder", "thanks")


@require_safe
@allowed("status")
def page(request: HttpRequest, member: Member) -> HttpResponse:
    """Show how far the fieldwork is."""
    return staff_page(request, "staff/status.html", _everything(request, member))


@require_safe
@allowed("status")
def fragment(request: HttpRequest, member: Member) -> HttpResponse:
    """Return the part that renews itself, or 204 where nothing has changed since it was made."""
    if request.GET.get("stamp") == stamp(site(), member, language_of(request)):
        return HttpResponse(status=204)
    return staff_page(request, "staff/status_now.html", _everything(request, member))


@require_safe
@allowed("status")
def numbers(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the numbers behind the drawings, on a page that stands still."""
    return staff_page(request, "staff/status_numbers.html", _everything(request, member))


def stamp(here: Site, member: Member, language: str) -> str:
    """Return what changes whenever anything on the page does: newest moments and counts, and the day."""
    answers = Response.objects.aggregate(Max("last_at"), Sum("rev"), Count("finished_at"))
    mails = Message.objects.aggregate(Max("pk"), Max("sent_at"), Count("sent_at"), Sum("tries"))
    states = sorted(Message.objects.values_list("state").annotate(Count("pk")))
    notes = Note.objects.aggregate(Max("pk"), Count("settled_at"))
    units = Unit.objects.aggregate(
        Count("pk"), Count("refused_at"), Max("refused_at"), out=Count("pk", filter=Q(eligible=False)),
        pilot=Count("pk", filter=Q(pilot=True)),
    )  # fmt: skip
    delegations = Delegation.objects.aggregate(Max("pk"), Count("taken_back_at"), Count("done_at"))
    bounced = Contact.objects.filter(state=Contact.State.BOUNCED).count()
    fieldwork = Fieldwork.objects.filter(pk=1).values_list("state", "opens_at", "closes_at", "version_id").first()
    parts = (answers, mails, states, notes, units, delegations, bounced, fieldwork, _today(here), member, language)
    return sha256(repr(parts).encode()).hexdigest()[:16]


def _today(here: Site) -> dt.date:
    return here.now().astimezone(ZoneInfo(here.plan.time_zone)).date()


def _everything(request: HttpRequest, member: Member) -> dict[str, Any]:
    here, language = site(), language_of(request)
    made = stamp(here, member, language)  # before the numbers, so that what comes in between is seen next time
    found = standing.standings(here)
    tally = standing.tally(found)
    minutes = standing.median_minutes(found)
    fieldwork = Fieldwork.objects.select_related("version").get(pk=1)
    return {
        "stamp": made,
        "updated": here.now(),
        "state_line": state_line(fieldwork, here, language),
        "tally": tally,
        "tiles": tiles(tally, language),
        "minutes": standing.span_text(minutes, language) if minutes is not None else "",
        "groups": [
            (title, [bar(group, language) for group in groups])
            for title, groups in standing.grouped(here, found, language)
        ],
        "legend": [(style, STATES[state][language]) for state, style in BARS.items() if tally.counts[state]],
        "pilot": Unit.objects.filter(pilot=True).count(),
        **by_day(here, found, language),
        **breaking_off(here, fieldwork, found, language),
        "matters": attention.matters(member, _today(here), language),
        "events": activity.newest(member, language),
    }


def tiles(tally: standing.Tally, language: str) -> list[dict[str, Any]]:
    """Return the tiles: each state with its count and share; those that nobody is in, only where a reader looks for them."""
    found = []
    for state in standing.STATES:
        count = tally.counts[state]
        if count or state in ("complete", "partial", "not_begun", "refused"):
            share = tally.per_cent(state) if state != "ineligible" else None
            found.append({"state": state, "name": STATES[state][language], "count": count, "share": share})
    return found


def bar(group: standing.Group, language: str) -> dict[str, Any]:
    """Return one bar: its parts in hundredths of the units that are asked, and what it says in words."""
    counts, asked = group.tally.counts, group.tally.eligible
    parts, x = [], 0.0
    for state, style in BARS.items():
        width = 100 * counts[state] / asked if asked else 0
        if width:
            parts.append({"state": style, "x": round(x, 2), "width": round(width, 2)})
        x += width
    said = ", ".join(f"{counts[state]} {state_name(state, language)}" for state in BARS if counts[state])
    return {"label": group.label, "parts": parts, "said": said, "tally": group.tally, "complete": counts["complete"]}


def by_day(here: Site, found: Sequence[Standing], language: str) -> dict[str, Any]:
    """Return the curve by day, as a drawing and as rows."""
    zone = ZoneInfo(here.plan.time_zone)

    def day(moment: dt.datetime) -> dt.date:
        return moment.astimezone(zone).date()

    responses = [one.unit.response for one in found if one.state != "ineligible"]
    mails = Message.objects.filter(kind__in=_LEAST_MARKED[:2], sent_at__isnull=False).values_list("sent_at", "kind")
    days = curve.days(
        [day(one.begun_at) for one in responses if one.begun_at],
        [day(one.finished_at) for one in responses if one.finished_at],
        [(day(at), kind) for at, kind in mails],
        _today(here),
    )
    drawn = curve.drawing(days, sum(one.state != "ineligible" for one in found))
    marks = [
        {"number": number, "date": one.date, "kinds": [(KINDS[kind][language], count) for kind, count in one.mailings]}
        for number, one in enumerate((one for one in days if one.mailings), start=1)
    ]
    return {"days": days, "curve": drawn, "marks": marks}


def breaking_off(here: Site, fieldwork: Fieldwork, found: Sequence[Standing], language: str) -> dict[str, Any]:
    """Return where people break off, question by question, and the questions before which most do."""
    questionnaire = questionnaire_in_field(here, fieldwork)
    rows = stopping.question_rows(here, questionnaire, found, language)
    worst = sorted((row for row in rows if row.stopped), key=lambda row: -row.stopped)[:5]
    return {"questions": rows, "worst": worst, "most_stopped": max((row.stopped for row in worst), default=0)}
