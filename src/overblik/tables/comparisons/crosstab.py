"""The tests of a two-way table of rows under a design."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.comparisons.association import associations
from overblik.tables.comparisons.classified import Classified, left_out, too_few
from overblik.tables.comparisons.results import CENSUS, Comparison
from overblik.tables.estimates.ratio import ratios

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.designs.design import Design

    Flags = NDArray[np.bool_]

MOST_CELLS = 1_000
"""Cells above which a table is a list: its tests say nothing, and their covariance fills the memory."""


def crosstab(
    design: Design, first: Classified, second: Classified, *, domain: Flags | None = None, df: float | None = None
) -> Comparison:
    """
    Test whether two variables hang together in the *domain*, shape (n,), all rows where there is none.

    Rows in which either is missing are left out like those outside the domain: they stay in the design. Levels without weight are
    left out of the table. *df* are the design's own degrees of freedom, those of the domain's strata, where they are not given.
    Raises Unanswerable where a variable has fewer than two levels, or both too many.
    """
    inside = np.ones(design.rows, bool) if domain is None else domain
    rows = inside & first.known & second.known
    weighed = rows & (design.weights != 0)
    one, other = first.used(weighed), second.used(weighed)
    _held(one, other)
    found = Comparison(
        title=f"{first.name} by {second.name}",
        n=int(rows.sum()),
        df=design.df(domain) if df is None else df,
        left_out=(*left_out(first, one), *left_out(second, other)),
    )
    if design.census:
        return replace(found, because=CENSUS)
    shape = (len(one.levels), len(other.levels))
    joint = np.where(weighed, one.codes * shape[1] + other.codes, -1)
    cells = (joint[:, None] == np.arange(shape[0] * shape[1])).astype(np.float64)
    shares = ratios(design, cells, weighed[:, None].astype(np.float64))
    tests = associations(shares.values.reshape(shape), shares.covariance, n=found.n, df=found.df)
    return replace(found, tests=tests)


def _held(one: Classified, other: Classified) -> None:
    mistakes = [*too_few(one), *too_few(other)]
    if (cells := len(one.levels) * len(other.levels)) > MOST_CELLS:
        names = f"{one.name} ({len(one.levels)} levels) by {other.name} ({len(other.levels)})"
        mistakes.append(f"{names} has {cells} cells, and at most {MOST_CELLS} are tested; put levels together")
    if mistakes:
        raise Unanswerable("\n".join(mistakes))
