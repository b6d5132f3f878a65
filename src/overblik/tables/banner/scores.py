"""
What each response set adds to every number of a question: 0s and 1s, from the same counts that tables are made of.

Every response set is a group of its own here, so that options, nets, bases and don't knows mean what they mean in a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.responses import codes
from overblik.responses.schema import variable_columns
from overblik.tables.groups import Break
from overblik.tables.parts import all_lines, parts_of

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from overblik.questionnaire.variables import Variable
    from overblik.tables.counting import Line
    from overblik.tables.table import Basis

    Floats = NDArray[np.float64]

MEAN = "mean"


@dataclass(frozen=True, kw_only=True, eq=False)
class Score:
    """The two sides of a *share* or a mean, a number for each response set, shape (n,): ratios of their totals are estimates."""

    numerator: Floats
    denominator: Floats
    share: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Scores:
    """One line of a table: who *answered* it, shape (n,), and a score for each option, net or mean."""

    answered: Floats
    options: dict[str, Score]


Row = str | None
"""The row of a grid, as cells name it."""


def scores(variable: Variable, answers: pa.Table, basis: Basis) -> dict[Row, Scores]:
    """Return the scores of all rows of *answers*, line by line; *basis* says what shares are of."""
    if variable.shape == "number":
        return {None: _number(variable, answers)}
    rows = answers.num_rows
    each = Break(variables=(), groups=((),) * rows, index=np.arange(rows))
    own = variable.id.partition("/")[2] or None
    return {line.row or own: _scores(variable, line, basis) for line in all_lines(variable, answers, each)}


def _number(variable: Variable, answers: pa.Table) -> Scores:
    values = codes.numbers(answers, next(variable_columns(variable)))
    there = (~np.isnan(values)).astype(np.float64)
    mean = Score(numerator=np.nan_to_num(values), denominator=there, share=False)
    return Scores(answered=there, options={MEAN: mean})


def _scores(variable: Variable, line: Line, basis: Basis) -> Scores:
    options = {
        part.option: Score(numerator=part.counts.astype(np.float64), denominator=part.bases.astype(np.float64))
        for part in parts_of(variable, line, basis)
    }
    return Scores(answered=line.answered.astype(np.float64), options=options)
