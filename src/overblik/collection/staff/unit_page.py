"""One unit: how far it is, whom to write to, what was sent, said and agreed, and its answers for those who may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from overblik.collection.answers.unit_state import unit_state
from overblik.collection.models import Contact, Delegation, Fieldwork, Note, Unit
from overblik.collection.respondent.ending import answer_sheet
from overblik.collection.respondent.entry import Entry
from overblik.collection.respondent.facts import facts
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.history import history_rows
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import staff_page
from overblik.collection.staff.words import CONTACT_STATES, KINDS, MESSAGE_STATES, NOTE_KINDS, STATES
from overblik.collection.store import state_for

if TYPE_CHECKING:
    from overblik.collection.site import Site

FACTS = {
    "open": {"da": "kan svare nu", "en": "can answer now"},
    "closed": {
        "da": "kan ikke svare: undersøgelsen er lukket for enheden",
        "en": "cannot answer: the survey is closed for it",
    },
    "paused": {"da": "kan ikke svare: undersøgelsen er på pause", "en": "cannot answer: the survey is paused"},
    "draft": {"da": "kan ikke svare: undersøgelsen er ikke åbnet", "en": "cannot answer: the survey is not open yet"},
}


def found_unit(pk: int) -> Unit:
    """Return a unit with its response set; raises Http404."""
    found: Unit = get_object_or_404(Unit.objects.select_related("response", "merged_into", "fieldwork"), pk=pk)
    return found


def unit_entry(here: Site, unit: Unit, language: str) -> Entry:
    """Return the questionnaire of a unit as its head would see it; nothing is opened by it."""
    fieldwork = Fieldwork.objects.select_related("version").get(pk=1)
    return Entry(here, "", study_language(here, language), fieldwork, unit, None, here.now())


def study_language(here: Site, language: str) -> str:
    """Return the language of the questionnaire that is nearest to the member's own."""
    return language if language in here.languages else here.languages[0]


def anonymous_page(request: HttpRequest, unit: Unit) -> HttpResponse:
    """Return status 403: in an anonymous study nobody sees, or touches, what a unit answers."""
    return staff_page(request, "staff/anonymous.html", {"unit": unit}, status=403)


@require_safe
@allowed("units")
def unit_page(request: HttpRequest, member: Member, pk: int) -> HttpResponse:
    """Show one unit."""
    here, language, unit = site(), language_of(request), found_unit(pk)
    return staff_page(request, "staff/unit.html", unit_context(here, unit, member, language))


def unit_context(here: Site, unit: Unit, member: Member, language: str) -> dict[str, Any]:
    """Return what the page of a unit shows, as far as the member may see it."""
    entry, state = unit_entry(here, unit, language), unit_state(here, unit)
    shown = {
        "unit": unit, "response": unit.response, "state": state, "state_name": STATES[state][language],
        "can_answer": FACTS[state_for(entry.fieldwork, unit, here.now())][language],
        "facts": facts(entry), "notes": notes(unit, language), "delegations": delegations(unit, entry),
        "can": {
            "states": member.may("states"), "contacts": member.may("contacts"), "mail": member.may("mail"),
            "answers": member.may("answers") and not entry.fieldwork.anonymous,
        },
        "today": here.now().astimezone(entry.zone).date(),
    }  # fmt: skip
    if member.may("contacts"):
        shown |= {"contacts": contacts(unit, language), "contact_states": _named(CONTACT_STATES, language)}
        shown |= {"languages": here.languages}
    if member.may("mail"):
        shown |= {
            "mails": mails(unit, language),
            "mailings": [(one.id, f"{KINDS[one.kind][language]} ({one.id})") for one in here.plan.mailings],
        }
    if member.may("states"):
        others = Unit.objects.filter(eligible=True).exclude(pk=unit.pk).values_list("unit_id", "name")
        shown |= {"others": list(others)}
    return shown


def _named(words: Any, language: str) -> list[tuple[str, str]]:
    return [(name, text[language]) for name, text in words.items()]


def notes(unit: Unit, language: str) -> list[dict[str, Any]]:
    """Return the notes about a unit, the open ones first."""
    found = sorted(unit.notes.all(), key=lambda note: note.settled_at is not None)
    return [{"note": note, "kind": NOTE_KINDS[note.kind][language], "open": _is_open(note)} for note in found]


def _is_open(note: Note) -> bool:
    to_do = (Note.Kind.PROMISE, Note.Kind.WRONG_PERSON, Note.Kind.FRAME)
    return note.kind in to_do and note.settled_at is None


def delegations(unit: Unit, entry: Entry) -> list[dict[str, Any]]:
    """Return the sections that were passed on, with their titles."""
    titles = {part.id: part.title.filled({})[entry.language] for part in entry.questionnaire.sections}
    return [
        {"delegation": one, "section": titles.get(one.section, one.section), "state": _far(one)}
        for one in unit.delegations.all()
    ]


def _far(one: Delegation) -> str:
    if one.taken_back_at:
        return "taken_back"
    return "done" if one.done_at else "begun" if one.accepted_at else "waiting"


def contacts(unit: Unit, language: str) -> list[dict[str, Any]]:
    """Return the contact persons with their state in words."""
    every: list[Contact] = list(unit.contacts.all())
    return [{"contact": one, "state": CONTACT_STATES[one.state][language]} for one in every]


def mails(unit: Unit, language: str) -> list[dict[str, Any]]:
    """Return the mails of a unit, the newest first."""
    found = []
    for mail in unit.messages.order_by("-pk"):
        kind = KINDS[mail.kind][language] if mail.kind in KINDS else mail.kind
        found.append({"mail": mail, "kind": kind, "state": MESSAGE_STATES[mail.state][language]})
    return found


@require_safe
@allowed("answers")
def unit_answers(request: HttpRequest, member: Member, pk: int) -> HttpResponse:  # noqa: ARG001 - every staff view is given the member
    """Show a unit's answer sheet, and every change that led to it."""
    here, language, unit = site(), language_of(request), found_unit(pk)
    if unit.fieldwork.anonymous:
        return anonymous_page(request, unit)
    entry = unit_entry(here, unit, language)
    context = {"unit": unit, "answers": answer_sheet(entry), "history": history_rows(entry), "response": unit.response}
    return staff_page(request, "staff/unit_answers.html", context)
