"""
What is held back beside the columns that are too small, so that nobody finds these by taking the others from the total.

For a study without a threshold of cells, which has protection of its own (`overblik.tables.disclosure`): where columns add up to
one that is shown, those held back are two or more, and have the least base together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Counts = NDArray[np.int64]


def held_back(hidden: Flags, units: Counts, sums: Iterable[tuple[int, ...]], *, least: int) -> Flags:
    """
    Return the columns to hold back, shape (columns,), those *hidden* already among them; the smallest others are taken first.

    *units*, shape (columns,), answered; *sums* are positions of columns that add up to one that may be shown. A column in which
    nobody answered hides nothing, and needs no other.

    >>> held_back(np.array([False, True, False, False]), np.array([40, 3, 7, 30]), [(1, 2, 3)], least=5).tolist()
    [False, True, True, False]
    """
    found, wanted = hidden.copy(), [np.array(positions, dtype=np.intp) for positions in sums]
    changed = True
    while changed:
        changed = False
        for positions in wanted:
            more = _next(found[positions], units[positions], least)
            if more is not None:
                found[positions[more]] = changed = True
    return found


def _next(hidden: Flags, units: Counts, least: int) -> int | None:
    """Return the column to be held back next, None where those that are suffice or no other has any units."""
    secret = hidden & (units > 0)
    enough = secret.sum() > 1 and units[secret].sum() >= least
    others = np.flatnonzero(~hidden & (units > 0))
    if not secret.any() or enough or not len(others):
        return None
    return int(others[np.argmin(units[others])])
