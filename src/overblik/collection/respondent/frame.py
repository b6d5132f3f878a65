"""What every page for respondents has: title, owner, addresses, the other languages, and links on data and help."""

from __future__ import annotations

from typing import Any

from overblik.collection.plan.moments import moment_text
from overblik.collection.respondent.entry import Entry
from overblik.collection.site import Site
from overblik.files.languages import Text

OWN_NAMES = Text({"da": "Dansk", "en": "English"})
"""Languages under their own names."""

FOOTER = {
    "data": Text({"da": "Om undersøgelsen og jeres oplysninger", "en": "About the survey and your data"}),
    "help": Text({"da": "Hjælp og kontakt", "en": "Help and contact"}),
    "accessibility": Text({"da": "Tilgængelighed", "en": "Accessibility"}),
}


def site_context(here: Site, language: str) -> dict[str, Any]:
    """Return what every page has, with or without a link."""
    return {
        "language": language,
        "study_title": here.about.title[language],
        "owner": here.about.owner[language],
        "assets": here.assets,
        "invented": here.about.invented[language] if here.about.invented else "",
    }


def page_context(entry: Entry) -> dict[str, Any]:
    """Return what every page under a link has."""
    here, language = entry.site, entry.language
    return site_context(here, language) | {
        "entry": entry,
        "home": entry.url(),
        "unit_name": entry.unit.name,
        "colleague": entry.delegation.name if entry.delegation else "",
        "languages": [(name, OWN_NAMES[name]) for name in here.languages if name != language],
        "footer_links": [
            (entry.url("about"), FOOTER["data"][language]),
            (entry.url("about") + "#help", FOOTER["help"][language]),
        ],
        "plan": here.plan,
        "help_name": here.plan.help.name[language],
        "closes": closes_text(entry),
    }


def closes_text(entry: Entry) -> str:
    """Return until when the unit can answer, in words; empty where no date is set."""
    closes = entry.fieldwork.closes_at
    if closes and entry.unit.extended_to:
        closes = max(closes, entry.unit.extended_to)
    return moment_text(closes.astimezone(entry.zone), entry.language) if closes else ""
