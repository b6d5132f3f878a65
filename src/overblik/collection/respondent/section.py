"""A section's page: shown, saved whole when it is sent, and saved answer by answer where the browser has scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import mark_safe

from overblik.collection.answering.lacks import Lack, answered, lacks, lacks_of, progress
from overblik.collection.answering.merge import Conflict, Given
from overblik.collection.answering.posted import Page, read_page
from overblik.collection.answering.route import Stop
from overblik.collection.models import Delegation
from overblik.collection.pages.fill import Filling, error_markup, fill_question, fill_text
from overblik.collection.pages.questions import html_id, piped
from overblik.collection.pages.say_lack import lack_text
from overblik.collection.pages.words import clock, say
from overblik.collection.respondent.entry import HEAD, Entry
from overblik.collection.respondent.frame import page_context
from overblik.collection.store import OPEN, Saved, Whole, Writer, save_page


@dataclass(frozen=True, kw_only=True)
class Showing:
    """What a section's page shows beyond what is stored: what was typed and not saved, what is wrong, what must be chosen."""

    typed: Mapping[str, Given] = field(default_factory=dict)
    lacks: Sequence[Lack] = ()
    conflicts: Sequence[Conflict] = ()
    too_long: Sequence[str] = ()
    notice: str = ""


def section_page(request: HttpRequest, entry: Entry, section: str) -> HttpResponse:
    """Show a section, or save the one that was sent and go where the button says."""
    if request.method == "POST":
        return _sent(request, entry, section)
    stop = entry.route.by_section.get(section)
    if stop is None or not may_see(entry, section):
        return HttpResponseRedirect(entry.url())
    return show(request, entry, stop, Showing(lacks=_asked_for(request, entry, stop)))


def _asked_for(request: HttpRequest, entry: Entry, stop: Stop) -> Sequence[Lack]:
    """Return the section's lacks where the page was opened from the list of what is missing."""
    return lacks_of(stop, entry.route, entry.items, entry.response.reasons) if "missing" in request.GET else ()


def may_see(entry: Entry, section: str) -> bool:
    """Return whether the link opens a section: a colleague's opens the one that was passed on, and no other."""
    return entry.delegation is None or entry.delegation.section == section


def show(request: HttpRequest, entry: Entry, stop: Stop, showing: Showing, *, status: int = 200) -> HttpResponse:
    """Return a section's page."""
    return render(request, "respondent/section.html", section_context(entry, stop, showing), status=status)


def section_context(entry: Entry, stop: Stop, showing: Showing) -> dict[str, Any]:
    """Return what the template of a section needs."""
    filling = filling_of(entry, showing)
    section, language = stop.section, entry.language
    done = progress(entry.route, entry.items)
    return page_context(entry) | {
        "section": section.id,
        "heading": mark_safe(fill_text(piped(section.title, language), filling)),
        "intro": mark_safe(fill_text(piped(section.intro, language), filling)),
        "rev": entry.response.rev,
        "places": [
            (question.id, mark_safe(fill_question(asked, filling)) if asked else "")
            for question in section.questions
            for asked in [next((one for one in stop.asked if one.question.id == question.id), None)]
        ],
        "sections": section_list(entry, section.id),
        "errors": summary(showing, language, entry),
        "notice": showing.notice,
        "conflicts": bool(showing.conflicts),
        "progress": done,
        "left": say(
            "left_none" if not done.left else "left_one" if done.left == 1 else "left", language, left=done.left
        ),
        "saved": saved_line(entry),
        "previous": entry.route.before(section.id) is not None and entry.delegation is None,
        "last": entry.route.after(section.id) is None,
        "say": {name: say(name, language) for name in ("next", "previous", "to_end", "save", "pause", "error_title")},
        "locked": entry.state != OPEN,
        "delegated_to": _delegated_to(entry, section.id),
        "can_delegate": entry.delegation is None and entry.site.plan.delegation and entry.state == OPEN,
    }


