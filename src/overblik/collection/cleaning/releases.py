"""Comments are released for quotation one by one; an edit of the text takes the release away."""

from __future__ import annotations

import datetime as dt

from overblik.collection.cleaning.open_answers import OpenAnswer, open_answers
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import Release
from overblik.collection.site import Site


def release(answer: OpenAnswer, now: dt.datetime, by: str) -> Release:
    """Release an answer as it stands."""
    found: Release = Release.objects.update_or_create(
        unit=answer.unit, key=answer.key, defaults={"text": answer.text, "by": by, "at": now}
    )[0]
    audit("comment released", now, by, unit=answer.unit, key=answer.key)
    return found


def take_back(answer: OpenAnswer, now: dt.datetime, by: str) -> None:
    """Take a release back."""
    if Release.objects.filter(unit=answer.unit, key=answer.key).delete()[0]:
        audit("release taken back", now, by, unit=answer.unit, key=answer.key)


def released_texts() -> dict[tuple[int, str], str]:
    """Return what has been released, by unit and item, as it stood then."""
    return {(row.unit_id, row.key): row.text for row in Release.objects.all()}


def released(site: Site, variable: str) -> list[OpenAnswer]:
    """Return the answers that may be quoted: those whose text still is the one that was released."""
    texts = released_texts()
    return [one for one in open_answers(site, variable) if texts.get((one.unit.pk, one.key)) == one.text]


def quotations(site: Site, variable: str) -> str:
    """
    Return the released answers as a fence for a report, in alphabetical order, which says nothing of units.

    Line breaks become spaces, as the report compares quotations with single spaces.
    """
    texts = sorted(" ".join(one.text.split()) for one in released(site, variable))
    lines = "\n".join(f"- [{_plain(text)}]{{.quote .released}}" for text in texts)
    return f"::: {{.comments of={variable}}}\n{lines}\n:::\n" if texts else ""


def _plain(text: str) -> str:
    """Return a text that Markdown takes for nothing but text."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~^$@" else sign for sign in text)
