"""
Answers given by telephone or on paper are entered by staff, on the respondent's own pages.

They are saved as everything is: nothing of anybody else's is overwritten, and the history says who entered what and how it came.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from overblik.collection.fieldwork.state import audit
from overblik.collection.models import Response, Unit
from overblik.collection.respondent import ending, section, sending
from overblik.collection.respondent.entry import Entry
from overblik.collection.respondent.views import closed, resume_url
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import staff_page
from overblik.collection.staff.unit_page import anonymous_page, found_unit, unit_entry
from overblik.collection.store import OPEN
from overblik.files.languages import Text

SOURCES = {
    "telephone": Text({
        "da": "Du indtaster svar fra telefonen for {unit}.",
        "en": "You are entering answers by telephone for {unit}.",
    }),
    "paper": Text({
        "da": "Du indtaster svar fra papir for {unit}.",
        "en": "You are entering answers from paper for {unit}.",
    }),
}  # fmt: skip
BACK = Text({"da": "Tilbage til enheden", "en": "Back to the unit"})
PAGES = ("s", "end", "receipt")


@dataclass(frozen=True)
class StaffEntry(Entry):
    """A member of staff who answers on behalf of a unit."""

    who: str = ""
    came: str = "telephone"

    @property
    def by(self) -> str:
        """Who writes, as it stands in the history."""
        return self.who

    @property
    def source(self) -> str:
        """How the answers come in."""
        return self.came

    def with_unit(self, response: Response) -> Entry:
        """Return the entry with a response set as it is after a save."""
        self.unit.response = response
        return replace(self)

    def url(self, *parts: str, language: str | None = None) -> str:
        """Return the address of a page for entering; what staff do not need leads back to the unit."""
        unit = f"/staff/units/{self.unit.pk}/"
        if parts and parts[0] not in PAGES:
            return unit
        return f"{unit}enter/{self.came}/{language or self.language}/" + "".join(f"{part}/" for part in parts)


def _entry(request: HttpRequest, member: Member, unit: Unit, source: str, language: str) -> StaffEntry:
    here = site()
    if source not in SOURCES or language not in here.languages or unit.fieldwork.anonymous:
        raise Http404
    found, own = unit_entry(here, unit, language), language_of(request)
    text = SOURCES[source][own].format(unit=unit.name)
    request.overblik_banner = {"text": text, "back": f"/staff/units/{unit.pk}/", "label": BACK[own]}
    return StaffEntry(here, "", language, found.fieldwork, unit, None, here.now(), who=member.by, came=source)


@require_safe
@allowed("answers")
def choose(request: HttpRequest, member: Member, pk: int) -> HttpResponse:  # noqa: ARG001 - every staff view is given the member
    """Ask how the answers came, and in which language they are to be read."""
    unit = found_unit(pk)
    if unit.fieldwork.anonymous:
        return anonymous_page(request, unit)
    context = {"unit": unit, "languages": site().languages}
    return staff_page(request, "staff/enter.html", context)


@require_safe
@allowed("answers")
def begin(request: HttpRequest, member: Member, pk: int, source: str, language: str) -> HttpResponse:
    """Lead to the first section that was not answered."""
    entry = _entry(request, member, found_unit(pk), source, language)
    return closed(request, entry) if entry.state != OPEN else HttpResponseRedirect(resume_url(entry))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("answers")
def enter_section(  # noqa: PLR0913 - the parts of the address
    request: HttpRequest, member: Member, pk: int, source: str, language: str, *, name: str
) -> HttpResponse:
    """Show a section, or save it."""
    entry = _entry(request, member, found_unit(pk), source, language)
    if request.method == "POST":
        return sending.send(request, entry, name)
    return closed(request, entry) if entry.state != OPEN else section.section_view(request, entry, name)


@require_POST
@allowed("answers")
def save(  # noqa: PLR0913 - the parts of the address
    request: HttpRequest, member: Member, pk: int, source: str, language: str, *, name: str
) -> HttpResponse:
    """Save a section answer by answer."""
    return sending.autosave(request, _entry(request, member, found_unit(pk), source, language), name)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("answers")
def end(request: HttpRequest, member: Member, pk: int, source: str, language: str) -> HttpResponse:
    """Show what is missing, or finish on behalf of the unit."""
    entry = _entry(request, member, found_unit(pk), source, language)
    if entry.state != OPEN:
        return closed(request, entry)
    answer = ending.end(request, entry)
    if request.method == "POST" and answer.status_code == HttpResponseRedirect.status_code:
        audit("answers entered", entry.now, member.by, unit=entry.unit, source=source)
    return answer


@require_safe
@allowed("answers")
def receipt(request: HttpRequest, member: Member, pk: int, source: str, language: str) -> HttpResponse:
    """Show what was entered."""
    return ending.receipt(request, _entry(request, member, found_unit(pk), source, language))
