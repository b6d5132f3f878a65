"""A section is sent: saved whole when a button is pressed, and answer by answer where the browser has scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from overblik.collection.answering.lacks import Lack, Progress, lacks_of
from overblik.collection.answering.posted import Page, read_page
from overblik.collection.answering.route import Stop
from overblik.collection.pages.fill import answer_text, errors_markup, fill_question
from overblik.collection.pages.questions import html_id
from overblik.collection.pages.words import say
from overblik.collection.respondent.entry import Entry
from overblik.collection.respondent.frame import page_context
from overblik.collection.respondent.section import (
    Showing,
    filling_of,
    left_text,
    may_see,
    place_title,
    progress_of,
    saved_line,
    show,
)
from overblik.collection.store import Saved, Whole, Writer, save_page

AT_ONCE = ("unreadable", "too_long", "exclusive")
"""What is told while one answers; the rest waits until the page is sent."""


@dataclass(frozen=True, kw_only=True)
class Sent:
    """
    A section as it was sent, and what became of it.

    *shown* are the items that were on the page, *told* what it complained of already, *to* is where the button leads.
    """

    section: str
    page: Page
    saved: Saved
    entry: Entry
    shown: frozenset[str]
    told: frozenset[str]
    to: str

    @property
    def stop(self) -> Stop | None:
        """The section on the route as it is after the save."""
        return self.entry.route.by_section.get(self.section)

    def lacks(self) -> tuple[Lack, ...]:
        """Return what is missing or wrong in the section."""
        entry, stop = self.entry, self.stop
        return lacks_of(stop, entry.route, entry.items, entry.response.reasons) if stop else ()

    def showing(self, lacks: Sequence[Lack]) -> Showing:
        """Return how the page comes back: with what was typed and could not be saved, and with what must be chosen."""
        mine = {conflict.key: conflict.mine for conflict in self.saved.conflicts}
        return Showing(
            typed={**mine, **self.page.too_long}, conflicts=self.saved.conflicts, lacks=lacks,
            too_long=tuple(self.page.too_long),
        )  # fmt: skip


def save(request: HttpRequest, entry: Entry, section: str, *, whole: bool) -> Sent:
    """Save what was sent, and return it with what became of it."""
    page = read_page(request.POST.getlist, entry.places, entry.language)
    wish = Whole(section=section if whole else None, language=entry.language, allowed=allowed_keys(entry, section))
    saved = save_page(entry.unit, page, Writer(by=entry.by, at=entry.now, source=entry.source), wish)
    _accept(entry, saved)
    return Sent(
        section=section, page=page, saved=saved, entry=entry.with_unit(saved.response),
        shown=frozenset(request.POST.getlist("shown")), told=frozenset(request.POST.getlist("asked")),
        to=request.POST.get("to", "next"),
    )  # fmt: skip


def allowed_keys(entry: Entry, section: str) -> frozenset[str]:
    """Return the items that may be written from a section's page."""
    found = next((s for s in entry.questionnaire.sections if s.id == section), None)
    if found is None or not may_see(entry, section):
        raise Http404
    ids = {question.id for question in found.questions}
    return frozenset(key for key, place in entry.places.items() if place.question.id in ids)


def _accept(entry: Entry, saved: Saved) -> None:
    """A colleague's first answer accepts the delegation."""
    delegation = entry.delegation
    if delegation and delegation.accepted_at is None and saved.changed:
        delegation.accepted_at = entry.now
        delegation.save(update_fields=["accepted_at"])


def send(request: HttpRequest, entry: Entry, section: str) -> HttpResponse:
    """Save a section whole and go where the button says, unless something has to be looked at first."""
    return lead_on(request, save(request, entry, section, whole=True))


def lead_on(request: HttpRequest, sent: Sent) -> HttpResponse:
    """Return where one is led after a section was sent, or the section again with what has to be looked at."""
    if sent.saved.late:
        return closed_with_answers(request, sent)
    showing = _complaints(sent)
    if showing and sent.stop:
        return show(request, sent.entry, sent.stop, showing)
    return HttpResponseRedirect(_where_to(sent))


def _complaints(sent: Sent) -> Showing | None:
    """Return what the page comes back with, None where one may go on: each thing is told once and never holds anybody up."""
    if sent.saved.conflicts or sent.page.too_long:
        return sent.showing(())
    if sent.to not in ("next", "end"):
        return None
    found = [lack for lack in sent.lacks() if lack.kind != "required"]
    if any(lack.told not in sent.told for lack in found):
        return sent.showing(found)
    here = {place.key for asked in sent.stop.asked for place in asked.main} if sent.stop else set()
    return Showing(notice=say("more", sent.entry.language)) if here - sent.shown else None


