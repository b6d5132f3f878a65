"""
Whether a study's own cells differ: each of a report's comparisons, held to the design under which the answers came in.

The cells are ratios of totals over one sample, so that groups which share units or clusters, and options of one question, are
compared with their covariance. Of another wave's cells the sample is another, and the variances add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.responses import codes
from overblik.responses.schema import variable_columns
from overblik.tables.comparisons.pairwise import ALIKE
from overblik.tables.comparisons.tails import t_two_sided
from overblik.tables.designs.of_study import study_design
from overblik.tables.estimates.intervals import share_interval
from overblik.tables.estimates.ratio import ratios
from overblik.tables.precision.lines import unit_lines
from overblik.tables.precision.sample import LEVEL, sample_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from overblik.questionnaire.cell_names import CellName
    from overblik.responses.responses import Responses
    from overblik.tables.estimates.ratio import Estimates
    from overblik.tables.precision.sample import Sample
    from overblik.tables.table import Basis

    Floats = NDArray[np.float64]

INTERVAL = "beta"
MEAN = "mean"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A cell as it is compared: its name, the filter under which it is counted, and what its share is of."""

    name: CellName
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Carried:
    """Whether a difference is sure at 5 per cent: *p* of a two-sided t test, None where there is no variance to test it by."""

    sure: bool
    p: float | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class _Numbers:
    """k cells estimated: *low* and *high*, shape (k,), are the ends of their intervals; nan for means."""

    found: Estimates
    low: Floats
    high: Floats
    df: float


def carried(responses: Responses, cells: Sequence[Asked], against: Sequence[tuple[int, int]]) -> tuple[Carried, ...]:
    """
    Test pairs of *cells*, given by their positions.

    Where everybody has answered every difference is sure. A share of all or of none has no variance by the design, which makes a t
    test too sure of itself: then the two intervals must not meet either, of which such a share has an exact one. Raises
    Unanswerable where the design cannot tell a variance, and for a statistic of a number that is no mean.
    """
    if study_design(responses).census:
        return tuple(Carried(sure=True) for _ in against)
    numbers = _numbers(responses, cells)
    return tuple(_tested(numbers, one, other) for one, other in against)


def carried_over_waves(
    now: tuple[Responses, Sequence[Asked]], then: tuple[Responses, Sequence[Asked]], *, ranked: bool = False
) -> tuple[Carried, ...]:
    """
    Test the change of each cell from one wave to another, as two samples of which neither depends on the other.

    *ranked*: the first cell's change is tested against every other one's too. Panels vary together, so that their changes are surer
    than is told here. Raises Unanswerable as `carried` does.
    """
    if study_design(now[0]).census and study_design(then[0]).census:
        return tuple(Carried(sure=True) for _ in now[1])
    one, other = _numbers(*now), _numbers(*then)
    df, size = min(one.df, other.df), len(one.low)
    apart = (one.low > other.high) | (other.low > one.high)
    found = [
        _contrast_of(one, other, {place: 1.0}, df, apart=bool(apart[place])) for place in range(1 if ranked else size)
    ]
    if ranked:
        found += [_contrast_of(one, other, {0: 1.0, place: -1.0}, df) for place in range(1, size)]
    return tuple(found)


def _contrast_of(one: _Numbers, other: _Numbers, signs: dict[int, float], df: float, *, apart: bool = False) -> Carried:
    """Test the change of a combination of cells."""
    weights = np.zeros((len(one.low), 1))
    for place, sign in signs.items():
        weights[place] = sign
    now, then = one.found.contrast(weights), other.found.contrast(weights)
    error = float(np.sqrt(now.variance[0] + then.variance[0]))
    extreme = len(signs) == 1 and min(now.variance[0], then.variance[0]) <= 0
    return _by_t(float(now.values[0] - then.values[0]), error, df, apart=apart, extreme=extreme)


