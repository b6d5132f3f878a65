"""Do two data sets of a study say the same? Every table of it, whole and by each group, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.study import Study
    from overblik.tables.cells import Cell


def differences(one: Study, other: Study) -> tuple[int, tuple[str, ...]]:
    """Return how many cells were compared, and the ids of those that differ in count or base."""
    compared, found = 0, []
    for variable, by in _tables(one):
        left, right = _cells(one, variable, by), _cells(other, variable, by)
        compared += len(left)
        found += [name for name in left.keys() | right.keys() if left.get(name) != right.get(name)]
    return compared, tuple(sorted(set(found)))


def _tables(study: Study) -> Iterator[tuple[str, str | None]]:
    breaks = [None, *(column.id for column in study.frame.columns if column.choices)]
    for variable in study.questionnaire.variables():
        if variable.shape == "text" or (variable.shape == "grid" and variable.choices is None):
            continue
        for by in breaks:
            yield variable.id, by
    for by in breaks:
        yield "responses", by


def _cells(study: Study, variable: str, by: str | None) -> dict[str, tuple[object, ...]]:
    try:
        table = study.table(variable, by=by)
    except Unanswerable:
        return {}
    return {str(cell.name): _number(cell) for cell in table.cells}


def _number(cell: Cell) -> tuple[object, ...]:
    return (cell.count, cell.base, cell.value, cell.suppressed)
