"""Pages on which open answers are coded one after another, code frames are written, and comments are released."""

from __future__ import annotations

import csv
import io
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from overblik.collection.cleaning import coding, frames, releases
from overblik.collection.cleaning.open_answers import OpenAnswer, open_answers, open_variables, questionnaire_of
from overblik.collection.cleaning.words import decimal_text, say
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import CodeFrame
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import done, not_done, staff_page
from overblik.collection.staff.unit_page import study_language
from overblik.errors import Unanswerable
from overblik.questionnaire.variables import Variable
from overblik.responses.export.harmless import harmless


@require_safe
@allowed("cleaning")
def overview(request: HttpRequest, member: Member) -> HttpResponse:
    """List what was answered in words, with how much of it is coded and released."""
    here, language = site(), study_language(site(), language_of(request))
    frames_by_key = {frame.key: frame for frame in CodeFrame.objects.all()}
    rows = []
    for variable in open_variables(questionnaire_of(here)):
        answers = open_answers(here, variable.id)
        chosen = coding.codings(frames_by_key[variable.id]) if variable.id in frames_by_key else {}
        mine = sum(member.by in codes for codes in chosen.values())
        quoted = len(releases.released(here, variable.id))
        rows.append(
            {
                "variable": variable,
                "title": title(variable, language),
                "count": len(answers),
                "coded": mine,
                "released": quoted,
            }
        )
    return staff_page(request, "staff/cleaning.html", {"rows": rows})


def title(variable: Variable, language: str) -> str:
    """Return what an open variable is called: the question, and the option for a text after *other*."""
    label = variable.label[language]
    return f"{variable.title[language]} – {label}" if variable.source == "other" else variable.title[language]


def _variable(key: str) -> Variable:
    found = next((one for one in open_variables(questionnaire_of(site())) if one.id == key), None)
    if found is None:
        raise Http404
    return found


@require_safe
@allowed("cleaning")
def frame_page(request: HttpRequest, member: Member, key: str) -> HttpResponse:
    """Show a code frame, how far coders agree, and the answers with their releases."""
    variable, here = _variable(key), site()
    language = study_language(here, language_of(request))
    frame = CodeFrame.objects.filter(key=key).first()
    agreed = coding.agreement(frame) if frame else coding.Agreement(coders=())
    texts = releases.released_texts()
    answers = open_answers(here, key)
    context = {
        "key": key, "title": title(variable, language), "codes": frame.codes.all() if frame else [],
        "targets": [(one.id, one.label[language]) for one in frames.closed_options(questionnaire_of(here), key)],
        "coders": agreed.coders, "alpha": decimal_text(agreed.alpha.value if agreed.alpha else None, language),
        "kappa": decimal_text(agreed.kappa.value if agreed.kappa else None, language),
        "both": agreed.alpha.units if agreed.alpha else 0, "can_move": bool(frame) and member.may("cleaning"),
        "answers": [{"answer": one, "released": texts.get((one.unit.pk, one.key)) == one.text} for one in answers],
        "quotations": releases.quotations(here, key),
    }  # fmt: skip
    return staff_page(request, "staff/code_frame.html", context)


@require_POST
@allowed("cleaning")
def write_code(request: HttpRequest, member: Member, key: str) -> HttpResponse:
    """Add a code or change its words, or remove it."""
    _variable(key)
    here, language, back = site(), language_of(request), f"/staff/cleaning/{key}/"
    said = {name: request.POST.get(name, "").strip()[:300] for name in ("code", "danish", "english", "moves_to")}
    try:
        frame = frames.code_frame(here, key, here.now(), member.by)
        if "remove" in request.POST:
            frames.remove_code(frame, said["code"], here.now(), member.by)
            return done(request, say("code_removed", language), back)
        frames.put_code(here, frame, frames.CodeText(**said), here.now(), member.by)
    except Unanswerable:
        return not_done(request, say("code_used" if "remove" in request.POST else "code_wrong", language), back)
    return done(request, say("code_saved", language), back)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("cleaning")
