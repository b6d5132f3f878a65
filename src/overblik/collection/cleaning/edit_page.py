"""The page on which a member of staff corrects one answer of a unit."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from overblik.collection.answering.items import Item, Place, all_places
from overblik.collection.answering.merge import Given
from overblik.collection.answering.posted import clean, read_item
from overblik.collection.cleaning.edit import edit_answer
from overblik.collection.cleaning.open_answers import questionnaire_of
from overblik.collection.cleaning.words import say
from overblik.collection.pages.fill import answer_text
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import done, staff_page
from overblik.collection.staff.unit_page import anonymous_page, found_unit, study_language
from overblik.collection.store import Writer, items_of
from overblik.errors import Unanswerable

MOST_WHY = 500


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("cleaning")
def edit(request: HttpRequest, member: Member, pk: int) -> HttpResponse:
    """Show one answer (`?key=`) with its question, or write it anew with the reason."""
    here, language, unit = site(), language_of(request), found_unit(pk)
    if unit.fieldwork.anonymous:
        return anonymous_page(request, unit)
    places = all_places(questionnaire_of(here))
    key = request.GET.get("key") or request.POST.get("key", "")
    if not key:
        return staff_page(request, "staff/edit_which.html", {"unit": unit, "answers": _listed(places, unit, language)})
    if key not in places:
        raise Http404
    place, item = places[key], items_of(unit.response).get(key, Item())
    given, wrong = Given(value=item.value, raw=item.raw), ""
    if request.method == "POST":
        given = read_item(place, request.POST.getlist("answer"), language)
        why = clean(request.POST.get("why", ""))[:MOST_WHY]
        wrong = "" if why else "no_reason"
        try:
            changed = not wrong and edit_answer(here, unit, key, given, Writer(by=member.by, at=here.now(), why=why))
        except Unanswerable:
            wrong = "no_answer"
        if not wrong:
            return done(request, say("edited" if changed else "same", language), f"/staff/units/{pk}/answers/")
    context = _context(place, given, study_language(here, language)) | {
        "unit": unit, "wrong": say(wrong, language) if wrong else "", "why": request.POST.get("why", ""),
        "was": answer_text(place, Given(value=item.value, raw=item.raw), study_language(here, language)),
    }  # fmt: skip
    return staff_page(request, "staff/edit_answer.html", context, status=422 if wrong else 200)


def _context(place: Place, given: Given, language: str) -> dict[str, Any]:
    choices = place.variable.choices
    options = [(option.id, option.label[language]) for option in choices.options] if choices else []
    if choices and place.shape == "one":
        options += [(option.missing.code, option.label[language]) for option in choices.outside if option.missing]
    chosen = given.value if isinstance(given.value, list) else [str(given.value)] if given.value is not None else []
    return {
        "key": place.key, "shape": place.shape, "options": [(name, label, name in chosen) for name, label in options],
        "title": place.question.variable.title[language], "row": _row(place, language),
        "long": place.question.long or place.other, "text": answer_text(place, given, language) if not options else "",
    }  # fmt: skip


def _row(place: Place, language: str) -> str:
    row = next((row.label[language] for row in place.variable.rows if row.id == place.row), "")
    return f"{row} – {place.variable.label[language]}" if place.other and row else row or (
        place.variable.label[language] if place.other else ""
    )  # fmt: skip


def _listed(places: dict[str, Place], unit: Any, language: str) -> list[dict[str, str]]:
    """Return every item with its answer, to choose one from."""
    items, spoken = items_of(unit.response), study_language(site(), language)
    return [
        {
            "key": key, "title": place.question.variable.label[spoken], "row": _row(place, spoken),
            "text": answer_text(place, Given(value=items[key].value, raw=items[key].raw), spoken) if key in items else "",
        }
        for key, place in places.items()
    ]  # fmt: skip
