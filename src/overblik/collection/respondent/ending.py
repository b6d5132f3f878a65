"""The end: what is missing, signing off, and the receipt with one's own answers."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import mark_safe

from overblik.collection.answering.items import Item, is_answer
from overblik.collection.answering.lacks import Lack
from overblik.collection.answering.merge import Given
from overblik.collection.models import Delegation
from overblik.collection.pages.fill import answer_text, fill_text
from overblik.collection.pages.questions import piped
from overblik.collection.pages.say_lack import lack_text
from overblik.collection.pages.words import say
from overblik.collection.respondent.entry import Entry
from overblik.collection.respondent.frame import page_context
from overblik.collection.respondent.section import (
    all_lacks,
    filling_of,
    lack_target,
    people,
    question_title,
    section_list,
)
from overblik.collection.store import Writer, finish


def end(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Show what is missing with a link to each, and finish when nothing is; the head signs off for colleagues too."""
    found = all_lacks(entry)
    blocking = [lack for lack in found if lack.blocks]
    if request.method == "POST" and not blocking:
        if finish(entry.unit, entry.fieldwork, Writer(by=entry.by, at=entry.now)) is None:
            return HttpResponseRedirect(entry.url())
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


def told(lack: Lack, entry: Entry) -> dict[str, str]:
    """Return what is missing, in words, with the address that leads to it."""
    return {
        "text": lack_text(lack, entry.language),
        "question": question_title(lack, entry),
        "to": entry.url("s", lack.section) + "?missing" + lack_target(lack),
    }


def open_delegations(entry: Entry) -> list[Delegation]:
    """Return the delegations that are not done yet."""
    return [d for d in entry.unit.delegations.all() if d.taken_back_at is None and d.done_at is None]


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
    context = page_context(entry) | {
        "new": "new" in request.GET,
        "finished": entry.response.finished_at,
        "at": entry.response.finished_at.astimezone(entry.zone) if entry.response.finished_at else None,
        "answers": answer_sheet(entry),
        "can_change": entry.state == "open",
    }
    return render(request, "respondent/receipt.html", context)


def answer_sheet(entry: Entry) -> list[dict[str, Any]]:
    """Return the answers by section and question, in words."""
    filling, names = filling_of(entry), people(entry)
    several = len({item.by for item in entry.items.values() if item.by}) > 1
    found = []
    for stop in entry.route.stops:
        if entry.delegation and entry.delegation.section != stop.section.id:
            continue
        rows = []
        for asked in stop.asked:
            title = mark_safe(fill_text(piped(asked.question.variable.title, entry.language), filling))
            parts, writers = [], []
            for place in asked.places:
                item = entry.items.get(place.key, Item())
                if place.other and not is_answer(item.value):
                    continue
                text = answer_text(place, Given(value=item.value, raw=item.raw), entry.language)
                label = next((row.label[entry.language] for row in place.variable.rows if row.id == place.row), "")
                if place.other:
                    label = label or place.variable.label[entry.language]
                parts.append({"row": label, "text": text or say("no_answer", entry.language)})
                writers += [item.by] if item.by else []
            who = ", ".join(dict.fromkeys(names.get(by, by) for by in writers)) if several else ""
            rows.append({"title": title, "parts": parts, "who": who})
        found.append({"title": mark_safe(fill_text(piped(stop.section.title, entry.language), filling)), "rows": rows})
    return found
