"""What fieldwork knows of who answered: the units that were asked, AAPOR's code of each, and whether it was late."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa

from overblik.collection.answers.unit_state import State, unit_state
from overblik.collection.models import Fieldwork, Message, Response, Unit
from overblik.collection.site import Site
from overblik.frame.units import Frame
from overblik.frame.units import Unit as FrameUnit
from overblik.responses.responses import Responses
from overblik.tables.response import aapor
from overblik.tables.response.cases import Cases, cases_of
from overblik.tables.response.who import Fieldwork as Known

CODES: dict[State, str] = {
    "complete": aapor.COMPLETE,
    "partial": aapor.PARTIAL,
    "begun": aapor.BREAK_OFF,
    "not_begun": aapor.NON_CONTACT,
    "refused": aapor.REFUSED,
    "ineligible": aapor.INELIGIBLE,
}


def fieldwork_outcomes(site: Site) -> tuple[Frame, Known] | None:
    """
    Return the units in the field, pilot units aside, and what became of asking each; None where no fieldwork is set up.

    Of a frame that is a register of all units, those that never answered are eligible: AAPOR's 2.2, unless the study says
    otherwise.
    """
    fieldwork = Fieldwork.objects.filter(pk=1).first()
    if fieldwork is None:
        return None
    units = list(Unit.objects.select_related("response").filter(pilot=False).order_by("position"))
    states = {unit.unit_id: unit_state(site, unit) for unit in units}
    unanswered = {**CODES, "not_begun": site.about.response.unanswered}
    codes = {unit: unanswered[state] for unit, state in states.items() if state != "not_begun" or fieldwork.anonymous}
    found = tuple(
        FrameUnit(id=unit.unit_id, name=unit.name, members=tuple(unit.members), values=dict(unit.values))
        for unit in units
    )
    late, parted = _late(units, states)
    known = Known(codes=codes, late=late, parted=parted, named=not fieldwork.anonymous)
    return Frame(units=found, columns=site.frame.columns), known


def _late(units: list[Unit], states: dict[str, State]) -> tuple[dict[str, bool], str]:
    """Return of each unit that answered whether that was after the first reminder or, where none was sent, in the later half."""
    moments = {
        unit.unit_id: at
        for unit in units
        if states[unit.unit_id] in ("complete", "partial") and (at := _moment(unit.response)) is not None
    }
    first = Message.objects.filter(kind__startswith="reminder", sent_at__isnull=False).order_by("sent_at").first()
    if first is not None:
        return {unit: at > first.sent_at for unit, at in moments.items()}, "reminder"
    if not moments:
        return {}, "days"
    middle = min(moments.values()) + (max(moments.values()) - min(moments.values())) / 2
    return {unit: at > middle for unit, at in moments.items()}, "days"


def _moment(response: Response) -> dt.datetime | None:
    found: dt.datetime | None = response.finished_at or response.last_at
    return found


def field_cases(site: Site) -> Cases:
    """Return the units in the field with their codes, as their states have them; none where no fieldwork is set up."""
    frame, known = fieldwork_outcomes(site) or (Frame(units=(), columns=site.frame.columns), None)
    told = known.codes if known else {}
    codes = {unit.id: told.get(unit.id, site.about.response.unanswered) for unit in frame.units}
    nothing = Responses(about=site.about, questionnaire=site.questionnaire, frame=frame, answers=pa.table({}))
    return cases_of(nothing, codes, named=False)
