"""Margins: how many of the population are in each cell of one column, or of several crossed; from a file or from the frame."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.tables.data.columns import levels_and_codes, numbers
from overblik.tables.data.reading import open_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

FREQ = "freq"
"""The column that holds the totals, in small or capital letters."""

AGREEMENT = 1e-6
"""Margins agree where their totals differ by at most this part of the larger one: sums of rounded numbers do."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Margin:
    """
    The totals of the population in cells.

    *factors*: the names of the columns. *cells*: the level of each factor, cell by cell. *totals*, shape (cells,), in units or
    in what units cover. *source*: the name of the file, for messages.
    """

    factors: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    totals: NDArray[np.float64]
    source: str

    def label(self, cell: tuple[str, ...]) -> str:
        """Return a cell in words: `region=Nord, sex=k`."""
        return ", ".join(f"{factor}={level}" for factor, level in zip(self.factors, cell, strict=True))

    @property
    def total(self) -> float:
        """The size of the population."""
        return float(self.totals.sum())


def read_margin(path: Path) -> Margin:
    """
    Return the margin in a file: a column for each factor, and `Freq`.

    Raises Unanswerable, with every mistake, where a column is missing, a total is none or below 0, or a cell is there twice.
    """
    data = open_data(path)
    freq = [name for name in data.names if name.lower() == FREQ]
    factors = tuple(name for name in data.names if name not in freq)
    if len(freq) != 1 or not factors:
        message = f"{path}: margins need one column for each factor and one called Freq; its columns are {', '.join(data.names)}"
        raise Unanswerable(message)
    coded = [levels_and_codes(data.column(name)) for name in factors]
    totals = numbers(data.column(freq[0]), f"{freq[0]} of {path}")
    mistakes = [
        f"{path}: row {row + 1} names no level of {name}; fill it in"
        for name, (_, codes) in zip(factors, coded, strict=True)
        for row in np.flatnonzero(codes < 0)
    ]
    if mistakes:
        raise Unanswerable("\n".join(mistakes))
    texts = ([levels[code] for code in codes] for levels, codes in coded)
    margin = Margin(factors=factors, cells=tuple(zip(*texts, strict=True)), totals=totals, source=path.name)
    if mistakes := [f"{path}: {wrong}" for wrong in _wrong(margin)]:
        raise Unanswerable("\n".join(mistakes))
    return margin


def _wrong(margin: Margin) -> Iterator[str]:
    first: dict[tuple[str, ...], int] = {}
    for row, (cell, total) in enumerate(zip(margin.cells, margin.totals, strict=True), start=1):
        if cell in first:
            yield f"the cell {margin.label(cell)} stands in rows {first[cell]} and {row}; keep one of them"
        first.setdefault(cell, row)
        if not np.isfinite(total) or total < 0:
            written = "missing" if np.isnan(total) else f"{total:.15g}"
            yield f"Freq of {margin.label(cell)} (row {row}) is {written}; write a number of 0 or more"
    if not margin.totals.any():
        yield "all totals are 0; write how many of the population each cell has"


def unknown_factors(margins: Iterable[Margin], names: Sequence[str]) -> list[str]:
    """Return a message for each factor that is no column of the data."""
    return [
        f"{margin.source}: there is no column {factor!r} in the data; {did_you_mean(factor, names)}"
        for margin in margins
        for factor in margin.factors
        if factor not in names
    ]


@dataclass(frozen=True, kw_only=True)
class Gap:
    """What two margins say of the same part of the population: all of it, or a level of the factors that they share."""

    one: Margin
    other: Margin
    part: str
    totals: tuple[float, float]

    @property
    def size(self) -> float:
        """How far the two are apart."""
        return abs(self.totals[0] - self.totals[1])

    def message(self) -> str:
        """Return what is wrong and how to mend it."""
        return (
            f"{self.one.source} has {self.totals[0]:.12g} {self.part}, {self.other.source} has {self.totals[1]:.12g}; "
            "margins of one population must agree: correct one of them"
        )


def gaps(margins: Sequence[Margin]) -> list[Gap]:
    """Return, for each two margins and each level of the factors that they share (in all, if none), what they say of it."""
    found = []
    for one, other in combinations(margins, 2):
        shared = tuple(factor for factor in one.factors if factor in other.factors)
        left, right = _by(one, shared), _by(other, shared)
        for key in sorted(left.keys() | right.keys()):
            part = "in " + (", ".join(f"{factor}={level}" for factor, level in zip(shared, key, strict=True)) or "all")
            found.append(Gap(one=one, other=other, part=part, totals=(left.get(key, 0.0), right.get(key, 0.0))))
    return found


def disagreements(margins: Sequence[Margin]) -> list[str]:
    """Return a message for each part of the population of which two margins say different things, beyond a millionth of it all."""
    return [gap.message() for gap in gaps(margins) if gap.size > AGREEMENT * max(gap.one.total, gap.other.total)]


def _by(margin: Margin, factors: tuple[str, ...]) -> dict[tuple[str, ...], float]:
    at = [margin.factors.index(factor) for factor in factors]
    found: dict[tuple[str, ...], float] = {}
    for cell, total in zip(margin.cells, margin.totals, strict=True):
        key = tuple(cell[position] for position in at)
        found[key] = found.get(key, 0.0) + float(total)
    return found


def frame_margin(
    units: Sequence[Mapping[str, str]], factors: tuple[str, ...], *, size: str | None = None, source: str = "the frame"
) -> Margin:
    """
    Return the margin that a list of all units gives: how many have each level.

    *units*: the values of each unit, as `Unit.values` of the frame has them. *size*: a column of numbers (inhabitants, staff)
    to be summed instead, for shares of what units cover. Raises Unanswerable where a level is empty or a size is no number of 0
    or more.
    """
    found: dict[tuple[str, ...], float] = {}
    mistakes: list[str] = []
    for row, unit in enumerate(units, start=1):
        mistakes += [f"{source}: unit {row} has no {factor}; fill it in" for factor in factors if not unit.get(factor)]
        amount = 1.0 if size is None else _size(unit.get(size, ""))
        if amount is None:
            mistakes.append(
                f"{source}: {size} of unit {row} is {unit.get(size or '', '')!r}; write a number of 0 or more"
            )
        cell = tuple(unit.get(factor, "") for factor in factors)
        found[cell] = found.get(cell, 0.0) + (amount or 0.0)
    if mistakes:
        raise Unanswerable("\n".join(mistakes))
    cells = tuple(sorted(found))
    return Margin(factors=factors, cells=cells, totals=np.array([found[cell] for cell in cells]), source=source)


def _size(text: str) -> float | None:
    from overblik.frame.read import number

    found = number(text)
    return found if found is not None and found >= 0 else None
