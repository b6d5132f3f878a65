"""How far a unit is, as reminders see it: nothing answered, begun, only a colleague's part missing, finished."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.collection.answering.lacks import lacks_of
from overblik.collection.respondent.entry import Entry

if TYPE_CHECKING:
    from overblik.collection.answering.route import Stop
    from overblik.collection.models import Delegation, Fieldwork, Unit
    from overblik.collection.plan.model import State
    from overblik.collection.site import Site


@dataclass(frozen=True, kw_only=True)
class Far:
    """
    How far one unit is.

    *missing* are the ids of sections that lack something, *delegations* those open ones that hold a missing section, *active* is
    when somebody last did something.
    """

    state: State
    missing: tuple[str, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    active: dt.datetime | None = None


def how_far(site: Site, fieldwork: Fieldwork, unit: Unit, now: dt.datetime) -> Far:
    """Return how far *unit* is; it comes with its response set and its delegations."""
    response = unit.response
    given = [one for one in unit.delegations.all() if one.taken_back_at is None]
    moments = [response.last_at, *(one.made_at for one in given), *(one.done_at for one in given)]
    active = max((moment for moment in moments if moment), default=None)
    if response.finished_at:
        return Far(state="finished", active=active)
    if response.begun_at is None and not given:
        return Far(state="none")
    entry = entry_of(site, fieldwork, unit, now)
    missing = tuple(stop.section.id for stop in entry.route.stops if _lacks(stop, entry))
    held = tuple(one for one in given if one.done_at is None and one.section in missing)
    waiting = missing and set(missing) <= {one.section for one in held}
    return Far(state="delegated" if waiting else "begun", missing=missing, delegations=held, active=active)


def entry_of(site: Site, fieldwork: Fieldwork, unit: Unit, now: dt.datetime, *, language: str | None = None) -> Entry:
    """Return the unit's questionnaire as its head would see it."""
    return Entry(site, "", language or site.languages[0], fieldwork, unit, None, now)


def _lacks(stop: Stop, entry: Entry) -> bool:
    """Return whether a section was never sent, or holds something that stands between the unit and its end."""
    found = lacks_of(stop, entry.route, entry.items, entry.response.reasons)
    return stop.section.id not in entry.response.submitted or any(lack.blocks for lack in found)


def section_title(entry: Entry, section: str) -> str:
    """Return the title of a section, with what it pipes filled in."""
    part = next((part for part in entry.questionnaire.sections if part.id == section), None)
    return part.title.filled(entry.pipes)[entry.language] if part else section
