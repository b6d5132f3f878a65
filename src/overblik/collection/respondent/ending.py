"""The end: what is missing, signing off, and the receipt with one's own answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from overblik.collection.answering.items import Item, is_answer
from overblik.collection.answering.lacks import Lack
from overblik.collection.answering.merge import Given
from overblik.collection.answering.route import Asked
from overblik.collection.models import Delegation, Response
from overblik.collection.pages.fill import Filling, answer_text, writer_name
from overblik.collection.pages.say_lack import lack_text
from overblik.collection.pages.words import say
from overblik.collection.plan.moments import moment_text
from overblik.collection.respondent.entry import Entry
from overblik.collection.respondent.frame import page_context
from overblik.collection.respondent.section import (
    all_lacks,
    filling_of,
    in_words,
    lack_target,
    may_see,
    people,
    question_title,
    section_list,
)
from overblik.collection.store import OPEN, Writer, finish


def end(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Show what is missing with a link to each, and finish when nothing is; the head signs off for colleagues too."""
    found = all_lacks(entry)
    blocking = [lack for lack in found if lack.blocks]
    if request.method == "POST" and not blocking:
        if (
            finish(
                entry.unit, Writer(by=entry.by, at=entry.now, source=entry.source), ready=lambda now: _ready(entry, now)
            )
            is None
        ):
            return HttpResponseRedirect(entry.url("end"))
        from overblik.collection.mailing.finishing import after_finish

        after_finish(entry.site, entry.unit, entry.now)
        return HttpResponseRedirect(entry.url("receipt") + "?new")
    context = page_context(entry) | {
        "errors": [told(lack, entry) for lack in blocking],
        "looks": [told(lack, entry) for lack in found if not lack.blocks],
        "delegations": open_delegations(entry),
        "sections": section_list(entry, None),
        "finished": entry.response.finished_at is not None,
        "say": {name: say(name, entry.language) for name in ("finish", "missing_title")},
    }
    return render(request, "respondent/end.html", context, status=422 if request.method == "POST" else 200)


def _ready(entry: Entry, response: Response) -> bool:
    return not any(lack.blocks for lack in all_lacks(entry.with_unit(response)))


def told(lack: Lack, entry: Entry) -> dict[str, str]:
    """Return what is missing, in words, with the address that leads to it."""
    return {
        "text": lack_text(lack, entry.language, entry.pipes),
        "question": question_title(lack, entry),
        "to": entry.url("s", lack.section) + "?missing" + lack_target(lack),
    }


def open_delegations(entry: Entry) -> list[Delegation]:
    """Return the delegations that are not done yet."""
    given = entry.unit.delegations.all() if entry.unit.delegated else ()
    return [d for d in given if d.taken_back_at is None and d.done_at is None]


def colleague_end(request: HttpRequest, entry: Entry) -> HttpResponse:
    """A colleague says that the section is done; what is missing in it is told first."""
    found = [lack for lack in all_lacks(entry) if entry.delegation and lack.section == entry.delegation.section]
    blocking = [lack for lack in found if lack.blocks]
    delegation = entry.delegation
    if request.method == "POST" and not blocking and delegation is not None:
        delegation.done_at = delegation.done_at or entry.now
        delegation.save(update_fields=["done_at"])
        return HttpResponseRedirect(entry.url("end"))
    context = page_context(entry) | {
        "errors": [told(lack, entry) for lack in blocking],
        "delegation": delegation,
        "resume": entry.url("s", delegation.section) if delegation else "",
        "say": {name: say(name, entry.language) for name in ("missing_title",)},
    }
    return render(request, "respondent/colleague_end.html", context, status=422 if request.method == "POST" else 200)


def receipt(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Show the answers on the route, section by section, and who gave each where several did."""
    finished = entry.response.finished_at
    context = page_context(entry) | {
        "new": "new" in request.GET,
        "finished": finished,
        "at": moment_text(finished, entry.language, entry.zone) if finished else "",
        "answers": answer_sheet(entry),
        "can_change": entry.state == OPEN,
    }
    if entry.fieldwork.anonymous and finished:
        context |= {"answers": [], "anonymous": True}
    return render(request, "respondent/receipt.html", context)


def answer_sheet(entry: Entry) -> list[dict[str, Any]]:
    """Return the answers by section and question, in words."""
    several = len({item.by for item in entry.items.values() if item.by}) > 1
    filling = replace(filling_of(entry), people=people(entry) if several else {})
    return [
        {
            "title": in_words(stop.section.title, filling),
            "rows": [_answer_row(asked, entry, filling, several=several) for asked in stop.asked],
        }
        for stop in entry.route.stops
        if may_see(entry, stop.section.id)
    ]


def _answer_row(asked: Asked, entry: Entry, filling: Filling, *, several: bool) -> dict[str, Any]:
    """Return one question with its answers, row by row in a grid, and who gave them."""
    language, parts, writers = entry.language, [], []
    for place in asked.places:
        item = entry.items.get(place.key, Item())
        if place.other and not is_answer(item.value):
            continue
        label = next((row.label for row in place.variable.rows if row.id == place.row), None)
        label = place.variable.label if place.other and not label else label
        text = answer_text(place, Given(value=item.value, raw=item.raw), language)
        parts.append({"row": in_words(label, filling), "text": text or say("no_answer", language)})
        writers += [writer_name(item.by, filling)] if item.by else []
    who = ", ".join(dict.fromkeys(writers)) if several else ""
    return {"title": in_words(asked.question.variable.title, filling), "parts": parts, "who": who}
