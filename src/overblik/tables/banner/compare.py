"""Which columns of a block are significantly higher than which, number by number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from overblik.tables.comparisons.correction import corrected
from overblik.tables.comparisons.letters import higher_than
from overblik.tables.comparisons.pairwise import pairs
from overblik.tables.estimates.ratio import ratios

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.banner.model import Block
    from overblik.tables.banner.request import Comparing
    from overblik.tables.banner.scores import Score
    from overblik.tables.comparisons.pairwise import Pairs
    from overblik.tables.designs.design import Design

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

Against = Literal[-1, 0, 1]

FEW = 5
"""
Answers that two columns must have together, for an option and against it, for their shares to be compared: below that no normal
approximation holds, least of all where most of a population has answered.
"""


@dataclass(frozen=True, kw_only=True)
class Marks:
    """For each column, the total first: letters of the columns that it is above, and whether it is above or below the total."""

    letters: tuple[tuple[str, ...], ...]
    against_total: tuple[Against, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Known:
    """
    What is known of a number, column by column.

    *values* (columns,) and *covariance* (columns, columns), nan and 0 where a column is not *tested*. *given*, shape (2, columns):
    answers for and against, None for what is no share.
    """

    values: Floats
    covariance: Floats
    tested: Flags
    given: Floats | None


def nothing(columns: int) -> Marks:
    """Return the marks of a number that was not compared."""
    same: list[Against] = [0] * columns
    return Marks(letters=((),) * columns, against_total=tuple(same))


@dataclass(frozen=True, kw_only=True, eq=False)
class Comparer:
    """Compares under one design; *inside*, shape (n, columns): who is in which column; *df*: degrees of freedom."""

    design: Design
    inside: Flags
    blocks: tuple[Block, ...]
    comparing: Comparing
    df: float

    def marks(self, score: Score, shown: Flags) -> Marks:
        """
        Return what a number is significantly higher than, column by column.

        *shown*, shape (columns,): columns whose number is held back are compared with no other, and neither are those in which
        too few units have a part of the base.
        """
        units = (score.denominator > 0) @ self.inside.astype(np.int64)
        tested = shown & (units >= max(self.comparing.least, 1))
        letters: list[tuple[str, ...]] = [()] * len(tested)
        against: list[Against] = [0] * len(tested)
        if tested.sum() > 1:
            known = self._estimated(score, tested)
            for block in self.blocks:
                own = np.array(block.columns, dtype=np.intp)
                for position, found in zip(own, self._letters(known, own), strict=True):
                    letters[position] = found
                if self.comparing.against_total and tested[0]:
                    for position, sign in zip(own, self._against(known, own), strict=True):
                        against[position] = sign
        return Marks(letters=tuple(letters), against_total=tuple(against))

    def _estimated(self, score: Score, tested: Flags) -> Known:
        within = self.inside[:, tested].astype(np.float64)
        found = ratios(self.design, score.numerator[:, None] * within, score.denominator[:, None] * within)
        values, covariance = np.full(len(tested), np.nan), np.zeros((len(tested), len(tested)))
        values[tested] = found.values
        covariance[np.ix_(tested, tested)] = found.covariance
        given = np.stack([score.numerator, score.denominator - score.numerator]) @ self.inside if score.share else None
        return Known(values=values, covariance=covariance, tested=tested, given=given)

    def _letters(self, known: Known, own: NDArray[np.intp]) -> tuple[tuple[str, ...], ...]:
        return higher_than(self._pairs(known, own), len(own), level=self.comparing.level)[0]

    def _against(self, known: Known, own: NDArray[np.intp]) -> list[Against]:
        """Return for each column of a block whether it is above or below the total, of which it is a part."""
        found = self._pairs(known, np.concatenate([[0], own]), only_first=True)
        with_total = found.first == 0
        certain = found.adjusted[0, with_total] < 1 - self.comparing.level
        return [
            (1 if far > 0 else -1) if sure else 0
            for far, sure in zip(found.difference[0, with_total], certain, strict=True)
        ]

    def _pairs(self, known: Known, own: NDArray[np.intp], *, only_first: bool = False) -> Pairs:
        """Return every two columns compared, or the first with each other; the correction is for those that were."""
        found = pairs(
            known.values[own][None], known.covariance[np.ix_(own, own)][None], df=self.df,
            bases=known.tested[own][None].astype(np.int64), least=1,
        )  # fmt: skip
        p = found.p.copy()
        if only_first:
            p[:, found.first != 0] = np.nan
        if known.given is not None:
            together = known.given[:, own[found.first]]
            if not only_first:  # the total holds the other column
                together = together + known.given[:, own[found.second]]
            p[:, (together < FEW).any(axis=0)] = np.nan
        return replace(found, p=p, adjusted=corrected(p[0], self.comparing.correction)[None])
