"""Who plays what: each response set of a data set is given to a unit of the same kind, the rest of the units never begin."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from overblik.app.simulated.answers import Script, script_of
from overblik.errors import Unanswerable
from overblik.responses.schema import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from overblik.frame.units import Frame, Unit
    from overblik.questionnaire.model import Questionnaire


@dataclass(frozen=True, kw_only=True)
class Part:
    """One unit and what its respondent does; None for a unit that never begins."""

    unit: Unit
    script: Script | None


def cast(questionnaire: Questionnaire, frame: Frame, answers: pa.Table) -> tuple[Part, ...]:
    """
    Return a part for each unit of *frame*: response sets go to units that agree in every frame column that the answers carry.

    Raises Unanswerable where a response set finds no unit any more.
    """
    carried = [column.id for column in frame.columns if column.id in answers.column_names]
    waiting: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in reversed(frame.units):
        waiting[tuple(unit.values[name] for name in carried)].append(unit)
    scripts = {_next(waiting, row, carried).id: script_of(questionnaire, row) for row in answers.to_pylist()}
    return tuple(Part(unit=unit, script=scripts.get(unit.id)) for unit in frame.units)


def _next(waiting: dict[tuple[str, ...], list[Unit]], row: dict[str, Any], carried: Sequence[str]) -> Unit:
    units = waiting[tuple(str(row[name]) for name in carried)]
    if not units:
        message = f"no unit of the fieldwork frame is left for response set {row[UNIT]!r}; give the frame more units of its kind"
        raise Unanswerable(message)
    return units.pop()