def filling_of(entry: Entry, showing: Showing = Showing()) -> Filling:
    """Return what questions are filled with for a respondent."""
    return Filling(
        sheet=entry.sheet, language=entry.language, items=entry.items, pipes=entry.pipes(entry.route), typed=showing.typed,
        lacks=showing.lacks, reasons=entry.response.reasons, conflicts=showing.conflicts, people=people(entry) if showing.conflicts else {},
        zone=entry.zone,
    )  # fmt: skip


def people(entry: Entry) -> dict[str, str]:
    """Return the names of those who may have written an answer, by who they are in the history."""
    found = {HEAD: say("head", entry.language)}
    for delegation in Delegation.objects.filter(unit=entry.unit):
        found[f"delegation:{delegation.pk}"] = delegation.name
    return found


def saved_line(entry: Entry) -> str:
    """Return when the response set was saved last, in words."""
    if not entry.response.last_at:
        return say("not_saved", entry.language)
    local = entry.response.last_at.astimezone(entry.zone)
    return say("saved", entry.language, time=clock(local.hour, local.minute, entry.language))


def section_list(entry: Entry, current: str | None) -> list[dict[str, Any]]:
    """Return the sections of the route with how far each is, as far as the link opens them."""
    found = []
    for stop in entry.route.stops:
        name = stop.section.id
        if not may_see(entry, name):
            continue
        done = all(answered(asked, entry.items) or not asked.question.required for asked in stop.asked)
        done = done and name in entry.response.submitted
        state = "current" if name == current else "done" if done else "todo"
        title = fill_text(piped(stop.section.title, entry.language), filling_of(entry))
        found.append({"id": name, "title": mark_safe(title), "state": state, "url": entry.url("s", name), "done": done})
    return found


def summary(showing: Showing, language: str, entry: Entry) -> list[dict[str, str]]:
    """Return the list of errors at the top of a page, each with the place it leads to."""
    found = [
        {"text": lack_text(lack, language), "to": lack_target(lack), "question": question_title(lack, entry)}
        for lack in showing.lacks
    ]
    found += [
        {"text": say("conflict_title", language), "to": f"#x-{html_id(conflict.key)}", "question": ""}
        for conflict in showing.conflicts
    ]
    return found + [
        {"text": say("much_too_long", language), "to": f"#f-{html_id(key)}", "question": ""} for key in showing.too_long
    ]


def question_title(lack: Lack, entry: Entry) -> str:
    """Return the question that something is missing in, with its braces filled."""
    return lack.question.variable.title.filled(entry.pipes(entry.route))[entry.language]


def lack_target(lack: Lack) -> str:
    """Return the anchor of the field that something is missing in."""
    if lack.check is not None:
        return f"#k-{html_id(lack.name.replace('.', '-'))}"
    place = lack.place
    if place and place.shape in ("number", "text"):
        return f"#f-{html_id(lack.key)}"
    return f"#r-{html_id(lack.key)}" if place and place.row else f"#q-{lack.question.id}"


def _delegated_to(entry: Entry, section: str) -> list[Delegation]:
    if entry.delegation is not None or not entry.site.plan.delegation:
        return []
    return [d for d in entry.unit.delegations.all() if d.section == section and d.taken_back_at is None]


def read_sent(request: HttpRequest, entry: Entry) -> Page:
    """Return the page that was sent."""
    return read_page(list(request.POST), request.POST.getlist, entry.places, entry.language)


def allowed_keys(entry: Entry, section: str) -> frozenset[str]:
    """Return the items that may be written from a section's page."""
    found = next((s for s in entry.questionnaire.sections if s.id == section), None)
    if found is None or not may_see(entry, section):
        raise Http404
    ids = {question.id for question in found.questions}
    return frozenset(key for key, place in entry.places.items() if place.question.id in ids)


