"""Weighted means, totals and quartiles of a number, and how sure they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.questionnaire.cell_names import CellName
from overblik.responses import codes
from overblik.responses.schema import variable_columns
from overblik.tables.estimates.estimate import effective_size
from overblik.tables.estimates.intervals import critical, wald_interval
from overblik.tables.estimates.quantiles import distribution
from overblik.tables.estimates.ratio import Estimates, ratios, totals
from overblik.tables.precision.interval import interval
from overblik.tables.precision.lines import Precise
from overblik.tables.precision.sample import LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from overblik.questionnaire.variables import Variable
    from overblik.tables.cells import Statistic
    from overblik.tables.estimates.quantiles import Distribution
    from overblik.tables.precision.sample import Sample

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

QUARTILES: dict[Statistic, float] = {"median": 0.5, "q1": 0.25, "q3": 0.75}


def amounts(variable: Variable, sample: Sample) -> Iterator[tuple[CellName, Precise]]:
    """
    Yield the precision of the mean, the total and the quartiles of a number in each group; least and greatest have none.

    A quartile is the smallest value whose cumulated weight reaches its part; its interval is Woodruff's (see
    `overblik.tables.estimates.quantiles`). Raises Unanswerable where the design cannot tell a variance.
    """
    values = codes.numbers(sample.answers, next(variable_columns(variable)))
    for part in sample.breaks:
        for position, group in enumerate(part.groups):
            inside = ~np.isnan(values) & (part.index == position)
            if (inside & (sample.weights > 0)).any():
                for statistic, found in _of_group(sample, np.where(inside, values, 0.0), inside):
                    yield CellName(variable=variable.id, option=statistic, by=group), found


def _of_group(sample: Sample, values: Floats, inside: Flags) -> Iterator[tuple[Statistic, Precise]]:
    rows, there = sample.spread(values[:, None]), sample.spread(inside[:, None].astype(np.float64))
    design = sample.design
    size, n_eff = float(design.totals(there)[0]), float(effective_size(design.weights, there > 0)[0])
    yield "mean", _wald(sample, ratios(design, rows, there), size, n_eff)
    yield "sum", _wald(sample, totals(design, rows, there > 0), size, n_eff)
    spread = distribution(values[inside], sample.weights[inside])
    for statistic, prob in QUARTILES.items():
        point = spread.quantile(prob)
        low, high = _woodruff(sample, spread, there * (rows <= point), there)
        se = (high - low) / (2 * float(critical(sample.df, level=LEVEL)))
        yield statistic, Precise(estimate=point, base=size, n_eff=n_eff, se=se, low=low, high=high)


def _wald(sample: Sample, found: Estimates, size: float, n_eff: float) -> Precise:
    value, se = float(found.values[0]), float(found.se[0])
    low, high = (
        (value, value)
        if sample.design.census
        else (float(end[0]) for end in wald_interval(found.values, found.variance, df=sample.df, level=LEVEL))
    )
    return Precise(estimate=value, base=size, n_eff=n_eff, se=se, low=low, high=high)


def _woodruff(sample: Sample, spread: Distribution, below: Floats, there: Floats) -> tuple[float, float]:
    """Return the values at the ends of the interval of the share of those *below*, shape (n, 1)."""
    found = ratios(sample.design, below, there)
    low, high = interval(sample, found, below, there)
    return spread.quantile(float(low[0])), spread.quantile(float(high[0]))
