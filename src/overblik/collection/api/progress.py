"""How far each unit is, and what that adds up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from overblik.collection.answers.unit_state import State, unit_state
from overblik.collection.api.shapes import Counts, Group, UnitRow
from overblik.collection.models import Unit
from overblik.collection.site import Site
from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean


def unit_rows(site: Site, *, pilot: bool = False) -> list[UnitRow]:
    """Return every unit with its state, in the order of the frame; pilot units are asked for apart."""
    found = Unit.objects.select_related("response").filter(pilot=pilot).order_by("position")
    return [_row(site, unit) for unit in found]


def _row(site: Site, unit: Unit) -> UnitRow:
    response = unit.response
    return UnitRow(
        unit=unit.unit_id, name=unit.name, state=unit_state(site, unit), begun_at=response.begun_at, last_at=response.last_at,
        finished_at=response.finished_at, values=dict(unit.values),
    )  # fmt: skip


def count_states(rows: Iterable[UnitRow]) -> Counts:
    """Return how many units are in each state, with AAPOR's rates of the eligible ones."""
    states = Counter(row.state for row in rows)
    units = states.total()
    eligible = units - states["ineligible"]

    def rate(*names: State) -> float | None:
        return sum(states[name] for name in names) / eligible if eligible else None

    return Counts(
        units=units, eligible=eligible, complete=states["complete"], partial=states["partial"], begun=states["begun"],
        not_begun=states["not_begun"], refused=states["refused"], ineligible=states["ineligible"],
        complete_rate=rate("complete"), response_rate=rate("complete", "partial"), refusal_rate=rate("refused"),
    )  # fmt: skip


def count_groups(site: Site, rows: Iterable[UnitRow], by: str) -> list[Group]:
    """
    Return the counts of each value of the frame column *by*.

    Groups of fewer units than the study's least base hold none. Raises Unanswerable for what is no column with values.
    """
    column = site.frame.column(by)
    if column is None or column.choices is None:
        known = [one.id for one in site.frame.columns if one.choices]
        message = f"{by!r} is no frame column with values; {did_you_mean(by, known) if known else 'leave `by` out'}"
        raise Unanswerable(message)
    listed = list(rows)
    found = []
    for name in column.choices.ids:
        own = [row for row in listed if row.values.get(by) == name]
        shown = not own or len(own) >= site.about.least_base
        found.append(Group(group=name, counts=count_states(own) if shown else None))
    return found
