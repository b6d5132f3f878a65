"""
What each cell of a line is a share of.

The same rules hold for counts of groups and for the answers of single units, so that weighted numbers and their precision are of
exactly what is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.questionnaire.cell_names import POOLED
from overblik.tables.counting import Line, lines, pooled

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa
    from numpy.typing import NDArray

    from overblik.questionnaire.variables import Variable
    from overblik.tables.groups import Break
    from overblik.tables.table import Basis

    Counts = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Part:
    """One option, net or answer outside the options of a line: its *counts* and the *bases* they are of, one a group."""

    option: str
    counts: Counts
    bases: Counts
    net: bool = False
    outside: bool = False


def all_lines(variable: Variable, answers: pa.Table, into: Break) -> tuple[Line, ...]:
    """Return the lines of a variable that has options, with the pooled one of a grid."""
    found = lines(variable, answers, into)
    return (*found, pooled(found, POOLED)) if variable.shape == "grid" and variable.choices else found


def parts_of(variable: Variable, line: Line, basis: Basis) -> Iterator[Part]:
    """Yield the parts of a line in the order of its cells: options, answers outside them, nets."""
    counted = basis.dont_know == "counted" and basis.base == "answered"
    of = _denominator(line, basis, counted=counted)
    own = of if counted or basis.base != "answered" else of + _outside(line)
    nets = {net.id for net in variable.choices.nets} if variable.choices else set()
    for name, counts in line.chosen.items():
        if name not in nets:
            yield Part(option=name, counts=counts, bases=of)
    for name, counts in line.outside.items():
        yield Part(option=name, counts=counts, bases=own, outside=True)
    for name, counts in line.chosen.items():
        if name in nets and basis.base != "mentions":  # a net is of units, no matter how many ticks each has given it
            yield Part(option=name, counts=counts, bases=of, net=True)


def _outside(line: Line) -> Counts:
    return np.asarray(sum(line.outside.values(), np.zeros_like(line.answered)))


def _denominator(line: Line, basis: Basis, *, counted: bool) -> Counts:
    if basis.base == "mentions" and line.mentions is not None:
        return line.mentions
    if basis.base in ("asked", "all"):
        return line.asked if basis.base == "asked" else line.all
    return line.answered + _outside(line) if counted else line.answered
