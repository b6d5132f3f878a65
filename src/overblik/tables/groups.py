"""
Breaks: which group each response set belongs to.

`region` is one break, `region,stoerrelse` two in turn, `region*stoerrelse` two crossed.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.responses.codes import codes_of

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from overblik.questionnaire.cell_names import Group
    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses

TOTAL: Group = ()


@dataclass(frozen=True, kw_only=True)
class Break:
    """The groups of one break, and the group of each row as its position in *groups*; -1 is in none."""

    variables: tuple[Variable, ...]
    groups: tuple[Group, ...]
    index: NDArray[np.int64]


def no_break(rows: int) -> Break:
    """Return the break into one group that holds everything."""
    return Break(variables=(), groups=(TOTAL,), index=np.zeros(rows, dtype=np.int64))


def breaks(by: str | None, responses: Responses, answers: pa.Table) -> tuple[Break, ...]:
    """Return the breaks that *by* names; raises Unanswerable for a variable that has no groups."""
    if not by:
        return (no_break(answers.num_rows),)
    return tuple(_crossed(part.split("*"), responses, answers) for part in by.split(","))


def _crossed(names: list[str], responses: Responses, answers: pa.Table) -> Break:
    variables = tuple(responses.variable(name.strip()) for name in names)
    levels = [_levels(variable, answers) for variable in variables]
    index = np.zeros(answers.num_rows, dtype=np.int64)
    outside = np.zeros(answers.num_rows, dtype=bool)
    for variable, level in zip(variables, levels, strict=True):
        codes = codes_of(answers[variable.id], level)
        outside |= codes < 0
        index = index * max(len(level), 1) + codes
    pairs = [[(variable.id, value) for value in level] for variable, level in zip(variables, levels, strict=True)]
    return Break(variables=variables, groups=tuple(itertools.product(*pairs)), index=np.where(outside, -1, index))


def makes_groups(variable: Variable) -> bool:
    """Whether a variable can be a break: each response set has one of its options, or one of the texts of a frame column."""
    if variable.shape == "one":
        return variable.choices is not None
    return variable.shape == "text" and variable.source in ("frame", "derived")


def _levels(variable: Variable, answers: pa.Table) -> tuple[str, ...]:
    if not makes_groups(variable):
        message = f"{variable.id!r} is {variable.kind} and makes no groups; break by a single choice, a scale or a frame column"
        raise Unanswerable(message)
    if variable.choices:
        return variable.choices.ids
    return tuple(sorted({text for text in answers[variable.id].to_pylist() if text is not None}))
