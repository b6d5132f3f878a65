"""The call list: which missing units to call, in what order, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.response import aapor
from overblik.tables.response.call_list import calls, variation
from overblik.tables.response.propensities import crossed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.frame.units import Unit
    from overblik.questionnaire.cell_names import Group
    from overblik.tables.response.cases import Cases
    from overblik.tables.response.propensities import Codes

NEAREST = (aapor.PARTIAL, aapor.BREAK_OFF)
"""Within a group those are called first that have begun."""


@dataclass(frozen=True, kw_only=True)
class Called:
    """
    One unit to call.

    *asked* and *answered* are of its *group* now; *cv* and *r* are those of all when it and everybody before it have answered.
    """

    unit: Unit
    code: str
    group: Group
    asked: int
    answered: int
    cv: float
    r: float


@dataclass(frozen=True, kw_only=True)
class CallList:
    """Whom to call, and where representativeness stands now; *cv* is None where nobody has answered yet."""

    called: tuple[Called, ...]
    columns: tuple[str, ...]
    r: float
    cv: float | None
    missing: int


def call_list(cases: Cases, names: Sequence[str] = (), *, most: int = 20, each: int | None = None) -> CallList:
    """
    Return the *most* units whose answers would do most for representativeness by *names*, no more than *each* of one group.

    Without *names*, those that the study holds respondents against. Units that have refused, or are not eligible, are not
    called. Raises Unanswerable where it is not known which units have answered, or nothing is known of them.
    """
    if not cases.placed:
        message = "the answers do not name their units, so nobody can be called; take live ones with --live"
        raise Unanswerable(message)
    usual = tuple(column.id for column in cases.frame.columns if column.choices)
    chosen = cases.grouping(tuple(names) or cases.about.response.against or usual)
    if not chosen or not cases.eligible.any():
        message = "nothing is known of the units that could make groups of them; give the frame a column with values"
        raise Unanswerable(message)
    places = np.flatnonzero(cases.eligible)
    cells = crossed([cases.level_codes(name)[places] for name in chosen])
    answered = cases.answered[places]
    counts = np.bincount(cells), np.bincount(cells[answered], minlength=int(cells.max()) + 1)
    queues = _queues(cases, places, cells)
    free = np.array([len(queue) for queue in queues], dtype=np.int64)
    found = []
    for call in calls(*counts, free, most, each=each):
        place = queues[call.cell].pop(0)
        found.append(
            Called(
                unit=cases.frame.units[place], code=cases.codes[place], asked=int(counts[0][call.cell]),
                answered=int(counts[1][call.cell]), cv=call.cv, r=call.r,
                group=tuple((name, cases.values[name][place]) for name in chosen),
            )
        )  # fmt: skip
    cv, r = variation(*counts)
    return CallList(called=tuple(found), columns=chosen, r=r, cv=None if np.isinf(cv) else cv, missing=int(free.sum()))


def _queues(cases: Cases, places: Codes, cells: Codes) -> list[list[int]]:
    """Return for each cell the units that can be called: first those that have begun, then as in the frame."""
    queues: list[list[int]] = [[] for _ in range(int(cells.max()) + 1)]
    for place, cell in zip(places.tolist(), cells.tolist(), strict=True):
        if _callable(cases, place):
            queues[cell].append(place)
    for queue in queues:
        queue.sort(key=lambda place: (_rank(cases.codes[place]), place))
    return queues


def _callable(cases: Cases, place: int) -> bool:
    code = cases.codes[place]
    return not cases.answered[place] and (code in NEAREST or aapor.disposition(code) in ("non_contact", "unknown"))


def _rank(code: str) -> int:
    return NEAREST.index(code) if code in NEAREST else len(NEAREST)
