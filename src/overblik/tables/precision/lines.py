"""
Weighted shares of a question, and how sure they are.

A share is a ratio of two totals, of what units gave to it and of what they could give: a pooled row or a base of mentions counts a
unit once for each of its answers, and its variance is between units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.questionnaire.cell_names import cell_name
from overblik.tables.estimates.estimate import effective_size
from overblik.tables.estimates.ratio import ratios
from overblik.tables.groups import Break
from overblik.tables.parts import all_lines, parts_of
from overblik.tables.precision.interval import interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from overblik.questionnaire.cell_names import CellName, Group
    from overblik.questionnaire.variables import Variable
    from overblik.tables.precision.sample import Sample
    from overblik.tables.table import Basis

    Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class UnitLine:
    """
    One line of a table, answer by answer: k cells over m rows.

    *tops*, shape (m, k): how often each row has each option (more than once in a pooled row). *bottoms*, shape (m, k): how often
    it is in the base.
    """

    row: str | None
    options: tuple[str, ...]
    tops: Floats
    bottoms: Floats

    def names(self, variable: Variable, group: Group) -> tuple[CellName, ...]:
        """Return what the cells of the line are called in a group."""
        return tuple(cell_name(variable.id, option, row=self.row, by=group) for option in self.options)


@dataclass(frozen=True, kw_only=True)
class Precise:
    """What the design says of one cell: its estimate, and how sure it is."""

    estimate: float
    base: float | None
    n_eff: float
    se: float
    low: float
    high: float


def unit_lines(variable: Variable, sample: Sample, basis: Basis) -> tuple[UnitLine, ...]:
    """Return the lines of a variable that has options; every row is counted as a group by itself."""
    rows = sample.answers.num_rows
    alone = Break(variables=(), groups=((),) * rows, index=np.arange(rows))
    found = []
    for line in all_lines(variable, sample.answers, alone):
        parts = tuple(parts_of(variable, line, basis))
        tops, bottoms = (
            np.stack([getattr(part, name) for part in parts], axis=1).astype(np.float64) for name in ("counts", "bases")
        )
        names = tuple(part.option for part in parts)
        found.append(UnitLine(row=line.row, options=names, tops=tops, bottoms=bottoms))
    return tuple(found)


def shares(variable: Variable, sample: Sample, basis: Basis) -> Iterator[tuple[CellName, Precise]]:
    """Yield the precision of every share of *variable*; raises Unanswerable where the design cannot tell its variance."""
    lines = unit_lines(variable, sample, basis)
    for part in sample.breaks:
        for position, group in enumerate(part.groups):
            inside = (part.index == position)[:, None]
            for line in lines:
                found = _precise(sample, line.tops * inside, line.bottoms * inside)
                yield from zip(line.names(variable, group), found, strict=True)


def _precise(sample: Sample, tops: Floats, bottoms: Floats) -> Iterator[Precise]:
    design, tops, bottoms = sample.design, sample.spread(tops), sample.spread(bottoms)
    if not bottoms.any():
        return iter(
            [Precise(estimate=np.nan, base=0.0, n_eff=np.nan, se=np.nan, low=np.nan, high=np.nan)] * tops.shape[1]
        )
    within = bottoms > 0
    found = ratios(design, tops, bottoms)
    low, high = interval(sample, found, tops, bottoms)
    columns = (found.values, design.totals(bottoms), effective_size(design.weights, within), found.se, low, high)
    return (
        Precise(estimate=value, base=base, n_eff=n_eff, se=se, low=least, high=most)
        for value, base, n_eff, se, least, most in zip(*(column.tolist() for column in columns), strict=True)
    )
