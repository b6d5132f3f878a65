"""The page on which a changed questionnaire is looked at and published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from overblik.collection.models import Version
from overblik.collection.site import Site, site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import done, not_done, staff_page
from overblik.collection.staff.unit_page import study_language
from overblik.collection.versions.difference import Difference
from overblik.collection.versions.publish import AnswersWouldBeLost, publish, review_text
from overblik.collection.versions.review import Review
from overblik.collection.versions.words import say_difference, say_effects, say_losses, say_pilot_losses
from overblik.errors import ProblemsFound
from overblik.files.languages import Text
from overblik.questionnaire.model import Questionnaire

DONE = Text({"da": "Version {number} er i felten.", "en": "Version {number} is in the field."})
REFUSED = Text({
    "da": "Spørgeskemaet kan ikke udgives. Der er fejl i filen, eller svar ville gå tabt.",
    "en": "The questionnaire cannot be published. There are mistakes in the file, or answers would be lost.",
})  # fmt: skip
CHANGED = Text({
    "da": "Filen er ændret, siden du så den. Se den nye gennemgang, før du udgiver.",
    "en": "The file has changed since you saw it. Look at it again before you publish.",
})  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("versions")
def versions(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the versions and what publishing the folder's questionnaire would do, or publish it."""
    here, language = site(), language_of(request)
    text = here.current() if here.current else here.text
    if request.method == "POST":
        return _publish(request, here, text, member)
    spoken = study_language(here, language)
    context: dict[str, Any] = {"versions": list(_told(spoken)), "problems": [], "differences": [], "allowed": False}
    try:
        found = review_text(here, text)
    except ProblemsFound as wrong:
        context["problems"] = [problem.line() for problem in wrong.problems]
    else:
        context |= _words(here, found, spoken) | {"seen": _digest(text)}
    return staff_page(request, "staff/versions.html", context)


def _words(here: Site, found: Review, language: str) -> dict[str, Any]:
    old = _in_field(here)
    return {
        "differences": [say_difference(one, language) for one in found.differences],
        "effects": [*say_effects(found, language), *say_pilot_losses(found, old, language)],
        "losses": list(say_losses(found, old, language)),
        "allowed": found.allowed and bool(found.differences),
    }


def _in_field(here: Site) -> Questionnaire:
    from overblik.collection.cleaning.open_answers import questionnaire_of

    return questionnaire_of(here)


def _digest(text: str) -> str:
    from overblik.collection.fieldwork.setup import digest

    return digest(text)


def _publish(request: HttpRequest, here: Site, text: str, member: Member) -> HttpResponse:
    language, back = language_of(request), "/staff/versions/"
    if request.POST.get("seen") != _digest(text):
        return not_done(request, CHANGED[language], back)
    try:
        version, _ = publish(here, text, here.now(), member.by)
    except (AnswersWouldBeLost, ProblemsFound):
        return not_done(request, REFUSED[language], back)
    if version is None:
        return not_done(request, REFUSED[language], back)
    return done(request, DONE[language].format(number=version.number), back)


def _told(language: str) -> Iterator[dict[str, Any]]:
    for version in Version.objects.order_by("-number"):
        changes = [say_difference(Difference.from_json(stored), language) for stored in version.changes]
        yield {"version": version, "changes": changes}
