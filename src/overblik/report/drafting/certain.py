"""Which differences the answers carry: each two shares of one sample compared as the study's design calls for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from overblik.questionnaire.cell_names import CellName
from overblik.responses.responses import Responses
from overblik.tables.banner.compare import FEW
from overblik.tables.banner.scores import Row, Score, Scores, scores
from overblik.tables.comparisons.correction import corrected
from overblik.tables.comparisons.pairwise import LOW_BASE, pairs
from overblik.tables.designs.design import Design
from overblik.tables.designs.of_study import study_design
from overblik.tables.estimates.ratio import ratios
from overblik.tables.groups import breaks
from overblik.tables.table import Basis

LEVEL = 0.05
"""A difference that comes about by chance less often than this is carried."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Compared:
    """Cells compared with each other; *p*, shape (k, k), is corrected for their number and nan where nothing was tested."""

    cells: tuple[CellName, ...]
    p: Numbers

    def p_of(self, first: CellName, second: CellName) -> float:
        """Return the p-value of a difference, 1 where it was not tested."""
        found = float(self.p[self.cells.index(first), self.cells.index(second)])
        return 1.0 if np.isnan(found) else found

    def carried(self, first: CellName, second: CellName) -> bool:
        """Whether the answers carry that two cells differ."""
        return self.p_of(first, second) < LEVEL


@dataclass(frozen=True, kw_only=True, eq=False)
class Certain:
    """
    Compares the cells of one study: shares, or the means of a number.

    Holm's correction is for all pairs that are compared together. A share of fewer than 30 units is compared with nothing, nor are
    two that fewer than 5 answers are for or against; when every unit has answered each difference is a fact.
    """

    responses: Responses
    _kept: dict[str, dict[Row, Scores]] = field(default_factory=dict, repr=False)

    def compared(self, cells: Sequence[CellName], basis: Basis) -> Compared:
        """Return *cells*, of tables on the same *basis*, compared with each other."""
        design = study_design(self.responses)
        found = [self._score(cell, basis) for cell in cells]
        tops = np.stack([score.numerator for score in found], axis=1)
        bottoms = np.stack([score.denominator for score in found], axis=1)
        return Compared(
            cells=tuple(cells), p=_tested(design, tops, bottoms, shares=all(score.share for score in found))
        )

    def _score(self, cell: CellName, basis: Basis) -> Score:
        of = self._of(cell.variable, basis)[cell.row].options[cell.option]
        inside = self._inside(cell)
        return Score(numerator=of.numerator * inside, denominator=of.denominator * inside, share=of.share)

    def _of(self, name: str, basis: Basis) -> dict[Row, Scores]:
        if name not in self._kept:
            self._kept[name] = scores(self.responses.variable(name), self.responses.counting, basis)
        return self._kept[name]

    def _inside(self, cell: CellName) -> Numbers:
        """Return 1 for each response set in the cell's group, shape (n,)."""
        answers = self.responses.counting
        if not cell.by:
            return np.ones(answers.num_rows)
        (part,) = breaks("*".join(name for name, _ in cell.by), self.responses, answers)
        inside: Numbers = (part.index == part.groups.index(cell.by)).astype(np.float64)
        return inside


def _tested(design: Design, tops: Numbers, bottoms: Numbers, *, shares: bool) -> Numbers:
    """Return the corrected p-values of all pairs of shares or means, shape (k, k); arrays have shape (n, k)."""
    size = tops.shape[1]
    found = np.full((size, size), np.nan)
    if size < 2 or not (bottoms.sum(axis=0) > 0).all():  # noqa: PLR2004 - a pair
        return found
    estimates = ratios(design, tops, bottoms)
    if design.census:
        alike = np.isclose(estimates.values[:, None], estimates.values[None])
        return alike.astype(np.float64)
    units = (bottoms > 0).sum(axis=0)
    tested = pairs(
        estimates.values[None], estimates.covariance[None], df=design.df(), bases=units[None], least=LOW_BASE,
    )  # fmt: skip
    p = tested.p[0].copy()
    if shares:
        given = np.stack([tops.sum(axis=0), (bottoms - tops).sum(axis=0)])
        p[(given[:, tested.first] + given[:, tested.second] < FEW).any(axis=0)] = np.nan
    p = corrected(p, "holm")
    found[tested.first, tested.second] = found[tested.second, tested.first] = p
    return found
