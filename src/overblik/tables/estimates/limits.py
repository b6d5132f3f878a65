"""The ends of intervals: what a sample, as a whole, lets them be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.tables.estimates.intervals import share_interval, wald_interval

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from overblik.tables.designs.design import Design
    from overblik.tables.estimates.request import Request

    Floats = NDArray[np.float64]
    Counts = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Sample:
    """
    What intervals rest on beside the estimates.

    *rows* of the design, *df* its degrees of freedom. *census*: everybody is there. *simple*: a simple random sample, of
    *population* units where that is known.
    """

    rows: int
    df: float
    census: bool
    simple: bool
    population: float | None


def sample_of(design: Design, df: float) -> Sample:
    """Return what intervals under *design* rest on."""
    return Sample(rows=design.rows, df=df, census=design.census, simple=design.simple, population=design.population)


def limits(
    request: Request, sample: Sample, values: Floats, variance: Floats, *, of: tuple[Counts, Counts] | None
) -> tuple[Floats, Floats]:
    """
    Return the ends of the intervals of *values*, as arrays of their shape.

    *of*: counts and bases where they are shares, None otherwise. The population of the sample is that of estimates of all of it.
    """
    if sample.census:
        return values, values
    if of is None:
        return wald_interval(values, variance, df=sample.df, level=request.level)
    counts, bases = of
    return share_interval(
        request.interval, estimate=values, variance=variance, base=bases, count=counts, rows=sample.rows, df=sample.df,
        level=request.level, population=None if request.by or request.where else sample.population,
        simple=sample.simple and sample.population is None,
    )  # fmt: skip


def interval_fits(request: Request) -> None:
    """Raise Unanswerable where the interval is not one of the kind of estimate."""
    if request.interval != "wald" and request.kind in {"mean", "total", "ratio"}:
        message = f"--interval {request.interval} is for shares and quantiles; a {request.kind} has the interval wald"
        raise Unanswerable(message)
