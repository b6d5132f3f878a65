"""A section is passed on to a colleague, with a link of its own, and taken back."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_email
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_POST

from overblik.collection.answering.posted import clean
from overblik.collection.models import Delegation
from overblik.collection.respondent.entry import Entry, NoEntry
from overblik.collection.respondent.frame import page_context
from overblik.collection.respondent.views import under_link
from overblik.collection.security.limits import mail_to_colleague_allowed
from overblik.collection.security.problems import MANY_MAILS, too_many
from overblik.collection.store import OPEN

validate_length = MaxLengthValidator(254)  # what an address can have
MOST_OPEN = 30
"""Delegations of one unit that are open at once: more is a mistake, or somebody's prank with our mail server."""


def _may(entry: Entry) -> None:
    if entry.delegation is not None or not entry.site.plan.delegation or entry.state != OPEN:
        raise NoEntry


@require_http_methods(["GET", "HEAD", "POST"])
@under_link
def delegate(request: HttpRequest, entry: Entry, name: str) -> HttpResponse:
    """Ask for the colleague, and send the link."""
    _may(entry)
    section = next((part for part in entry.questionnaire.sections if part.id == name), None)
    if section is None:
        raise NoEntry
    wrong: list[str] = []
    posted = _posted(request)
    if request.method == "POST":
        wrong = _wrong(posted, entry)
        if not wrong and not mail_to_colleague_allowed(entry.site.key, entry.now, entry.unit.unit_id, posted["mail"]):
            return too_many(request, MANY_MAILS)
        if not wrong:
            said = "?sent" if _pass_on(entry, name, posted) else "?unsent"
            return HttpResponseRedirect(entry.url("delegate", name) + said)
    context = page_context(entry) | {
        "section": name, "section_title": section.title.filled(entry.pipes)[entry.language],
        "delegations": [d for d in entry.unit.delegations.all() if d.section == name and d.taken_back_at is None],
        "posted": posted, "wrong": wrong, "sent": "sent" in request.GET,
        "unsent": "unsent" in request.GET, "back": entry.url("s", name),
    }  # fmt: skip
    return render(request, "respondent/delegate.html", context, status=422 if wrong else 200)


def _posted(request: HttpRequest) -> dict[str, str]:
    """Return what was typed; a name and an address are one line, as they come to stand in the head of a mail."""
    name, mail, message = (clean(request.POST.get(field, "")) for field in ("name", "mail", "message"))
    return {"name": " ".join(name.split())[:200], "mail": mail, "message": message[:2000]}


def _wrong(posted: dict[str, str], entry: Entry) -> list[str]:
    found = [] if posted["name"] else ["name"]
    try:
        validate_email(posted["mail"])
        validate_length(posted["mail"])
    except ValidationError:
        found.append("mail")
    open_now = entry.unit.delegations.filter(taken_back_at__isnull=True).count()
    return found + (["many"] if open_now >= MOST_OPEN else [])


def _pass_on(entry: Entry, name: str, posted: dict[str, str]) -> bool:
    """Make the delegation, unless the same colleague has the section already; returns whether its link could be sent."""
    from overblik.collection.mailing.delegation import send_delegation

    same = entry.unit.delegations.filter(section=name, email=posted["mail"], taken_back_at__isnull=True)
    delegation = same.first() or Delegation.objects.create(
        unit=entry.unit, section=name, name=posted["name"], email=posted["mail"], language=entry.language,
        message=posted["message"], made_at=entry.now,
    )  # fmt: skip
    return send_delegation(entry.site, delegation, entry.now)


@require_POST
@under_link
def take_back(request: HttpRequest, entry: Entry, number: int) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Make a colleague's link void; what the colleague answered stays."""
    _may(entry)
    delegation = get_object_or_404(Delegation, pk=number, unit=entry.unit)
    if delegation.taken_back_at is None:
        from overblik.collection.mailing.delegation import send_taken_back

        delegation.taken_back_at = entry.now
        delegation.save(update_fields=["taken_back_at"])
        send_taken_back(entry.site, delegation, entry.now)
    return HttpResponseRedirect(entry.url("s", delegation.section))
