"""The addresses under a personal link. A GET changes nothing, whoever opens it: mail scanners open links before people do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from overblik.collection.plan.notice import data_notice
from overblik.collection.respondent import ending, section, sending
from overblik.collection.respondent.entry import Entry, enter
from overblik.collection.respondent.facts import facts
from overblik.collection.respondent.frame import page_context
from overblik.collection.site import site
from overblik.collection.store import OPEN

View = Callable[..., HttpResponse]
PageView = Callable[..., HttpResponse]


def under_link(view: PageView) -> View:
    """Return a view that is entered with a link; what it shows is never kept by browsers or proxies."""

    @never_cache
    def entered(request: HttpRequest, language: str, token: str, **more: Any) -> HttpResponse:
        return view(request, enter(token, language), **more)

    return entered


def bare(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Lead a link without a language to the page in the study's first one."""
    return HttpResponseRedirect(f"/{site().languages[0]}/a/{token}/")


@require_safe
@under_link
def start(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Open where one left off: the first page for who has not begun, the first open section, or the receipt."""
    response = entry.response
    if entry.state != OPEN and (response.finished_at is None or entry.delegation is not None):
        return closed(request, entry)
    if entry.delegation is not None:
        return colleague_start(request, entry)
    if response.finished_at is not None and "again" not in request.GET:
        return HttpResponseRedirect(entry.url("receipt"))
    context = page_context(entry) | {
        "begun": response.begun_at is not None,
        "refused": entry.unit.refused_at is not None,
        "resume": resume_url(entry),
        "facts": facts(entry),
        "notice_of_data": data_notice(entry.site.plan, entry.language, _shown_columns(entry)),
        "minutes": entry.site.plan.minutes,
        "sections": section.section_list(entry, None),
        "saved": section.saved_line(entry),
        "blank": entry.site.blank is not None,
    }
    return render(request, "respondent/start.html", context)


def _shown_columns(entry: Entry) -> tuple[Any, ...]:
    return tuple(column for column in entry.site.frame.columns if column.id in entry.site.plan.show)


def colleague_start(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Show a colleague what was passed on, by whom and until when."""
    name = entry.delegation.section if entry.delegation else ""
    stop = entry.route.by_section.get(name)
    found = next((part for part in entry.questionnaire.sections if part.id == name), None)
    context = page_context(entry) | {
        "section_title": found.title.filled(entry.pipes)[entry.language] if found else "",
        "nothing": stop is None,
        "delegation": entry.delegation,
        "resume": entry.url("s", name),
        "notice_of_data": data_notice(entry.site.plan, entry.language, ()),
    }
    return render(request, "respondent/colleague.html", context)


def resume_url(entry: Entry) -> str:
    """
    Return where one left off: the question that one was at last, as long as its section is not done.

    Otherwise it is the first section that is not, and the end where all are.
    """
    todo = [stop for stop in entry.route.stops if not section.is_done(entry, stop)]
    here = next((stop for stop in todo if entry.response.at in stop.keys), None)
    if here is not None:
        return entry.url("s", here.section.id) + f"#c-{entry.places[entry.response.at].question.id}"
    return entry.url("s", todo[0].section.id) if todo else entry.url("end")


def closed(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Tell why the pages take no answers: not open yet, paused, or closed."""
    return render(request, "respondent/closed.html", page_context(entry) | {"why": entry.state, "rows": ()}, status=200)


@require_http_methods(["GET", "HEAD", "POST"])
@under_link
def section_view(request: HttpRequest, entry: Entry, name: str) -> HttpResponse:
    """Show a section, or save it."""
    if request.method != "POST" and entry.state != OPEN:
        return closed(request, entry)
    if request.method == "POST":
        return sending.send(request, entry, name)
    return section.section_view(request, entry, name)


@require_POST
@under_link
def save_view(request: HttpRequest, entry: Entry, name: str) -> HttpResponse:
    """Save a section answer by answer."""
    return sending.autosave(request, entry, name)


@require_http_methods(["GET", "HEAD", "POST"])
@under_link
def end_view(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Show what is missing, or finish."""
    if entry.state != OPEN:
        return closed(request, entry)
    return ending.colleague_end(request, entry) if entry.delegation else ending.end(request, entry)


@require_safe
@under_link
def receipt_view(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Show one's own answers."""
    return ending.receipt(request, entry)


@require_safe
@under_link
def pause_view(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Tell that everything is saved and how one comes back."""
    return render(
        request,
        "respondent/pause.html",
        page_context(entry) | {"saved": section.saved_line(entry), "resume": resume_url(entry)},
    )


@require_safe
@under_link
def about_view(request: HttpRequest, entry: Entry) -> HttpResponse:
    """Say what the data are for, how long they are kept, by whom, and who helps."""
    context = page_context(entry) | {
        "notice_of_data": data_notice(entry.site.plan, entry.language, _shown_columns(entry)),
        "help": entry.site.plan.help,
    }
    return render(request, "respondent/about.html", context)


@require_safe
@under_link
def blank_view(request: HttpRequest, entry: Entry, form: str) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Return the blank questionnaire, to collect facts first."""
    kinds = {
        "pdf": "application/pdf",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
    if entry.site.blank is None or form not in kinds:
        return HttpResponse(status=404)
    content = entry.site.blank(entry.questionnaire, form, entry.language)
    name = "spoergeskema" if entry.language == "da" else "questionnaire"
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return HttpResponse(content, content_type=kinds[form], headers=headers)
