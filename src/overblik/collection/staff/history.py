"""The history of a response set: who changed which answer, from what to what, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.collection.answering.merge import Given
from overblik.collection.models import Change
from overblik.collection.pages.fill import answer_text
from overblik.collection.respondent.section import people
from overblik.collection.staff.units import place_title
from overblik.files.languages import Text

if TYPE_CHECKING:
    from overblik.collection.respondent.entry import Entry

FATES = {
    "applied": Text({"da": "", "en": ""}),
    "conflict": Text({"da": "Mødte et andet svar", "en": "Met another answer"}),
    "late": Text({"da": "Kom efter lukning og tæller ikke", "en": "Came after the close and does not count"}),
}
SOURCES = {
    "web": Text({"da": "", "en": ""}),
    "telephone": Text({"da": "telefon", "en": "telephone"}),
    "paper": Text({"da": "papir", "en": "paper"}),
}


def history_rows(entry: Entry) -> list[dict[str, Any]]:
    """Return every change, the newest first."""
    names, language = people(entry), entry.language
    before: dict[str, str] = {}
    rows = []
    for change in Change.objects.filter(response=entry.response).order_by("pk"):
        place = entry.places.get(change.key)
        given = Given(value=change.value, raw=change.raw)
        text = answer_text(place, given, language) if place else str(change.value or "")
        rows.append({
            "change": change, "question": place_title(place, language) if place else change.key,
            "before": before.get(change.key, ""), "after": text, "who": _who(change.by, names),
            "fate": FATES[change.fate][language], "source": SOURCES.get(change.source, FATES["applied"])[language],
        })  # fmt: skip
        if change.fate == Change.Fate.APPLIED:
            before[change.key] = text
    return rows[::-1]


def _who(by: str, names: dict[str, str]) -> str:
    return by.removeprefix("staff:") if by.startswith("staff:") else names.get(by, by)