def code_page(request: HttpRequest, member: Member, key: str) -> HttpResponse:
    """Show one answer with the codes, note the choice and go on to the next; what other coders chose is not shown."""
    here, variable = site(), _variable(key)
    language = language_of(request)
    frame, answers = CodeFrame.objects.filter(key=key).first(), open_answers(here, key)
    if frame is None or not answers:
        return not_done(request, say("code_wrong", language), f"/staff/cleaning/{key}/")
    if request.method == "POST":
        answer = _answer(answers, request)
        try:
            coding.code_answer(frame, answer, request.POST.get("code", ""), member.by, here.now())
        except Unanswerable:
            raise Http404 from None
        return _go_on(request, frame, answers, member, answers.index(answer) + 1)
    at = _at(request, coding.next_uncoded(answers, coding.codings(frame), member.by), len(answers))
    answer = answers[at]
    mine = coding.codings(frame).get((answer.unit.pk, answer.key), {}).get(member.by, "")
    context = {
        "key": key, "title": title(variable, study_language(here, language)), "answer": answer, "at": at, "number": at + 1,
        "of": len(answers), "codes": frame.codes.all(), "mine": mine, "row": _row(variable, answer, study_language(here, language)),
        "before": at - 1 if at else None, "after": at + 1 if at + 1 < len(answers) else None,
    }  # fmt: skip
    return staff_page(request, "staff/code_answer.html", context)


def _go_on(
    request: HttpRequest, frame: CodeFrame, answers: list[OpenAnswer], member: Member, after: int
) -> HttpResponse:
    """Lead to the next answer that the member has not coded, looking on from here and then from the beginning."""
    chosen = coding.codings(frame)
    turned = answers[after:] + answers[:after]
    place = coding.next_uncoded(turned, chosen, member.by)
    if place == len(answers):
        return done(request, say("all_coded", language_of(request)), f"/staff/cleaning/{frame.key}/")
    return done_silently(f"/staff/cleaning/{frame.key}/code/?" + urlencode({"at": (after + place) % len(answers)}))


def done_silently(to: str) -> HttpResponse:
    """Lead somewhere without a word."""
    return HttpResponse(status=303, headers={"Location": to})


def _at(request: HttpRequest, usual: int, count: int) -> int:
    typed = request.GET.get("at", "")
    at = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= len(str(count)) else usual
    return min(at, count - 1)


def _answer(answers: list[OpenAnswer], request: HttpRequest) -> OpenAnswer:
    unit, item = request.POST.get("unit", ""), request.POST.get("item", "")
    found = next((one for one in answers if (one.unit.unit_id, one.key) == (unit, item)), None)
    if found is None:
        raise Http404
    return found


def _row(variable: Variable, answer: OpenAnswer, language: str) -> str:
    return next((row.label[language] for row in variable.rows if row.id == answer.row), "")


@require_POST
@allowed("cleaning")
def release_one(request: HttpRequest, member: Member, key: str) -> HttpResponse:
    """Release one comment for quotation, or take the release back."""
    _variable(key)
    here, language = site(), language_of(request)
    answer = _answer(open_answers(here, key), request)
    back = "back" in request.POST
    (releases.take_back if back else releases.release)(answer, here.now(), member.by)
    return done(request, say("taken_back" if back else "released", language), f"/staff/cleaning/{key}/#answers")


@require_POST
@allowed("cleaning")
def move(request: HttpRequest, member: Member, key: str) -> HttpResponse:
    """Move answers into the closed options that their codes name."""
    _variable(key)
    here, frame = site(), CodeFrame.objects.filter(key=key).first()
    count = coding.apply_moves(here, frame, here.now(), member.by) if frame else 0
    return done(request, say("moved", language_of(request), count=count), f"/staff/cleaning/{key}/")


@require_safe
@allowed("cleaning")
def export(request: HttpRequest, member: Member, key: str) -> HttpResponse:  # noqa: ARG001 - every staff view is given the member
    """Return the codings as CSV, formulas made harmless."""
    _variable(key)
    frame = CodeFrame.objects.filter(key=key).first()
    if frame is None:
        raise Http404
    text = io.StringIO(newline="")
    rows: list[list[Any]] = coding.coded_rows(site(), frame)
    csv.writer(text).writerows([[harmless(cell) for cell in row] for row in rows])
    audit("codings exported", site().now(), member.by, variable=key, rows=len(rows) - 1)
    headers = {"Content-Disposition": f'attachment; filename="{key}_codes.csv"'}
    return HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)
