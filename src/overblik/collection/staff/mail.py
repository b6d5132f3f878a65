"""The mail page: what the plan sends and when, what has gone out, what failed; a mail is looked at, and sent now."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from overblik.collection.fieldwork.state import audit
from overblik.collection.mailing.claims import decide_uncertain
from overblik.collection.mailing.far import how_far
from overblik.collection.mailing.people import People, people_of, today_of
from overblik.collection.mailing.preview import preview
from overblik.collection.mailing.send import Sent, send_tasks, tidy, would_send
from overblik.collection.mailing.tasks import mailing_tasks
from overblik.collection.models import Fieldwork, Message, Unit
from overblik.collection.plan.moments import moment_text
from overblik.collection.security.logs import without_tokens
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import done, not_done, staff_page
from overblik.collection.staff.unit_page import found_unit
from overblik.collection.staff.words import KINDS, say
from overblik.collection.store import OPEN, state_for
from overblik.errors import Unanswerable
from overblik.files.languages import Text

if TYPE_CHECKING:
    from overblik.collection.plan.model import Mailing
    from overblik.collection.site import Site

HOME = "/staff/mail/"
PATIENCE = dt.timedelta(seconds=20)
"""How long one press of the button sends mails; the rest waits for the next."""
TO = {
    "all": Text({"da": "Alle, der ikke er færdige", "en": "Everybody who has not finished"}),
    "none": Text({"da": "Dem, der ikke er begyndt", "en": "Those who have not begun"}),
    "begun": Text({"da": "Dem, der er begyndt", "en": "Those who have begun"}),
    "delegated": Text({"da": "Dem, der venter på en kollega", "en": "Those who wait for a colleague"}),
    "finished": Text({"da": "Dem, der er færdige", "en": "Those who have finished"}),
}
ON_FINISH = Text({"da": "når enheden er færdig", "en": "when the unit has finished"})


@require_safe
@allowed("mail")
def mails(request: HttpRequest, member: Member) -> HttpResponse:  # noqa: ARG001 - every staff view is given the member
    """Show every mailing of the plan with what has become of it."""
    here, language = site(), language_of(request)
    counts = Counter(Message.objects.values_list("mailing", "state"))
    waiting = waiting_for(here, here.now())
    rows = [
        {
            **_about(mailing, here, language), "now": waiting[mailing.id],
            **{state: counts[mailing.id, state] for state in ("sent", "failed", "uncertain", "bounced")},
        }
        for mailing in here.plan.mailings
    ]  # fmt: skip
    return staff_page(request, "staff/mail.html", {"rows": rows, "sender": here.plan.sender})


def waiting_for(here: Site, now: dt.datetime) -> Counter[str]:
    """Return for each mailing how many units it would go to now, by how far they are and whether somebody can be written to."""
    fieldwork = Fieldwork.objects.select_related("version").get(pk=1)
    units = Unit.objects.select_related("response").prefetch_related("contacts", "delegations")
    had = set(Message.objects.exclude(state=Message.State.FAILED).values_list("unit_id", "mailing"))
    found: Counter[str] = Counter()
    for unit in units.filter(eligible=True, refused_at__isnull=True, pilot=False):
        if not isinstance(people_of(unit, today_of(here, now)), People):
            continue
        state, can_answer = how_far(here, fieldwork, unit, now).state, state_for(fieldwork, unit, now) == OPEN
        found.update(
            one.id
            for one in here.plan.mailings
            if one.reaches(state) and (can_answer or one.kind == "thanks") and (unit.pk, one.id) not in had
        )
    return found


def _about(mailing: Mailing, here: Site, language: str) -> dict[str, Any]:
    zone = ZoneInfo(here.plan.time_zone)
    at = moment_text(mailing.at.astimezone(zone), language) if mailing.at else ON_FINISH[language]
    to = TO["none" if mailing.kind == "invitation" else mailing.to][language]
    return {"mailing": mailing, "kind": KINDS[mailing.kind][language], "at": at, "to": to}


def _mailing(name: str) -> Mailing:
    found = site().plan.mailing(name)
    if found is None:
        raise Http404
    return found


@require_safe
@allowed("mail")
def one_mailing(request: HttpRequest, member: Member, name: str) -> HttpResponse:  # noqa: ARG001 - every staff view is given the member
    """Show one mailing: the mail as a chosen unit would get it, and who would be sent it now, or why not."""
    here, language, mailing = site(), language_of(request), _mailing(name)
    wanted = request.GET.get("unit", "")
    units = Unit.objects.filter(eligible=True)
    known = Unit.objects.filter(unit_id=wanted).first() if wanted and "\0" not in wanted else None
    unit = known or units.first()
    tasks = would_send(here, mailing_tasks(mailing), here.now())
    plain = [(task, _why(task, language)) for task in tasks]
    context = _about(mailing, here, language) | {
        "previews": looked_at(here, unit, mailing) if unit else [], "unit": unit,
        "units": list(units.values_list("unit_id", "name")),
        "ready": [one for one, _ in plain if one.state == "sent"],
        "not_ready": [(one, why) for one, why in plain if one.state != "sent"],
    }  # fmt: skip
    return staff_page(request, "staff/one_mailing.html", context)


def looked_at(here: Site, unit: Unit, mailing: Mailing) -> list[dict[str, Any]]:
    """Return the mails that a unit would get, with the secret half of each link taken out: it is shown on the unit's page only."""
    return [
        {
            "to": mail.to, "cc": mail.cc, "language": mail.language, "subject": mail.composed.subject,
            "text": without_tokens(mail.composed.text),
        }
        for mail in preview(here, unit, mailing, here.now())
    ]  # fmt: skip