def with_every_other(size: int) -> tuple[tuple[int, int], ...]:
    """
    Return the pairs of the first cell with every other one, by position.

    A place among several is sure where each of these differences is: the intersection-union test (R. L. Berger, Multiparameter
    hypothesis testing and acceptance sampling, Technometrics 24, 1982) keeps the level without a correction.

    >>> with_every_other(3)
    ((0, 1), (0, 2))
    """
    return tuple((0, other) for other in range(1, size))


def _tested(numbers: _Numbers, one: int, other: int) -> Carried:
    weights = np.zeros((len(numbers.low), 1))
    weights[one], weights[other] = 1.0, -1.0
    contrast, variances = numbers.found.contrast(weights), numbers.found.variance
    variance = float(contrast.variance[0])
    se = float(np.sqrt(variance)) if variance > ALIKE * (variances[one] + variances[other]) else 0.0
    apart = bool(numbers.low[one] > numbers.high[other] or numbers.low[other] > numbers.high[one])
    extreme = min(variances[one], variances[other]) <= 0
    return _by_t(float(contrast.values[0]), se, numbers.df, apart=apart, extreme=bool(extreme))


def _by_t(gap: float, se: float, df: float, *, apart: bool, extreme: bool = False) -> Carried:
    if not se > 0 or not df >= 1:
        return Carried(sure=apart)
    p = float(t_two_sided(gap / se, df))
    return Carried(sure=p < 1 - LEVEL and (apart or not extreme), p=p)


def _numbers(responses: Responses, cells: Sequence[Asked]) -> _Numbers:
    rows = [_rows(responses, asked) for asked in cells]
    tops, bottoms = (np.column_stack(columns) for columns in zip(*rows, strict=True))
    design = study_design(responses)
    found = ratios(design, tops, bottoms)
    df = design.df(np.asarray((bottoms > 0).any(axis=1)))
    low = high = np.full(len(found.values), np.nan)
    if all(asked.name.option != MEAN for asked in cells):
        low, high = share_interval(
            INTERVAL, estimate=found.values, variance=found.variance, base=(bottoms > 0).sum(axis=0),
            count=(tops > 0).sum(axis=0), rows=design.rows, df=df, level=LEVEL,
        )  # fmt: skip
    return _Numbers(found=found, low=low, high=high, df=df)


def _rows(responses: Responses, asked: Asked) -> tuple[Floats, Floats]:
    """Return what each row of the design, shape (n,), adds to the cell, and to what its share or mean is of."""
    name = asked.name
    sample = sample_of(responses, by="*".join(key for key, _ in name.by) or None, where=asked.basis.where)
    tops, bottoms = _of_sample(responses, asked, sample)
    for part in sample.breaks:
        if name.by in part.groups:
            inside = part.index == part.groups.index(name.by)
            spread = sample.spread(np.column_stack([np.where(inside, tops, 0.0), np.where(inside, bottoms, 0.0)]))
            return spread[:, 0], spread[:, 1]
    message = f"nobody of {name} has answered, so that there is nothing to compare with; name another group"
    raise Unanswerable(message)


def _of_sample(responses: Responses, asked: Asked, sample: Sample) -> tuple[Floats, Floats]:
    variable, name = responses.variable(asked.name.variable), asked.name
    if variable.shape == "number":
        if name.option != MEAN:
            message = f"the test of a difference is of shares and means, and {name} is a {name.option}; compare means"
            raise Unanswerable(message)
        values = codes.numbers(sample.answers, next(variable_columns(variable)))
        there = ~np.isnan(values)
        return np.where(there, values, 0.0), there.astype(np.float64)
    for line in unit_lines(variable, sample, asked.basis):
        if line.row == name.row and name.option in line.options:
            place = line.options.index(name.option)
            return line.tops[:, place], line.bottoms[:, place]
    message = f"{name} has no answers to compare; name another option"
    raise Unanswerable(message)
