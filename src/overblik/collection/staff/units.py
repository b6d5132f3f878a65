"""The list of units: by how far they are, what the frame says, what they answered, and when something last happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from overblik.collection.answering.items import Place, all_places
from overblik.collection.answers.live import questionnaire_in_field
from overblik.collection.models import Fieldwork
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.page import staff_page
from overblik.collection.staff.standing import STATES as STATE_IDS
from overblik.collection.staff.standing import Standing, standings
from overblik.collection.staff.words import STATES
from overblik.collection.store import items_of
from overblik.files.languages import PIPE

if TYPE_CHECKING:
    from overblik.collection.site import Site

SORTS = ("frame", "name", "state", "active")
LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, kw_only=True)
class Filters:
    """
    What the list is narrowed to; empty for everything.

    *columns* are values by frame column; *item* and *option* are an answer that was given.
    """

    state: str = ""
    text: str = ""
    columns: Mapping[str, str]
    item: str = ""
    option: str = ""
    sort: str = "frame"
    pilot: bool = False

    def keeps(self, one: Standing) -> bool:
        """Return whether a unit is listed."""
        unit = one.unit
        words = f"{unit.name} {unit.unit_id} {' '.join(unit.members)}".casefold()
        return (
            (not self.state or one.state == self.state)
            and self.text.casefold() in words
            and all(unit.values.get(column) == value for column, value in self.columns.items())
            and (not self.option or _gave(one, self.item, self.option))
        )


def _gave(one: Standing, item: str, option: str) -> bool:
    found = items_of(one.unit.response).get(item)
    value = found.value if found else None
    return option in value if isinstance(value, list) else value == option


def read_filters(request: HttpRequest, here: Site, member: Member) -> Filters:
    """Return the filters of an address; those by answer only for those who may see answers."""
    asked = request.GET
    columns = {
        column.id: asked[column.id]
        for column in here.frame.columns
        if column.choices and asked.get(column.id, "") in column.choices.ids
    }
    sees = member.may("answers") and not here.plan.anonymous
    return Filters(
        state=asked.get("state", "") if asked.get("state") in STATE_IDS else "",
        text=asked.get("q", "").strip(), columns=columns, item=asked.get("item", "") if sees else "",
        option=asked.get("option", "") if sees else "", pilot=asked.get("pilot") == "1",
        sort=asked.get("sort", "") if asked.get("sort") in SORTS else "frame",
    )  # fmt: skip


def ordered(found: Sequence[Standing], sort: str) -> list[Standing]:
    """Return units in the order that was asked for; the frame's otherwise."""
    if sort == "name":
        return sorted(found, key=lambda one: one.unit.name.casefold())
    if sort == "state":
        return sorted(found, key=lambda one: STATE_IDS.index(one.state))
    if sort == "active":
        return sorted(found, key=lambda one: one.unit.response.last_at or LONG_AGO, reverse=True)
    return list(found)


@require_safe
@allowed("units")
def unit_list(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the units that the filters keep."""
    here, language = site(), language_of(request)
    filters = read_filters(request, here, member)
    every = standings(here, pilot=filters.pilot)
    places = _closed_places(here)
    if filters.item not in places or filters.option not in _option_ids(places[filters.item]):
        filters = Filters(**{**vars(filters), "option": ""})
    found = ordered([one for one in every if filters.keeps(one)], filters.sort)
    context = {
        "rows": [_row(one, here, language) for one in found], "every": len(every), "filters": filters,
        "states": [(state, STATES[state][language]) for state in STATE_IDS], "columns": _columns(here, filters, language),
        "titles": [column.label[language] for column in here.frame.columns if column.choices],
    }  # fmt: skip
    if member.may("answers") and not here.plan.anonymous:
        context |= _answer_filter(places, filters.item, language)
    return staff_page(request, "staff/units.html", context)


def _row(one: Standing, here: Site, language: str) -> dict[str, Any]:
    values = [
        (column.label[language], column.choices.label(value)[language] if value in column.choices.ids else value)
        for column in here.frame.columns
        if column.choices
        for value in [one.unit.values.get(column.id, "")]
    ]
    return {"one": one, "state": STATES[one.state][language], "values": values, "active": one.unit.response.last_at}


def _columns(here: Site, filters: Filters, language: str) -> list[dict[str, Any]]:
    return [
        {
            "id": column.id, "title": column.label[language], "chosen": filters.columns.get(column.id, ""),
            "options": [(option.id, option.label[language]) for option in column.choices.options],
        }
        for column in here.frame.columns
        if column.choices
    ]  # fmt: skip


def _closed_places(here: Site) -> dict[str, Place]:
    """Return the items that have options."""
    fieldwork = Fieldwork.objects.get(pk=1)
    every = all_places(questionnaire_in_field(here, fieldwork))
    return {key: place for key, place in every.items() if place.variable.choices and not place.other}


def _option_ids(place: Place) -> list[str]:
    choices = place.variable.choices
    every = (*choices.options, *choices.outside) if choices else ()
    return [option.missing.code if option.missing else option.id for option in every]


def _answer_filter(places: Mapping[str, Place], item: str, language: str) -> dict[str, Any]:
    place = places.get(item)
    choices = place.variable.choices if place else None
    every = (*choices.options, *choices.outside) if choices else ()
    return {
        "items": [(key, place_title(found, language)) for key, found in places.items()],
        "options": [(option.missing.code if option.missing else option.id, option.label[language]) for option in every],
    }


def place_title(place: Place, language: str) -> str:
    """Return the question of an item, with its row; braces become an ellipsis."""
    title = PIPE.sub("…", place.question.variable.title[language])
    row = next((row.label[language] for row in place.variable.rows if row.id == place.row), "")
    other = PIPE.sub("…", place.variable.label[language]) if place.other else ""
    return " – ".join(part for part in (title, row, other) if part)
