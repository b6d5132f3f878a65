"""
The questionnaire is tried as a unit would see it: with its name and frame columns, under its own routing, and nothing is saved.

What is tried stands in the member's session alone. It begins empty, whatever the unit has answered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from overblik.collection.answering.items import Item
from overblik.collection.answering.posted import Page, read_page
from overblik.collection.models import Response, Unit
from overblik.collection.respondent import ending, section, sending
from overblik.collection.respondent.entry import Entry
from overblik.collection.respondent.sending import Sent, allowed_keys
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.unit_page import found_unit, study_language, unit_entry
from overblik.collection.store import OPEN, Saved
from overblik.files.languages import Text

TEXT = Text({
    "da": "Sådan ser {unit} skemaet. Prøv frit: Intet af det, du svarer her, bliver gemt.",
    "en": "This is how {unit} sees the questionnaire. Try as you like: nothing that you answer here is saved.",
})  # fmt: skip
BACK = Text({"da": "Tilbage til enheden", "en": "Back to the unit"})
KEPT = "overblik_preview"


@dataclass(frozen=True)
class Trial(Entry):
    """A questionnaire that is tried."""

    @property
    def by(self) -> str:
        """Nobody whose answers are kept."""
        return "preview"

    @property
    def state(self) -> str:
        """It can always be tried."""
        return OPEN

    def with_unit(self, response: Response) -> Entry:
        """Return the trial with other answers."""
        self.unit.response = response
        return replace(self)

    def url(self, *parts: str, language: str | None = None) -> str:
        """Return the address of a page of the trial; what cannot be tried leads back to the unit."""
        unit = f"/staff/units/{self.unit.pk}/"
        if parts and parts[0] not in ("s", "end", "receipt"):
            return unit
        return f"{unit}preview/{language or self.language}/" + "".join(f"{part}/" for part in parts)


def _trial(request: HttpRequest, unit: Unit, language: str) -> Trial:
    here = site()
    if language not in here.languages:
        raise Http404
    found, own = unit_entry(here, unit, language), language_of(request)
    banner = {"text": TEXT[own].format(unit=unit.name), "back": f"/staff/units/{unit.pk}/", "label": BACK[own]}
    request.overblik_banner = banner
    kept = request.session.get(KEPT, {})
    kept = kept if kept.get("unit") == unit.pk else {}
    unit.response = Response(
        unit=unit, items=kept.get("items", {}), submitted=kept.get("sent", []), reasons=kept.get("reasons", {})
    )
    return Trial(here, "", language, found.fieldwork, unit, None, here.now())


def _tried(request: HttpRequest, trial: Trial, name: str, *, whole: bool) -> Sent:
    """Keep what was tried in the session, and return it as if it had been saved."""
    keys = allowed_keys(trial, name)
    page: Page = read_page(request.POST.getlist, trial.places, trial.language)
    items = dict(trial.items)
    changed = {key: given for key, given in page.posted.given.items() if key in keys}
    items |= {key: Item(value=given.value, raw=given.raw) for key, given in changed.items()}
    response = trial.response
    response.items = {key: item.to_json() for key, item in items.items()}
    response.submitted = [*response.submitted, name] if whole and name not in response.submitted else response.submitted
    response.reasons = {**response.reasons, **page.reasons}
    kept: dict[str, Any] = {
        "unit": trial.unit.pk,
        "items": response.items,
        "sent": response.submitted,
        "reasons": response.reasons,
    }
    request.session[KEPT] = kept
    saved = Saved(response=response, items=items, changed=frozenset(changed))
    return Sent(
        section=name, page=page, saved=saved, entry=trial.with_unit(response), shown=frozenset(request.POST.getlist("shown")),
        told=frozenset(request.POST.getlist("asked")), to=request.POST.get("to", "next"),
    )  # fmt: skip


@require_safe
@allowed("units")
def begin(request: HttpRequest, member: Member, pk: int) -> HttpResponse:  # noqa: ARG001 - every staff view is given the member
    """Begin a trial, from an empty questionnaire."""
    unit, here = found_unit(pk), site()
    request.session.pop(KEPT, None)
    trial = _trial(request, unit, study_language(here, language_of(request)))
    stops = trial.route.stops
    return HttpResponseRedirect(trial.url("s", stops[0].section.id) if stops else trial.url("end"))


@require_safe
@allowed("units")
def home(request: HttpRequest, member: Member, pk: int, language: str) -> HttpResponse:  # noqa: ARG001 - every staff view is given the member
    """Lead to the first section; the trial goes on."""
    trial = _trial(request, found_unit(pk), language)
    stops = trial.route.stops
    return HttpResponseRedirect(trial.url("s", stops[0].section.id) if stops else trial.url("end"))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("units")
def trial_section(request: HttpRequest, member: Member, pk: int, language: str, name: str) -> HttpResponse:  # noqa: ARG001 - as above
    """Show a section, or go on from it."""
    trial = _trial(request, found_unit(pk), language)
    if request.method == "POST":
        return sending.lead_on(request, _tried(request, trial, name, whole=True))
    return section.section_view(request, trial, name)


@require_POST
@allowed("units")
def trial_save(request: HttpRequest, member: Member, pk: int, language: str, name: str) -> HttpResponse:  # noqa: ARG001 - as above
    """Take what was answered so far, for the routing within the page."""
    return sending.parts(_tried(request, _trial(request, found_unit(pk), language), name, whole=False))


@require_safe
@allowed("units")
def trial_end(request: HttpRequest, member: Member, pk: int, language: str) -> HttpResponse:  # noqa: ARG001 - as above
    """Show the end of the questionnaire with what is missing."""
    return ending.end(request, _trial(request, found_unit(pk), language))


@require_safe
@allowed("units")
def trial_receipt(request: HttpRequest, member: Member, pk: int, language: str) -> HttpResponse:  # noqa: ARG001 - as above
    """Show what was tried, as a receipt would."""
    return ending.receipt(request, _trial(request, found_unit(pk), language))
