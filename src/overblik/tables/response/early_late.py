"""
Early against late respondents.

Those who answered only after a reminder are in some ways between those who answered at once and those who never did (J. S.
Armstrong and T. S. Overton, Estimating nonresponse bias in mail surveys, Journal of Marketing Research 14, 1977): where early
and late alike say the same, it is less likely that the silent ones would have said otherwise. Pearson's chi-square
without correction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.responses.codes import codes_of, column_codes
from overblik.responses.schema import UNIT, YES, variable_columns

if TYPE_CHECKING:
    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses
    from overblik.tables.response.propensities import Codes, Flags

PAIR = 2


@dataclass(frozen=True, kw_only=True)
class Option:
    """How many of the early and of the late chose one option, and of how many."""

    id: str
    early: tuple[int, int]
    late: tuple[int, int]

    @property
    def difference(self) -> float:
        """The late share less the early one; 0 where one of them has no base."""
        (early, of_early), (late, of_late) = self.early, self.late
        return late / of_late - early / of_early if of_early and of_late else 0.0


@dataclass(frozen=True, kw_only=True)
class Compared:
    """
    One question, row of a grid or frame column, early against late.

    *p* is None where there is nothing to test; *least* is the smallest expected count (the test is approximate below 5). *hidden*:
    one side has fewer units than the study's least base.
    """

    id: str
    variable: Variable
    options: tuple[Option, ...]
    statistic: float
    df: int
    p: float | None
    least: float
    hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class EarlyLate:
    """Everything that was compared, and how many were early and late; *parted* says by what."""

    early: int
    late: int
    parted: str
    compared: tuple[Compared, ...]


def early_late(responses: Responses, late: Mapping[str, bool], parted: str) -> EarlyLate | None:
    """
    Return early against late respondents, of those whose answers count: by every question with options and every frame column.

    *late* says of each unit, by id, whether it was late; units that are not in it are left out. None where nobody was early, or
    nobody late.
    """
    counting = responses.counting
    units = counting[UNIT].to_pylist()
    known = np.array([unit in late for unit in units], dtype=bool)
    was_late = np.array([late.get(unit, False) for unit in units], dtype=bool)
    early = known & ~was_late
    if not early.any() or not was_late.any():
        return None
    least = responses.about.least_base
    found = [
        _compared(name, variable, codes, (early, was_late), least) for name, variable, codes in _columns(responses)
    ]
    return EarlyLate(early=int(early.sum()), late=int(was_late.sum()), parted=parted, compared=tuple(found))


def _columns(responses: Responses) -> list[tuple[str, Variable, Codes]]:
    """Return what is compared: its id, its variable and codes from 0, below 0 where there is no answer in the options."""
    answers = responses.counting
    found = [
        (column.id, column, codes_of(answers[column.id], column.choices.ids).astype(np.int64))
        for column in responses.frame.columns
        if column.choices
    ]
    for question in responses.questionnaire.questions:
        variable = question.variable
        if variable.choices is None:
            continue
        for part in variable_columns(variable):
            name = part.name if part.row or part.option else variable.id
            found.append((name, variable, column_codes(answers, part).astype(np.int64)))
    return found


def _compared(name: str, variable: Variable, codes: Codes, sides: tuple[Flags, Flags], least: int) -> Compared:
    ids: Sequence[str] = variable.choices.ids if variable.choices else ()
    if variable.shape == "many":
        ids = (YES, "no")
    early, late = (np.bincount(codes[side & (codes >= 0)], minlength=len(ids)) for side in sides)
    bases = int(early.sum()), int(late.sum())
    options = tuple(
        Option(id=option, early=(int(early[at]), bases[0]), late=(int(late[at]), bases[1]))
        for at, option in enumerate(ids)
    )
    statistic, df, p, smallest = _pearson(np.stack([early, late]).astype(np.float64))
    return Compared(
        id=name, variable=variable, options=options, statistic=statistic, df=df, p=p, least=smallest,
        hidden=min(bases) < least,
    )  # fmt: skip


def _pearson(counts: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> tuple[float, int, float | None, float]:
    """Return Pearson's statistic of a table of two rows, its degrees of freedom, p, and the least expected count."""
    from scipy.special import chdtrc

    counts = counts[:, counts.sum(axis=0) > 0]
    if counts.shape[1] < PAIR or not counts.sum(axis=1).all():
        return 0.0, 0, None, 0.0
    expected = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / counts.sum()
    statistic, df = float(((counts - expected) ** 2 / expected).sum()), counts.shape[1] - 1
    return statistic, df, float(chdtrc(df, statistic)), float(expected.min())
