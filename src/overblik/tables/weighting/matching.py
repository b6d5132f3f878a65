"""The rows of the data are put into the cells of the margins; what does not fit is told all at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.designs.margin_cells import margin_cells
from overblik.tables.weighting.margins import Margin, disagreements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from overblik.tables.designs.margin_cells import MarginCells

    Floats = NDArray[np.float64]
    Coded = tuple[tuple[str, ...], NDArray[np.int32]]
    """A column: its levels, and the code of each row's level, -1 where there is none."""

SHOWN = 5
"""So many rows are named in a message."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Matched:
    """Margins without their empty cells, the rows' cells in them, and the *base* weights, shape (n,)."""

    margins: tuple[Margin, ...]
    cells: MarginCells
    base: Floats

    @property
    def targets(self) -> tuple[Floats, ...]:
        """The totals to be reached, margin by margin."""
        return tuple(margin.totals for margin in self.margins)


def match(margins: Sequence[Margin], columns: Mapping[str, Coded], base: Floats) -> Matched:
    """
    Return the rows in the cells of the margins.

    *columns*: the factors. A cell of which the population has none and the data neither is left out. Raises Unanswerable with
    every mistake: a row without a level, a level that the margin does not have, a cell without respondents, margins that
    disagree.
    """
    factors = dict.fromkeys(factor for margin in margins for factor in margin.factors)
    mistakes = [
        *disagreements(margins),
        *(wrong for factor in factors for wrong in _missing(factor, columns[factor][1])),
    ]
    found = [_in_margin(margin, columns, base, mistakes) for margin in margins]
    if mistakes:
        raise Unanswerable("\n".join(mistakes))
    kept = tuple(margin for margin, _ in found)
    cells = margin_cells([codes for _, codes in found], [len(margin.cells) for margin in kept])
    return Matched(margins=kept, cells=cells, base=base)


def _missing(factor: str, codes: NDArray[np.int32]) -> Iterator[str]:
    rows = np.flatnonzero(codes < 0)
    if len(rows):
        named = ", ".join(str(row + 1) for row in rows[:SHOWN]) + (" ..." if len(rows) > SHOWN else "")
        one = len(rows) == 1
        yield (
            f"{factor} is missing in {len(rows)} row{'' if one else 's'} ({named}, counted from 1 below the header); fill "
            f"{'it' if one else 'them'} in, or leave the row{'' if one else 's'} out"
        )


def _in_margin(
    margin: Margin, columns: Mapping[str, Coded], base: Floats, mistakes: list[str]
) -> tuple[Margin, NDArray[np.int64]]:
    """Return the margin without empty cells, and the cell of each row, shape (n,)."""
    coded = [columns[factor] for factor in margin.factors]
    levels = [(*names, "") for names, _ in coded]  # a missing level is the last one: it is told by itself
    joint = margin_cells(
        [np.where(codes < 0, len(names), codes).astype(np.int64) for names, codes in coded],
        [len(names) for names in levels],
    )
    there = [tuple(levels[at][code] for at, code in enumerate(row)) for row in joint.index]
    rows, weights = joint.sums(np.ones_like(base)), joint.sums(base)
    known = {cell: at for at, cell in enumerate(margin.cells)}
    mistakes += _strangers(margin, dict(zip(there, rows, strict=True)))
    reached = {cell for cell, weight in zip(there, weights, strict=True) if weight > 0}
    mistakes += _empty(margin, reached)
    kept = [at for at, cell in enumerate(margin.cells) if margin.totals[at] > 0 or cell in there]
    new = {margin.cells[at]: position for position, at in enumerate(kept)}
    codes = np.array([new.get(cell, 0) if cell in known else 0 for cell in there], np.int64)
    smaller = Margin(factors=margin.factors, cells=tuple(new), totals=margin.totals[kept], source=margin.source)
    return smaller, codes[joint.of_row]


def _strangers(margin: Margin, there: Mapping[tuple[str, ...], float]) -> Iterator[str]:
    known = dict(zip(margin.cells, margin.totals, strict=True))
    for cell, count in sorted(there.items()):
        if "" in cell or known.get(cell, 0.0) > 0:
            continue
        says = (
            f"{margin.source} says that nobody is there" if cell in known else f"{margin.source} does not have the cell"
        )
        yield f"{margin.label(cell)}: {count:.0f} row{'s' if count > 1 else ''} of the data, but {says}; add its Freq, or recode"


def _empty(margin: Margin, reached: set[tuple[str, ...]]) -> Iterator[str]:
    for cell, total in zip(margin.cells, margin.totals, strict=True):
        if total > 0 and cell not in reached:
            yield (
                f"{margin.label(cell)}: {margin.source} has {total:.12g}, but no row of the data (with a weight above 0) is there; "
                "join it with another cell, in the data and in the margins"
            )
