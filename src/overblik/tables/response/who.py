"""Everything that is said of who answered a study."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.response.cases import Cases, cases_of
from overblik.tables.response.covered import Outcome, outcomes
from overblik.tables.response.early_late import EarlyLate, early_late
from overblik.tables.response.items import Item, items
from overblik.tables.response.measured import Representativeness, represented

if TYPE_CHECKING:
    from overblik.questionnaire.cell_names import Group
    from overblik.responses.responses import Responses


@dataclass(frozen=True, kw_only=True)
class Fieldwork:
    """
    What fieldwork knows beside the answers.

    *codes* are AAPOR's, by unit; of every unit where answers are not *named*, as anonymous ones are. *late* says of units that
    answered whether they were late. *parted* says what parts early from late: `reminder` (after the first one) or `days` (in the
    second half of the days).
    """

    codes: Mapping[str, str]
    late: Mapping[str, bool]
    parted: str = "reminder"
    named: bool = True


@dataclass(frozen=True, kw_only=True)
class Of:
    """The outcomes of one group; none where it has fewer units than the study's least base."""

    group: Group
    units: int
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, kw_only=True)
class Who:
    """Outcomes of all and of groups, representativeness, early and late, and item non-response; None for what is not known."""

    cases: Cases
    outcomes: tuple[Outcome, ...]
    groups: tuple[Of, ...] = ()
    represented: Representativeness | None = None
    early_late: EarlyLate | None = None
    items: tuple[Item, ...] = ()


def who_answered(
    responses: Responses,
    *,
    by: str | None = None,
    covers: Sequence[str] = (),
    against: Sequence[str] = (),
    fieldwork: Fieldwork | None = None,
) -> Who:
    """
    Return who answered, *by* groups too ("region", several in turn "region,size", crossed "region*size").

    *covers* and *against* stand in for what the study declares. Raises Unanswerable for names of what is not known of every unit.
    """
    rule = responses.about.response
    cases = cases_of(responses, fieldwork.codes if fieldwork else None, named=fieldwork.named if fieldwork else None)
    chosen = tuple(covers) or rule.covers
    names = cases.grouping(tuple(against) or rule.against) or _usual(cases)
    return Who(
        cases=cases,
        outcomes=outcomes(cases, chosen),
        groups=tuple(_of(cases, group, chosen) for part in _parts(by) for group in groups(cases, part)),
        represented=represented(cases, names),
        early_late=early_late(responses, fieldwork.late, fieldwork.parted) if fieldwork else None,
        items=items(responses),
    )


def groups(cases: Cases, names: Sequence[str]) -> tuple[Group, ...]:
    """Return every group that *names* make when they are crossed, in the order of their values."""
    cases.grouping(names)
    found: list[Group] = [()]
    for name in names:
        found = [(*group, (name, value)) for group in found for value in cases.levels(name)]
    return tuple(found)


def _usual(cases: Cases) -> tuple[str, ...]:
    """Return the frame's own columns with values, as far as it is known who answered by them."""
    return tuple(column.id for column in cases.frame.columns if column.choices and column.id in cases.known)


def _parts(by: str | None) -> list[tuple[str, ...]]:
    return [tuple(name.strip() for name in part.split("*")) for part in by.split(",")] if by else []


def _of(cases: Cases, group: Group, covers: Sequence[str]) -> Of:
    inside = np.ones(len(cases), dtype=bool)
    for name, value in group:
        inside &= np.array([own == value for own in cases.values[name]], dtype=bool)
    units = int(inside.sum())
    hidden = units < cases.about.least_base
    return Of(group=group, units=units, outcomes=() if hidden else outcomes(cases, covers, inside))
