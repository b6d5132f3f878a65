"""Answers of units of the small study, in one line, saved through the same door as pages."""

from __future__ import annotations

from typing import Any

from overblik.collection.answering.merge import Given, Posted
from overblik.collection.answering.posted import Page
from overblik.collection.models import Unit
from overblik.collection.store import Whole, Writer, finish, save_page
from tests.collection.office_study import NOW

WRITER = Writer(by="unit", at=NOW)


def give(
    unit: str, section: str | None = "kontakt_afsnit", /, reasons: dict[str, str] | None = None, **answers: Any
) -> Unit:
    """Save a unit's answers by item (`kontakt__unge` is `kontakt/unge`) and return the unit."""
    found: Unit = Unit.objects.get(unit_id=unit)
    given = {key.replace("__", "/"): Given(value=value) for key, value in answers.items()}
    page = Page(posted=Posted(seen=10**9, given=given), reasons=reasons or {})
    save_page(found, page, WRITER, Whole(section=section, language="da"))
    return _fresh(found)


def finished(unit: str, **answers: Any) -> Unit:
    """Save a unit's answers, finish, and return the unit."""
    found = give(unit, **answers)
    finish(found, WRITER)
    return _fresh(found)


def _fresh(unit: Unit) -> Unit:
    found: Unit = Unit.objects.select_related("response").get(pk=unit.pk)
    return found
