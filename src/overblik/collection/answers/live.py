"""The response sets of the fieldwork database as one table of declared columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pyarrow as pa

from overblik.collection.answering.background import background
from overblik.collection.answering.columns import ResponseSet, answers_table
from overblik.collection.answering.items import Items, all_places, is_answer
from overblik.collection.models import Fieldwork, Response, Unit
from overblik.collection.plan.model import PartialRule
from overblik.collection.privacy.anonymous import anonymous_sets
from overblik.collection.site import Site
from overblik.collection.store import items_of
from overblik.collection.versions.fits import fits
from overblik.frame.units import Frame
from overblik.questionnaire.model import Questionnaire


def live_answers(site: Site, *, carried: tuple[str, ...] = (), pilot: bool = False) -> pa.Table | None:
    """
    Return every response set that counts as complete or partial, in the columns of the version in the field; None for none.

    Units that refused or are not eligible are left out, pilot units are asked for apart. *carried* are frame columns that are to
    stand in the answers themselves.
    """
    fieldwork = Fieldwork.objects.select_related("version").filter(pk=1).first()
    if fieldwork is None or fieldwork.version is None:
        return None
    questionnaire = questionnaire_in_field(site, fieldwork)
    places = all_places(questionnaire)
    if fieldwork.anonymous:
        sets = anonymous_sets(site, places, carried=carried, pilot=pilot)
        found = answers_table(questionnaire, sets, background=carried)
        return found if found.num_rows else None
    sets = [
        replace(
            found, items={key: item for key, item in found.items.items() if key in places and fits(item, places[key])}
        )
        for found in response_sets(site, carried=carried, pilot=pilot)
    ]
    found = answers_table(questionnaire, sets, background=carried)
    return found if found.num_rows else None


def questionnaire_in_field(site: Site, fieldwork: Fieldwork) -> Questionnaire:
    """Return the questionnaire in the version that is in the field."""
    return site.sheet_of(fieldwork.version_id).questionnaire


def response_sets(site: Site, *, carried: tuple[str, ...] = (), pilot: bool = False) -> Iterator[ResponseSet]:
    """Yield the response sets that count, in the order of the frame."""
    chosen = Response.objects.select_related("unit").filter(unit__pilot=pilot, **COUNTING).order_by("unit__position")
    for response in chosen:
        found = response_set(response, response.unit, site.frame, carried)
        if counts(found, site.plan.partial):
            yield found


COUNTING = {"unit__eligible": True, "unit__refused_at__isnull": True, "begun_at__isnull": False}
"""Which response sets can count: those of eligible units that have begun and did not refuse."""


def response_set(response: Response, unit: Unit, frame: Frame, carried: tuple[str, ...] = ()) -> ResponseSet:
    """Return one response set as it is stored."""
    return ResponseSet(
        unit=unit.unit_id, items=items_of(response), background=background(frame, unit.values),
        finished=response.finished_at is not None, submitted=response.submitted, at=response.at or None,
        values=_given(unit.values, carried),
    )  # fmt: skip


def _given(values: Mapping[str, str], carried: tuple[str, ...]) -> dict[str, str]:
    return {name: values[name] for name in carried if values.get(name)}


def counts(found: ResponseSet, rule: PartialRule) -> bool:
    """Return whether a response set counts: finished, or far enough for a partial one."""
    if found.finished:
        return True
    return _answered(found.items) and (rule == "one_answer" or bool(found.submitted))


def _answered(items: Items) -> bool:
    return any(is_answer(item.value) for item in items.values())
