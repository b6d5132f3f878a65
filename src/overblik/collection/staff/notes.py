"""Notes about a unit, and promises: what was agreed, who holds it, and on which day it is due."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from overblik.collection.models import Note
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.dates import typed_date
from overblik.collection.staff.page import done, not_done
from overblik.collection.staff.states import Doing, doing_of
from overblik.collection.staff.unit_page import found_unit
from overblik.errors import Unanswerable


def write_note(doing: Doing) -> str:
    """Write a note; with a day it is a promise, held by whoever is named or by the writer."""
    text, due = doing.said("text"), doing.said("due")
    if not text:
        raise Unanswerable(doing.say("note_empty"))
    day = typed_date(due) if due else None
    if due and day is None:
        raise Unanswerable(doing.say("promise_due"))
    kind = Note.Kind.PROMISE if day else Note.Kind.NOTE
    holder = (doing.said("holder")[:200] or doing.by.removeprefix("staff:")) if day else ""
    Note.objects.create(unit=doing.unit, kind=kind, text=text, by=doing.by, at=doing.now, holder=holder, due=day)
    doing.written("promise" if day else "note")
    return doing.say("note_saved")


@require_POST
@allowed("states")
def add(request: HttpRequest, member: Member, pk: int) -> HttpResponse:
    """Write a note or a promise."""
    doing, back = doing_of(request, member, found_unit(pk)), f"/staff/units/{pk}/#notes"
    try:
        with transaction.atomic():
            said = write_note(doing)
    except Unanswerable as error:
        return not_done(request, str(error), back)
    return done(request, said, back)


@require_POST
@allowed("states")
def settle(request: HttpRequest, member: Member, pk: int, number: int) -> HttpResponse:
    """Mark a promise, a remark or the name of somebody else as settled."""
    doing = doing_of(request, member, found_unit(pk))
    note = get_object_or_404(Note, pk=number, unit=doing.unit)
    with transaction.atomic():
        note.settled_at = note.settled_at or doing.now
        note.save(update_fields=["settled_at"])
        doing.written("note settled", note=note.pk)
    return done(request, doing.say("note_settled"), f"/staff/units/{pk}/#notes")
