"""A variable whose rows fall into levels, and how many levels of it are used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Classified:
    """The variable *name*: its *levels*, and for each row the position of its level in *codes*, shape (n,), -1 where missing."""

    name: str
    levels: tuple[str, ...]
    codes: NDArray[np.integer]

    @property
    def known(self) -> Flags:
        """The rows that are in a level, shape (n,)."""
        return np.asarray(self.codes >= 0)

    def used(self, rows: Flags) -> Classified:
        """Return the variable with the levels that *rows*, shape (n,), are in; other rows are missing."""
        codes = np.where(rows, self.codes, -1)
        there = np.bincount(codes[codes >= 0], minlength=len(self.levels)) > 0
        positions = np.append(np.where(there, np.cumsum(there) - 1, -1), -1)
        levels = tuple(level for level, kept in zip(self.levels, there, strict=True) if kept)
        return Classified(name=self.name, levels=levels, codes=positions[codes])

    def flags(self) -> Flags:
        """Return whether each row is in each level, shape (n, levels)."""
        return np.asarray(self.codes[:, None] == np.arange(len(self.levels)))


def left_out(before: Classified, after: Classified) -> tuple[str, ...]:
    """Return the levels that are not used, as `variable level`."""
    return tuple(f"{before.name} {level}" for level in before.levels if level not in after.levels)


def too_few(of: Classified) -> list[str]:
    """Return what is wrong where there is nothing to compare: fewer than two levels."""
    if len(of.levels) >= 2:  # noqa: PLR2004 - a comparison has two sides
        return []
    there = f"only {of.levels[0]!r}" if of.levels else "nothing"
    return [
        f"{of.name} holds {there} among the rows used, and a test compares two levels or more; widen --where or name another"
    ]
