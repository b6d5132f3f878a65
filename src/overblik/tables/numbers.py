"""Means, medians and quartiles of a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.questionnaire.cell_names import CellName
from overblik.responses import codes
from overblik.responses.schema import variable_columns
from overblik.tables.cells import STATISTICS, Cell, Statistic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa
    from numpy.typing import NDArray

    from overblik.questionnaire.variables import Variable
    from overblik.tables.groups import Break

    Numbers = NDArray[np.float64]

_MEASURES: dict[Statistic, Callable[[Numbers], float]] = {
    "mean": lambda values: float(np.mean(values)),
    "median": lambda values: float(np.median(values)),
    "q1": lambda values: float(np.quantile(values, 0.25)),
    "q3": lambda values: float(np.quantile(values, 0.75)),
    "min": lambda values: float(np.min(values)),
    "max": lambda values: float(np.max(values)),
    "sum": lambda values: float(np.sum(values)),
}
"""Quartiles lie between the ordered values, linearly: Hyndman and Fan's type 7, as in Excel's QUARTILE.INC."""


def cells(variable: Variable, answers: pa.Table, part: Break) -> Iterator[Cell]:
    """Yield the cells of a number, group by group; count and base both are the units that gave one."""
    column = next(variable_columns(variable))
    values = codes.numbers(answers, column)
    there = ~np.isnan(values)
    for position, group in enumerate(part.groups):
        chosen = values[there & (part.index == position)]
        for statistic in STATISTICS:
            name = CellName(variable=variable.id, option=statistic, by=group)
            value = _MEASURES[statistic](chosen) if len(chosen) else None
            yield Cell(name=name, count=len(chosen), base=len(chosen), value=value, statistic=statistic)
