"""A section's page: its questions filled, what is wrong with them, and how far one is."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import mark_safe

from overblik.collection.answering.items import Place
from overblik.collection.answering.lacks import Lack, Progress, answered, lacks, lacks_of, progress
from overblik.collection.answering.merge import Conflict, Given
from overblik.collection.answering.route import Stop
from overblik.collection.models import Delegation
from overblik.collection.pages.fill import Filling, check_id, fill_question, fill_text
from overblik.collection.pages.questions import html_id, piped
from overblik.collection.pages.say_lack import lack_text
from overblik.collection.pages.words import clock, say
from overblik.collection.respondent.entry import HEAD, Entry
from overblik.collection.respondent.frame import page_context
from overblik.collection.store import OPEN
from overblik.files.languages import Text


@dataclass(frozen=True, kw_only=True)
class Showing:
    """
    What a section's page shows beyond what is stored.

    *typed* is what was typed and not saved, *lacks* what is wrong, *conflicts* what must be chosen, *too_long* the items that
    cannot be saved at all.
    """

    typed: Mapping[str, Given] = field(default_factory=dict)
    lacks: Sequence[Lack] = ()
    conflicts: Sequence[Conflict] = ()
    too_long: Sequence[str] = ()
    notice: str = ""


NOTHING_MORE = Showing()
STAFF = Text({"da": "undersøgelsens medarbejdere", "en": "the survey’s staff"})
"""Who entered answers that came by telephone or on paper, as the unit is told."""


def section_view(request: HttpRequest, entry: Entry, section: str) -> HttpResponse:
    """Show a section; one that is not on the route any more leads to where one is."""
    stop = entry.route.by_section.get(section)
    if stop is None or not may_see(entry, section):
        return HttpResponseRedirect(entry.url())
    missing = lacks_of(stop, entry.route, entry.items, entry.response.reasons) if "missing" in request.GET else ()
    return show(request, entry, stop, Showing(lacks=missing))


def may_see(entry: Entry, section: str) -> bool:
    """Return whether the link opens a section: a colleague's opens the one that was passed on, and no other."""
    return entry.delegation is None or entry.delegation.section == section


def show(request: HttpRequest, entry: Entry, stop: Stop, showing: Showing) -> HttpResponse:
    """Return a section's page."""
    return render(request, "respondent/section.html", section_context(entry, stop, showing))


def section_context(entry: Entry, stop: Stop, showing: Showing) -> dict[str, Any]:
    """Return what the template of a section needs."""
    filling = filling_of(entry, showing)
    section, language, done = stop.section, entry.language, progress_of(entry)
    words = ("next", "previous", "to_end", "pause", "saving", "retrying", "gone", "closed")
    return page_context(entry) | {
        "section": section.id,
        "heading": in_words(section.title, filling),
        "intro": in_words(section.intro, filling),
        "rev": entry.response.rev,
        "page": secrets.token_urlsafe(9),
        "places": _places(stop, filling),
        "sections": section_list(entry, section.id),
        "errors": summary(showing, entry),
        "errors_title": _title(showing, language),
        "errors_kind": "warning" if _only_soft(showing) else "error",
        "notice": showing.notice,
        "progress": done,
        "left": left_text(done, language),
        "saved": saved_line(entry),
        "previous": entry.route.before(section.id) is not None and entry.delegation is None,
        "last": entry.route.after(section.id) is None or entry.delegation is not None,
        "say": {name: say(name, language) for name in words},
        "delegated_to": _delegated_to(entry, section.id),
        "can_delegate": entry.by == HEAD and entry.site.plan.delegation and entry.state == OPEN,
    }


def in_words(text: Text | None, filling: Filling) -> str:
    """Return a text of the questionnaire as markup, with its braces filled."""
    return mark_safe(fill_text(piped(text, filling.language), filling))  # noqa: S308 - escaped by fill_text


def _places(stop: Stop, filling: Filling) -> list[tuple[str, str]]:
    """Return each question of the section with its markup, which is empty where it is not asked."""
    asked = {one.question.id: one for one in stop.asked}
    made = {name: fill_question(one, filling) for name, one in asked.items()}
    return [(q.id, mark_safe(made.get(q.id, ""))) for q in stop.section.questions]  # noqa: S308 - escaped by pages.fill


def _title(showing: Showing, language: str) -> str:
    if showing.conflicts and not showing.lacks:
        return say("choose_title", language)
    return say("look_title" if _only_soft(showing) else "error_title", language)


def _only_soft(showing: Showing) -> bool:
    """Return whether the page only asks for a second look."""
    return not showing.too_long and not showing.conflicts and all(lack.kind == "soft" for lack in showing.lacks)


