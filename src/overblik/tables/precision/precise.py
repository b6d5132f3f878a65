"""A table that was counted gets its weights, its uncertainty, and its shares of what units cover."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.tables.designs.of_study import in_study_words, weighs
from overblik.tables.precision.amounts import amounts
from overblik.tables.precision.covered import covered, covered_outcomes, covering_variable
from overblik.tables.precision.lines import shares
from overblik.tables.precision.sample import LEVEL, sample_of
from overblik.tables.rates import RESPONSES
from overblik.tables.table import Uncertainty, Weighing

if TYPE_CHECKING:
    from overblik.responses.responses import Responses
    from overblik.tables.cells import Cell
    from overblik.tables.precision.lines import Precise
    from overblik.tables.precision.sample import Sample
    from overblik.tables.table import Table


def with_precision(table: Table, responses: Responses, *, by: str | None, precision: bool = False) -> Table:
    """
    Return *table*, which is by *by*, with weights where the study states a design that has them, and with its uncertainty.

    Uncertainty is worked out where the study states a design, or with *precision*. Suppressed cells stay without any number. Raises
    Unanswerable for a design that its columns do not make, and where a variance cannot be told.
    """
    if not (precision or responses.about.design) or not responses.counting.num_rows:
        return table
    sample = sample_of(responses, by=by, where=table.basis.where)
    weighed, is_number = weighs(responses), table.variable.shape == "number"
    try:
        found = dict(amounts(table.variable, sample) if is_number else shares(table.variable, sample, table.basis))
    except Unanswerable as error:
        raise Unanswerable(in_study_words(str(error))) from None
    cells = tuple(
        cell if cell.suppressed or cell.name not in found else _cell(cell, found[cell.name], weighed=weighed)
        for cell in table.cells
    )
    basis = replace(table.basis, weighing=_weighing(responses) if weighed else None, uncertainty=_uncertainty(sample))
    return replace(table, cells=cells, basis=basis)


def with_covered(table: Table, responses: Responses, covering: str, *, by: str | None) -> Table:
    """
    Return *table*, which is by *by*, with shares of what units cover: of the numbers in the frame column *covering*.

    Raises Unanswerable for a column without numbers, for a table without shares, and where a unit that counts has no number.
    """
    variable = covering_variable(responses, table.variable, covering)
    is_rate = table.variable.id == RESPONSES
    found = covered_outcomes(table, responses, variable) if is_rate else covered(table, responses, variable, by=by)
    cells = tuple(
        cell if cell.suppressed or cell.name not in found else replace(cell, covered=found[cell.name])
        for cell in table.cells
    )
    return replace(table, cells=cells, basis=replace(table.basis, covering=variable))


def _cell(cell: Cell, found: Precise, *, weighed: bool) -> Cell:
    """Return the cell as the design has it; without weights its own number stays, and a sum of answers is not estimated."""
    if cell.statistic == "sum" and not weighed:
        return cell
    se, low, high, n_eff = (_number(value) for value in (found.se, found.low, found.high, found.n_eff))
    cell = replace(cell, se=se, low=low, high=high, n_eff=n_eff)
    if not weighed:
        return cell
    if cell.statistic != "share":
        return replace(cell, value=_number(found.estimate), weighted_base=found.base)
    return replace(cell, weighted=found.estimate, weighted_base=found.base)


def _number(value: float) -> float | None:
    return None if math.isnan(value) else value


def _weighing(responses: Responses) -> Weighing:
    sampling = responses.about.design
    return Weighing(weight=responses.variable(sampling.weight) if sampling and sampling.weight else None)


def _uncertainty(sample: Sample) -> Uncertainty:
    return Uncertainty(level=LEVEL, census=sample.design.census, frame=sample.frame)
