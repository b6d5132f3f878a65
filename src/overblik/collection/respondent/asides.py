"""What one may say instead of answering, or beside it: we do not take part, ask somebody else, this is wrong about us."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from overblik.collection.answering.posted import clean
from overblik.collection.models import Note
from overblik.collection.respondent.entry import Entry, NoEntry
from overblik.collection.respondent.facts import facts
from overblik.collection.respondent.frame import page_context
from overblik.collection.respondent.views import under_link

MOST = 2000
"""Characters of what is said here."""

both = require_http_methods(["GET", "HEAD", "POST"])


def _head_only(entry: Entry) -> None:
    if entry.delegation is not None:
        raise NoEntry


def _said(request: HttpRequest, name: str) -> str:
    return clean(request.POST.get(name, ""))[:MOST]


def _note(entry: Entry, kind: str, text: str) -> None:
    Note.objects.create(unit=entry.unit, kind=kind, text=text, by=entry.by, at=entry.now)


@both
@under_link
def decline(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Say that the unit does not take part, with a reason if one likes; it can be taken back by answering."""
    _head_only(entry)
    if request.method == "POST":
        unit = entry.unit
        if "again" in request.POST:
            unit.refused_at, unit.refused_why = None, ""
        else:
            unit.refused_at, unit.refused_why = entry.now, _said(request, "why")
            _note(entry, Note.Kind.REFUSAL, unit.refused_why)
        unit.save(update_fields=["refused_at", "refused_why"])
        return HttpResponseRedirect(entry.url() if "again" in request.POST else entry.url("decline"))
    return render(
        request, "respondent/decline.html", page_context(entry) | {"refused": entry.unit.refused_at is not None}
    )


@both
@under_link
def wrong_person(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Say who is to be asked instead; staff decide what comes of it."""
    _head_only(entry)
    if request.method == "POST":
        name, mail, more = (_said(request, field) for field in ("name", "mail", "more"))
        if name or mail or more:
            _note(entry, Note.Kind.WRONG_PERSON, "\n".join(part for part in (name, mail, more) if part))
            return HttpResponseRedirect(entry.url("wrong-person") + "?thanks")
    context = page_context(entry) | {"thanks": "thanks" in request.GET, "empty": request.method == "POST"}
    return render(request, "respondent/wrong_person.html", context, status=422 if request.method == "POST" else 200)


@both
@under_link
def remark(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Say what is wrong in what the frame knows."""
    _head_only(entry)
    if request.method == "POST":
        text = _said(request, "text")
        if text:
            _note(entry, Note.Kind.FRAME, text)
            return HttpResponseRedirect(entry.url("remark") + "?thanks")
    context = page_context(entry) | {
        "thanks": "thanks" in request.GET, "empty": request.method == "POST", "facts": facts(entry),
        "remarks": [note.text for note in entry.unit.notes.filter(kind=Note.Kind.FRAME)],
    }  # fmt: skip
    return render(request, "respondent/remark.html", context, status=422 if request.method == "POST" else 200)