def progress_of(entry: Entry) -> Progress:
    """Return how far one has come, in the sections that the link opens."""
    stops = tuple(stop for stop in entry.route.stops if may_see(entry, stop.section.id))
    return progress(stops, entry.items)


def left_text(done: Progress, language: str) -> str:
    """Return how many questions are left, in words."""
    name = "left_none" if not done.left else "left_one" if done.left == 1 else "left"
    return say(name, language, left=done.left)


def filling_of(entry: Entry, showing: Showing = NOTHING_MORE) -> Filling:
    """Return what questions are filled with for a respondent."""
    return Filling(
        sheet=entry.sheet, language=entry.language, items=entry.items, pipes=entry.pipes, typed=showing.typed,
        lacks=showing.lacks, reasons=entry.response.reasons, conflicts=showing.conflicts, too_long=showing.too_long,
        people=people(entry) if showing.conflicts else {}, zone=entry.zone,
    )  # fmt: skip


def people(entry: Entry) -> dict[str, str]:
    """Return the names of those who may have written an answer, by who they are in the history."""
    found = {HEAD: say("head", entry.language)}
    found |= {item.by: STAFF[entry.language] for item in entry.items.values() if item.by.startswith("staff:")}
    if entry.unit.delegated:
        found |= {f"delegation:{delegation.pk}": delegation.name for delegation in entry.unit.delegations.all()}
    return found


def saved_line(entry: Entry) -> str:
    """Return when the response set was saved last, in words."""
    if not entry.response.last_at:
        return say("not_saved", entry.language)
    local = entry.response.last_at.astimezone(entry.zone)
    return say("saved", entry.language, time=clock(local.hour, local.minute, entry.language))


def is_done(entry: Entry, stop: Stop) -> bool:
    """Return whether a section was sent and lacks nothing that is required."""
    whole = all(answered(asked, entry.items) or not asked.question.required for asked in stop.asked)
    return whole and stop.section.id in entry.response.submitted


def section_list(entry: Entry, current: str | None) -> list[dict[str, Any]]:
    """Return the sections of the route with how far each is, as far as the link opens them."""
    filling, found = filling_of(entry), []
    for stop in entry.route.stops:
        name, done = stop.section.id, is_done(entry, stop)
        if may_see(entry, name):
            state = "current" if name == current else "done" if done else "todo"
            title = in_words(stop.section.title, filling)
            found.append({"id": name, "title": title, "state": state, "url": entry.url("s", name), "done": done})
    return found


def summary(showing: Showing, entry: Entry) -> list[dict[str, str]]:
    """Return the list of errors at the top of a page, each with the place it leads to."""
    language = entry.language
    found = [
        {
            "text": lack_text(lack, language, entry.pipes),
            "to": lack_target(lack),
            "question": question_title(lack, entry),
        }
        for lack in showing.lacks
    ]
    found += [
        {
            "text": say("conflict_title", language), "to": f"#keep-{html_id(conflict.key)}-mine",
            "question": place_title(conflict.key, entry),
        }
        for conflict in showing.conflicts
    ]  # fmt: skip
    return found + [
        {"text": say("much_too_long", language), "to": f"#f-{html_id(key)}", "question": place_title(key, entry)}
        for key in showing.too_long
    ]


def question_title(lack: Lack, entry: Entry) -> str:
    """Return the question that something is missing in, with its braces filled."""
    return lack.question.variable.title.filled(entry.pipes)[entry.language]


def place_title(key: str, entry: Entry) -> str:
    """Return the question of an item, with its row in a grid, as the page says it."""
    place = entry.places[key]
    title = place.question.variable.title.filled(entry.pipes)[entry.language]
    row = next(
        (row.label.filled(entry.pipes)[entry.language] for row in place.variable.rows if row.id == place.row), ""
    )
    return f"{title} {row}" if row else title


def lack_target(lack: Lack) -> str:
    """Return the anchor of the field in which something can be mended: links in the list move the focus there."""
    if lack.kind == "soft":
        return f"#reason-{check_id(lack.name)}"
    place = lack.place
    if place is None:  # a hard check, whose box takes the focus
        return f"#k-{check_id(lack.name)}"
    return field_target(place)


def field_target(place: Place) -> str:
    """Return the anchor of an item's first field."""
    first = place.variable.choices.options[0].id if place.variable.choices and place.shape in ("one", "many") else ""
    return f"#f-{html_id(place.key)}--{first}" if first else f"#f-{html_id(place.key)}"


def _delegated_to(entry: Entry, section: str) -> list[Delegation]:
    if entry.by != HEAD or not entry.unit.delegated:
        return []
    return [d for d in entry.unit.delegations.all() if d.section == section and d.taken_back_at is None]


def all_lacks(entry: Entry) -> tuple[Lack, ...]:
    """Return everything that stands between the response set and its end."""
    return lacks(entry.route, entry.items, entry.response.reasons)