def _why(one: Sent, language: str) -> str:
    return one.why.say(language) if one.why else ""


@require_POST
@allowed("mail")
def send_all(request: HttpRequest, member: Member, name: str) -> HttpResponse:
    """Send a mailing now to everybody it is for; what is not sent within a while waits for the next press."""
    here, language, mailing = site(), language_of(request), _mailing(name)
    tidy(here)
    counts: Counter[str] = Counter()
    until, back = here.now() + PATIENCE, f"{HOME}{name}/"
    try:
        for sent in send_tasks(here, mailing_tasks(mailing)):
            counts[sent.state] += 1
            if here.now() >= until:
                break
    except Unanswerable as error:
        return not_done(request, say("mail_not_sent", language, why=error), back)
    finally:
        audit("mailing sent", here.now(), member.by, mailing=name, sent=counts["sent"], failed=counts["failed"])
    return done(request, say("mails_sent", language, n=counts["sent"], failed=counts["failed"]), back)


@require_POST
@allowed("mail")
def send_one(request: HttpRequest, member: Member, pk: int) -> HttpResponse:
    """Send a mailing to one unit now, or show it first."""
    here, language, unit = site(), language_of(request), found_unit(pk)
    mailing, back = _mailing(request.POST.get("mailing", "")), f"/staff/units/{pk}/#mails"
    if "look" in request.POST:
        return staff_page(
            request,
            "staff/unit_mail.html",
            {"unit": unit, "previews": looked_at(here, unit, mailing), "mailing": mailing},
        )
    try:
        found = list(send_tasks(here, mailing_tasks(mailing, only=unit.unit_id, pilot=unit.pilot)))
    except Unanswerable as error:
        return not_done(request, say("mail_not_sent", language, why=error), back)
    audit("mail sent", here.now(), member.by, unit=unit, mailing=mailing.id, state=found[0].state if found else "not")
    sent = [one for one in found if one.state == "sent"]
    if sent:
        return done(request, say("mail_sent", language, name=unit.name), back)
    return not_done(request, say("mail_not_sent", language, why=_said(found, unit, language)), back)


def _said(found: list[Sent], unit: Unit, language: str) -> str:
    if not found:
        return say("nothing_for_it", language, name=unit.name)
    return found[0].error or f"{unit.name} {_why(found[0], language)}."


@require_POST
@allowed("mail")
def decide(request: HttpRequest, member: Member, number: int) -> HttpResponse:
    """Say what became of a mail that may have been sent."""
    message = get_object_or_404(Message, pk=number)
    decide_uncertain(message, site().now(), member.by, was_sent=request.POST.get("sent") == "1")
    return done(request, say("mail_decided", language_of(request)), f"/staff/units/{message.unit_id}/#mails")