def _where_to(sent: Sent) -> str:
    """Return where the button leads."""
    entry, section = sent.entry, sent.section
    kind, _, name = sent.to.partition(":")
    if kind == "language" and name in entry.site.languages:
        return entry.url("s", section, language=name)
    if kind == "section" and name in entry.route.by_section:
        return entry.url("s", name)
    if kind == "page" and name == "delegate":
        return entry.url(name, section)
    if kind == "page" and name in ("receipt", "pause", "end"):
        return entry.url(name)
    if entry.delegation is not None:
        return entry.url("end")
    stop = entry.route.before(section) if kind == "previous" else entry.route.after(section)
    return entry.url("s", stop.section.id) if stop else entry.url("end")


def closed_with_answers(request: HttpRequest, sent: Sent) -> HttpResponse:
    """Tell that the answers came too late, and show them, so that nothing that was typed is lost."""
    entry = sent.entry
    rows = [
        (place_title(key, entry), answer_text(entry.places[key], given, entry.language))
        for key, given in (*sent.page.posted.given.items(), *sent.page.too_long.items())
        if given.value is not None or given.raw is not None
    ]
    context = page_context(entry) | {"rows": rows, "late": True, "why": entry.state}
    return render(request, "respondent/closed.html", context, status=409)


def autosave(request: HttpRequest, entry: Entry, section: str) -> HttpResponse:
    """Save what has been answered so far, and return the parts of the page that it changes."""
    return parts(save(request, entry, section, whole=False))


def parts(sent: Sent) -> HttpResponse:
    """Return the parts of the page that a save has changed."""
    if sent.saved.late:
        return HttpResponse(status=409)
    return HttpResponse("".join(_fragments(sent)))


def _fragments(sent: Sent) -> list[str]:
    entry, done = sent.entry, progress_of(sent.entry)
    doubt = "in_part" if sent.page.too_long else "in_doubt" if sent.saved.conflicts else ""
    line = say(doubt, entry.language) if doubt else saved_line(entry)
    out = [
        f'<span id="saved-at">{escape(line)}</span>',
        f'<input type="hidden" id="rev" name="rev" value="{entry.response.rev}" hx-swap-oob="true">',
        _progress(done, entry.language),
    ]
    told = [lack for lack in sent.lacks() if lack.kind in AT_ONCE or lack.told in sent.told]
    return out + _questions(sent, told) + _errors(sent, told)


def _progress(done: Progress, language: str) -> str:
    return (
        f'<div id="progress" class="progress-line" hx-swap-oob="true"><span id="progress-text">{escape(left_text(done, language))}'
        f'</span> <progress max="{done.total}" value="{done.answered}" aria-labelledby="progress-text"></progress></div>'
    )


def _stale(sent: Sent) -> set[str]:
    """
    Return the items whose fields are out of date: those in conflict, those just chosen, and those that somebody else has changed.

    The page's revision moves on with each save, so it must show what it claims to have seen.
    """
    posted, items = sent.page.posted, sent.entry.items
    others = {key for key in sent.shown & set(items) if items[key].rev > posted.seen} - sent.saved.changed
    own = {key for key in others if posted.page and items[key].page == posted.page}
    return (others - own) | {conflict.key for conflict in sent.saved.conflicts} | set(posted.open_conflicts)


def _questions(sent: Sent, told: Sequence[Lack]) -> list[str]:
    """Return the questions whose items are others than the page shows, or that meet another's answer."""
    entry, filling = sent.entry, filling_of(sent.entry, sent.showing(told))
    again = {entry.places[key].question.id for key in _stale(sent) if key in entry.places}
    asked = {one.question.id: one for one in sent.stop.asked} if sent.stop else {}
    own = next(s for s in entry.questionnaire.sections if s.id == sent.section)
    out = []
    for question in own.questions:
        now = frozenset(asked[question.id].keys) if question.id in asked else frozenset()
        was = {key for key in sent.shown if key in entry.places and entry.places[key].question.id == question.id}
        if now != was or question.id in again:
            html = fill_question(asked[question.id], filling) if question.id in asked else ""
            out.append(f'<div id="c-{question.id}" class="question-place" hx-swap-oob="true">{html}</div>')
    return out


def _errors(sent: Sent, told: Sequence[Lack]) -> list[str]:
    """Return what stands beside the fields that something is wrong with, or was until now."""
    filling = filling_of(sent.entry, sent.showing(told))
    before = {name.rpartition(":")[0] for name in sent.told}
    wrong = before | {lack.key for lack in told if lack.check is None} | set(sent.page.too_long)
    typed = {
        key for key in sent.shown & set(sent.entry.places) if sent.entry.places[key].shape in ("number", "text", "many")
    }
    out = []
    for key in sorted((wrong | typed) & sent.shown & set(sent.entry.places)):
        place, found = sent.entry.places[key], errors_markup(key, filling)
        if not place.other:
            tag = "span" if place.row else "div"
            out.append(f'<{tag} class="field-error" id="e-{html_id(key)}" hx-swap-oob="true">{found}</{tag}>')
    return out
