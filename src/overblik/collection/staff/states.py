"""What is done about one unit: deadlines, links, leaving and joining, refusals, the pilot; each is one entry in the audit log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from overblik.collection.answering.posted import clean
from overblik.collection.fieldwork.addresses import unit_link
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import Note, Response, Unit
from overblik.collection.plan.moments import moment_text
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.dates import end_of, typed_date
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import done, not_done, staff_page
from overblik.collection.staff.unit_page import found_unit
from overblik.collection.staff.words import say
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from overblik.collection.site import Site

MOST = 2000
"""Characters of a reason."""


@dataclass(frozen=True, kw_only=True)
class Doing:
    """Something that a member does about a unit now; *posted* is what the form said."""

    site: Site
    unit: Unit
    posted: Mapping[str, str]
    now: dt.datetime
    by: str
    language: str

    def said(self, field: str) -> str:
        """Return what a field says, without blanks around it."""
        return clean(self.posted.get(field, ""))[:MOST]

    def say(self, sentence: str, **fields: object) -> str:
        """Return a sentence in the member's language."""
        return say(sentence, self.language, **fields)

    def written(self, action: str, **details: object) -> None:
        """Write down what was done."""
        audit(action, self.now, self.by, unit=self.unit, **details)

    def keep(self, **values: object) -> None:
        """Keep new values of the unit."""
        for name, value in values.items():
            setattr(self.unit, name, value)
        self.unit.save(update_fields=list(values))


def extend(doing: Doing) -> str:
    """Give the unit a deadline of its own, or take it away where no day is typed."""
    text = doing.said("until")
    if not text:
        doing.keep(extended_to=None)
        doing.written("extension", until="")
        return doing.say("extension_taken")
    day = typed_date(text)
    if day is None:
        raise Unanswerable(doing.say("bad_date", text=text))
    until = end_of(day, doing.site.plan.time_zone)
    if until <= doing.now:
        raise Unanswerable(doing.say("date_passed"))
    doing.keep(extended_to=until)
    doing.written("extension", until=until.isoformat())
    return doing.say("extended", until=moment_text(until, doing.language))


def exclude(doing: Doing) -> str:
    """Take the unit out: it closed, or should not have been asked."""
    why = doing.said("why")[:500]
    if not why:
        raise Unanswerable(doing.say("excluded_why"))
    doing.keep(eligible=False, why_not=why)
    doing.written("unit excluded", why=why)
    return doing.say("excluded")


def include(doing: Doing) -> str:
    """Take the unit in again."""
    doing.keep(eligible=True, why_not="", merged_into=None)
    doing.written("unit included")
    return doing.say("included")


def merge(doing: Doing) -> str:
    """Merge the unit into another one, which answers for both from now on."""
    other = Unit.objects.filter(unit_id=doing.said("into"), eligible=True).first()
    if other is None or other.pk == doing.unit.pk:
        raise Unanswerable(doing.say("merge_with"))
    doing.keep(eligible=False, why_not=f"→ {other.name}"[:500], merged_into=other)
    doing.written("unit merged", into=other.unit_id)
    return doing.say("merged", name=other.name)


def refuse(doing: Doing) -> str:
    """Note that the unit does not take part."""
    why = doing.said("why")
    doing.keep(refused_at=doing.now, refused_why=why)
    Note.objects.create(unit=doing.unit, kind=Note.Kind.REFUSAL, text=why, by=doing.by, at=doing.now)
    doing.written("refusal")
    return doing.say("refused")


def unrefuse(doing: Doing) -> str:
    """Take a refusal back."""
    doing.keep(refused_at=None, refused_why="")
    doing.written("refusal taken back")
    return doing.say("refusal_taken")


def pilot(doing: Doing) -> str:
    """Move the unit into the pilot or out of it, as long as it has not answered."""
    if doing.unit.response.begun_at:
        raise Unanswerable(doing.say("pilot_answered"))
    doing.keep(pilot=not doing.unit.pilot)
    doing.written("pilot", pilot=doing.unit.pilot)
    return doing.say("pilot_on" if doing.unit.pilot else "pilot_off")


def reopen(doing: Doing) -> str:
    """Open a finished response set again, so that it has to be finished anew."""
    if doing.unit.fieldwork.anonymous:
        raise Unanswerable(doing.say("anonymous"))
    response = Response.objects.select_for_update().get(pk=doing.unit.pk)
    response.finished_at, response.finished_by = None, ""
    response.rev += 1
    response.save(update_fields=["finished_at", "finished_by", "rev"])
    doing.written("response set reopened")
    return doing.say("reopened")


ACTIONS: Mapping[str, Callable[[Doing], str]] = {
    "extend": extend, "exclude": exclude, "include": include, "merge": merge, "refuse": refuse, "unrefuse": unrefuse,
    "pilot": pilot, "reopen": reopen,
}  # fmt: skip


def doing_of(request: HttpRequest, member: Member, unit: Unit) -> Doing:
    """Return what a member does about a unit."""
    here = site()
    return Doing(
        site=here, unit=unit, posted=request.POST.dict(), now=here.now(), by=member.by, language=language_of(request)
    )


@require_POST
@allowed("states")
def act(request: HttpRequest, member: Member, pk: int, action: str) -> HttpResponse:
    """Do one of the actions."""
    if action not in ACTIONS:
        raise Http404
    with transaction.atomic():
        doing = doing_of(request, member, found_unit(pk))
        try:
            said = ACTIONS[action](doing)
        except Unanswerable as refused:
            return not_done(request, str(refused), f"/staff/units/{pk}/")
    return done(request, said, f"/staff/units/{pk}/")


@require_POST
@allowed("contacts")
def link(request: HttpRequest, member: Member, pk: int) -> HttpResponse:
    """Show the unit's personal link in each language, or renew it first, which makes the old one void."""
    with transaction.atomic():
        doing = doing_of(request, member, found_unit(pk))
        if "renew" in request.POST:
            doing.keep(issue=doing.unit.issue + 1)
            doing.written("link renewed", issue=doing.unit.issue)
        doing.written("link shown")
    links = [(language, unit_link(doing.site, doing.unit, language)) for language in doing.site.languages]
    context = {"unit": doing.unit, "links": links, "renewed": "renew" in request.POST}
    return staff_page(request, "staff/unit_link.html", context)
