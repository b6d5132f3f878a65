"""
Who tries to find out what is hidden, knowing the questionnaire and everything that is printed.

The attacker knows nothing of how numbers are hidden: any whole numbers of units of every kind are possible that add up to what is
printed, and HiGHS looks for those that make a hidden number smallest and largest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from overblik.tables.table import Table

    Kind = tuple[str, ...]
    Holds = Callable[[Kind, str], int]
    """How often a kind of unit counts towards an option, net or base of a table, `row/option` in a grid."""


@dataclass
class Attacker:
    """Collects what is printed; *kinds* are all that a unit can be, *names* the variables that say what."""

    names: tuple[str, ...]
    kinds: Sequence[Kind]
    known: list[tuple[np.ndarray, int]] = field(default_factory=list)
    hidden: dict[bytes, tuple[str, np.ndarray]] = field(default_factory=dict)

    def read(self, table: Table, holds: Holds, kept: Callable[[Kind], bool] = lambda _: True) -> None:
        """Take in a table of those *kept* by its filter; bases are called `answered` and `own`."""
        for cell in table.cells:
            by = [(self.names.index(name), value) for name, value in cell.by]
            here = np.array([kept(kind) and all(kind[at] == value for at, value in by) for kind in self.kinds])
            for what, value in ((cell.option, cell.count), ("own" if cell.outside else "answered", cell.base)):
                of = f"{cell.row}/{what}" if cell.row else what
                counted = here * np.array([int(holds(kind, of)) for kind in self.kinds])
                name = f"{cell.id} where {table.basis.where}" + (" (base)" if what in ("own", "answered") else "")
                if value is not None:
                    self.known.append((counted, value))
                elif counted.any():  # what nobody can be is 0, as everybody knows
                    self.hidden[counted.tobytes()] = (name, counted)

    def ranges(self) -> dict[str, tuple[int, int]]:
        """Return the smallest and the largest that each hidden number can be, but for those that are part of a printed 0."""
        nothing = (np.zeros(len(self.kinds), dtype=int), 0)
        sums, first = np.unique([counted for counted, _ in (nothing, *self.known)], axis=0, return_index=True)
        values = np.array([value for _, value in (nothing, *self.known)], dtype=float)[first]
        rules = LinearConstraint(sums.astype(float), values, values)
        nobody = np.logical_or.reduce([counted > 0 for counted, value in (nothing, *self.known) if value == 0])
        unknown = [(name, of) for name, of in self.hidden.values() if not ((of > 0) <= nobody).all()]
        return {name: (self._end(rules, of, 1), self._end(rules, of, -1)) for name, of in unknown}

    def _end(self, rules: LinearConstraint, of: np.ndarray, sign: int) -> int:
        whole = np.ones(len(self.kinds))
        found = milp(sign * of.astype(float), constraints=rules, bounds=Bounds(0, 1000), integrality=whole)
        assert found.x is not None
        value: float = found.fun
        return round(sign * value)
