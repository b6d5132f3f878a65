"""
Which interval a share of a table has.

Where the study states no design, those who answered are a simple random sample of a counted frame, and the interval is the exact
hypergeometric one: it keeps its level in small populations of which most have answered, at 0 and 100 per cent too. A base that is
a part of the answers is a sample of so many of the frame as its share of the answers tells, rounded up.

Where it states one, the interval is Korn and Graubard's, by the effective size of the base: it stays within 0 and 1, is not too
short for shares near them or for small samples, and follows the design (National Center for Health Statistics, Data Presentation
Standards for Proportions, 2017).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.estimates.intervals import share_interval
from overblik.tables.precision.sample import LEVEL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.estimates.ratio import Estimates
    from overblik.tables.precision.sample import Sample

    Floats = NDArray[np.float64]


def interval(sample: Sample, found: Estimates, tops: Floats, bottoms: Floats) -> tuple[Floats, Floats]:
    """
    Return the ends, shape (k,), of the intervals of shares that were *found* of *tops* and *bottoms*, shape (n, k) each.

    Nothing varies where everybody is in the data. Units that count several times in a base (a pooled row, mentions) are no simple
    sample of it, and have Korn and Graubard's interval as well.
    """
    if sample.design.census:
        return found.values, found.values
    counts, bases, rows = (tops > 0).sum(axis=0), (bottoms > 0).sum(axis=0), sample.design.rows
    simple = sample.frame is not None and bool((bottoms <= 1).all())
    population = -(-bases * sample.frame // rows) if simple else None
    return share_interval(
        "hypergeometric" if simple else "beta", estimate=found.values, variance=found.variance, base=bases, count=counts,
        rows=rows, df=sample.df, level=LEVEL, population=population,
    )  # fmt: skip
