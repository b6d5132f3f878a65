"""The columns of a banner compared, from rows of data: the shares of each option in each group, their letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.comparisons.letters import higher_than
from overblik.tables.comparisons.pairwise import LOW_BASE, Pairs, pairs
from overblik.tables.estimates.ratio import ratios

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.comparisons.correction import Correction
    from overblik.tables.designs.design import Design

    Numbers = NDArray[np.float64]
    Flags = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Columns:
    """
    Shares of the options of a question by the columns of a break.

    *shares*, *bases* (unweighted units) and *low* (too few to be compared) have shape (options, columns). *compared* is None for a
    census. *letters* hold for each option and column the letters of the columns from which it is significantly higher.
    """

    shares: Numbers
    bases: NDArray[np.int64]
    low: Flags
    compared: Pairs | None
    letters: tuple[tuple[tuple[str, ...], ...], ...]


def compared_columns(  # noqa: PLR0913 - what is compared, and how strictly
    design: Design,
    chosen: Flags,
    answered: Flags,
    columns: Flags,
    *,
    level: float = 0.95,
    correction: Correction = "none",
    least: int = LOW_BASE,
    df: float | None = None,
) -> Columns:
    """
    Compare the columns of each row of a table.

    *chosen* (n, options): who chose what; *answered* (n, options) or (n, 1): whom the shares are of, False outside a filter;
    *columns* (n, columns): who is in which, which may overlap or hold one another. *df* is the design's own where it is not given.
    """
    asked = np.broadcast_to(answered, chosen.shape)
    estimates = [
        ratios(
            design,
            (chosen[:, [row]] & asked[:, [row]] & columns).astype(np.float64),
            (asked[:, [row]] & columns).astype(np.float64),
        )
        for row in range(chosen.shape[1])
    ]
    bases = asked.T.astype(np.int64) @ columns.astype(np.int64)
    shares = np.array([found.values for found in estimates])
    low = bases < least
    if design.census:
        nothing = tuple(((),) * columns.shape[1] for _ in estimates)
        return Columns(shares=shares, bases=bases, low=low, compared=None, letters=nothing)
    found = pairs(
        shares, np.array([of.covariance for of in estimates]), df=design.df() if df is None else df, level=level,
        correction=correction, bases=bases, least=least,
    )  # fmt: skip
    return Columns(
        shares=shares, bases=bases, low=low, compared=found, letters=higher_than(found, columns.shape[1], level=level),
    )  # fmt: skip
