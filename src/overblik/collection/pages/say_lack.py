"""What is missing or wrong, in words for the respondent."""

from __future__ import annotations

from decimal import Decimal

from overblik.collection.answering.items import Place
from overblik.collection.answering.lacks import Lack
from overblik.collection.pages.words import say
from overblik.files.numbers import number_text


def lack_text(lack: Lack, language: str) -> str:
    """Return what is missing or wrong, as it stands beside the question and in the list at the top."""
    if lack.check is not None:
        return lack.check.text[language]
    place = lack.place
    if place is None or lack.kind == "required":
        row = next((row.label[language] for row in place.variable.rows if row.id == place.row), "") if place else ""
        return say("required_row", language, row=row) if row else say("required_lack", language)
    if lack.kind == "unreadable":
        return say("unreadable", language, unit=_unit(place, language), between=_between(place, language))
    if lack.kind == "exclusive" and place.variable.choices:
        name = place.variable.choices.exclusive or ""
        return say("exclusive", language, option=place.variable.choices.label(name)[language])
    return say("much_too_long", language)


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