def save(entry: Entry, page: Page, section: str, *, whole: bool) -> tuple[Saved, Entry]:
    """Save a page and return what became of it, with the entry as it is afterwards."""
    wish = Whole(section=section if whole else None, language=entry.language, allowed=allowed_keys(entry, section))
    saved = save_page(entry.unit, entry.fieldwork, page, Writer(by=entry.by, at=entry.now), wish)
    _accept(entry, saved)
    return saved, entry.with_unit(saved.response)


def _accept(entry: Entry, saved: Saved) -> None:
    """A colleague's first answer accepts the delegation."""
    delegation = entry.delegation
    if delegation and delegation.accepted_at is None and saved.changed:
        delegation.accepted_at = entry.now
        delegation.save(update_fields=["accepted_at"])


def _sent(request: HttpRequest, entry: Entry, section: str) -> HttpResponse:
    page = read_sent(request, entry)
    saved, after = save(entry, page, section, whole=True)
    stop = after.route.by_section.get(section)
    if saved.late:
        return closed_with_answers(request, after, page)
    sent = Sent(
        shown=frozenset(request.POST.getlist("shown")),
        asked=frozenset(request.POST.getlist("asked")),
        back=request.POST.get("to", "next") not in ("next", "end"),
    )
    if stop is not None:
        showing = _complaints(after, stop, saved, page, sent)
        if showing:
            return show(request, after, stop, showing)
    return HttpResponseRedirect(_where_to(request, after, section))


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What was sent beside the answers: the items that were shown, soft checks that were asked about, whether one goes back."""

    shown: frozenset[str]
    asked: frozenset[str]
    back: bool


def _complaints(entry: Entry, stop: Stop, saved: Saved, page: Page, sent: Sent) -> Showing | None:
    """Return what the page comes back with, None where one may go on."""
    typed = {conflict.key: conflict.mine for conflict in saved.conflicts}
    if saved.conflicts or page.too_long:
        return Showing(typed=typed, conflicts=saved.conflicts, too_long=page.too_long)
    found = lacks_of(stop, entry.route, entry.items, entry.response.reasons)
    wrong = [lack for lack in found if lack.kind in ("unreadable", "too_long", "exclusive", "hard")]
    soft = [lack for lack in found if lack.kind == "soft" and lack.name not in sent.asked]
    if sent.back:
        return None
    if wrong or soft:
        return Showing(lacks=(*wrong, *soft))
    new = {place.key for asked in stop.asked for place in asked.main} - sent.shown
    return Showing(notice=say("more", entry.language)) if new else None


def _where_to(request: HttpRequest, entry: Entry, section: str) -> str:
    """Return where the button leads."""
    to = request.POST.get("to", "next")
    kind, _, name = to.partition(":")
    if kind == "language" and name in entry.site.languages:
        return entry.url("s", section, language=name)
    if kind == "section" and name in entry.route.by_section:
        return entry.url("s", name)
    if kind == "page" and name in ("delegate", "receipt", "pause", "end"):
        return entry.url(name, section) if name == "delegate" else entry.url(name)
    if entry.delegation is not None:
        return entry.url("end") if kind != "save" else entry.url("s", section)
    beside = {"previous": entry.route.before, "next": entry.route.after}.get(kind)
    stop = beside(section) if beside else None
    if stop:
        return entry.url("s", stop.section.id)
    return entry.url("end") if kind in ("next", "end") else entry.url("s", section)


def closed_with_answers(request: HttpRequest, entry: Entry, page: Page) -> HttpResponse:
    """Tell that the answers came too late, and show them, so that nothing that was typed is lost."""
    from overblik.collection.pages.fill import answer_text

    rows = [
        (
            entry.places[key].question.variable.title[entry.language],
            answer_text(entry.places[key], given, entry.language),
        )
        for key, given in page.posted.given.items()
        if given.value is not None or given.raw is not None
    ]
    return render(request, "respondent/closed.html", page_context(entry) | {"rows": rows, "late": True}, status=409)


def autosave(request: HttpRequest, entry: Entry, section: str) -> HttpResponse:
    """Save what has been answered so far, and return the parts of the page that it changes."""
    page = read_sent(request, entry)
    saved, after = save(entry, page, section, whole=False)
    stop = after.route.by_section.get(section)
    if saved.late:
        return HttpResponse(status=409, headers={"HX-Refresh": "true"})
    return HttpResponse("".join(_fragments(request, after, section, stop, saved, page)))


def _fragments(  # noqa: PLR0913 PLR0917 - the parts of a page
    request: HttpRequest, entry: Entry, section: str, stop: Stop | None, saved: Saved, page: Page
) -> list[str]:
    out = [f'<span id="saved-at">{escape(saved_line(entry))}</span>']
    out.append(f'<input type="hidden" id="rev" name="rev" value="{entry.response.rev}" hx-swap-oob="true">')
    done = progress(entry.route, entry.items)
    left = say(
        "left_none" if not done.left else "left_one" if done.left == 1 else "left", entry.language, left=done.left
    )
    out.append(
        f'<div id="progress" class="progress-line" hx-swap-oob="true"><span id="progress-text">{escape(left)}</span> '
        f'<progress max="{done.total}" value="{done.answered}" aria-labelledby="progress-text"></progress></div>'
    )
    if stop is None:
        return out
    typed = {conflict.key: conflict.mine for conflict in saved.conflicts}
    found = lacks_of(stop, entry.route, entry.items, entry.response.reasons)
    told = [lack for lack in found if lack.kind in ("unreadable", "too_long", "exclusive")]
    filling = filling_of(entry, Showing(typed=typed, conflicts=saved.conflicts, lacks=told))
    shown = frozenset(request.POST.getlist("shown"))
    again = {entry.places[key].question.id for key in _new_here(entry, saved, page, shown)}
    return out + _changed_questions(entry, section, stop, filling, shown, again) + _errors(entry, told, shown)


def _new_here(entry: Entry, saved: Saved, page: Page, shown: frozenset[str]) -> set[str]:
    """
    Return the items whose fields are out of date: those in conflict, those just chosen, and those that somebody else has changed.

    The page's revision moves on with each save, so it must show what it claims to have seen.
    """
    others = {key for key in shown & set(entry.items) if entry.items[key].rev > page.posted.seen} - saved.changed
    return others | {conflict.key for conflict in saved.conflicts} | set(page.posted.open_conflicts)


def _changed_questions(  # noqa: PLR0913 PLR0917 - what a page shows, and what it should
    entry: Entry, section: str, stop: Stop, filling: Filling, shown: frozenset[str], again: set[str]
) -> list[str]:
    """Return the questions whose items are others than the page shows, or that meet another's answer."""
    out = []
    own = next(s for s in entry.questionnaire.sections if s.id == section)
    asked_by_id = {asked.question.id: asked for asked in stop.asked}
    for question in own.questions:
        asked = asked_by_id.get(question.id)
        now = frozenset(asked.keys) if asked else frozenset()
        was = frozenset(key for key in shown if key in entry.places and entry.places[key].question.id == question.id)
        if now != was or question.id in again:
            html = fill_question(asked, filling) if asked else ""
            out.append(f'<div id="c-{question.id}" class="question-place" hx-swap-oob="true">{html}</div>')
    return out


def _errors(entry: Entry, told: Sequence[Lack], shown: frozenset[str]) -> list[str]:
    out = []
    for key in sorted(shown & set(entry.places)):
        place = entry.places[key]
        if place.other or place.row or place.shape == "one":
            continue
        found = "".join(error_markup(lack, entry.language) for lack in told if lack.key == key)
        out.append(f'<div class="field-error" id="e-{html_id(key)}" hx-swap-oob="true">{found}</div>')
    return out


def all_lacks(entry: Entry) -> tuple[Lack, ...]:
    """Return everything that stands between the response set and its end."""
    return lacks(entry.route, entry.items, entry.response.reasons)
