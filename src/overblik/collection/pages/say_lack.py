"""What is missing or wrong, in words for the respondent."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from overblik.collection.answering.items import Place
from overblik.collection.answering.lacks import Lack
from overblik.collection.pages.words import say
from overblik.files.numbers import number_text
from overblik.questionnaire.variables import Option


def lack_text(lack: Lack, language: str, pipes: Mapping[str, str] | None = None) -> str:
    """Return what is missing or wrong, beside the question and in the list at the top; *pipes* fill the braces of its texts."""
    known = pipes or {}
    if lack.check is not None:
        return lack.check.text.filled(known)[language]
    place = lack.place
    if place is None or lack.kind == "required":
        row = next((row.label.filled(known)[language] for row in _rows(place) if place and row.id == place.row), "")
        return say("required_row", language, row=row) if row else say("required_lack", language)
    if lack.kind == "unreadable":
        return say("unreadable", language, unit=_unit(place, language), between=_between(place, language))
    if lack.kind == "exclusive" and place.variable.choices:
        name = place.variable.choices.exclusive or ""
        return say("exclusive", language, option=place.variable.choices.label(name)[language])
    return say("too_long", language, over=lack.over, limit=lack.question.limit)


def _rows(place: Place | None) -> tuple[Option, ...]:
    return place.variable.rows if place else ()


def _unit(place: Place, language: str) -> str:
    return "" if place.variable.decimals else say("whole", language)


def _between(place: Place, language: str) -> str:
    low, high = place.variable.bounds
    shown = {
        name: _shown(value, place, language) for name, value in (("low", low), ("high", high)) if value is not None
    }
    name = {2: "between", 1: "at_least" if low is not None else "at_most", 0: ""}[len(shown)]
    return say(name, language, **shown) if name else ""


def _shown(value: float, place: Place, language: str) -> str:
    return number_text(Decimal(str(value)), language, 0 if float(value).is_integer() else place.variable.decimals)
