"""What is worked out once for a scan and used for each of its batches."""

from __future__ import annotations

from overblik.tables.scan.packing import Go, goes
from overblik.tables.scan.plan import Cells, Level

Row = tuple[Level | None, ...]


class Lookups:
    """
    Places of levels and of cells, and how items are packed.

    A value of the scan and not a cache of the module: what is sent to other machines must not lean on a module's state.
    """

    def __init__(self) -> None:
        self._levels: dict[tuple[Level, ...], dict[Level | None, int]] = {}
        self._cells: dict[Row, int] = {}
        self._goes: dict[tuple[tuple[int, ...], tuple[int, ...], int, int], tuple[Go, ...]] = {}

    def levels(self, levels: tuple[Level, ...]) -> dict[Level | None, int]:
        """Return the place of each level; missing comes after them."""
        if levels not in self._levels:
            self._levels[levels] = {level: place for place, level in enumerate((*levels, None))}
        return self._levels[levels]

    def cells(self, cells: Cells) -> dict[Row, int]:
        """Return the place of each cell of the design."""
        if not self._cells:
            self._cells = {row: place for place, row in enumerate(cells.combinations)}
        return self._cells

    def goes(self, breaks: tuple[int, ...], items: tuple[int, ...], *, cells: int, rows: int) -> tuple[Go, ...]:
        """Return how items are packed (see `overblik.tables.scan.packing`); about so many rows, to the power of two."""
        key = (breaks, items, cells, rows.bit_length())
        if key not in self._goes:
            self._goes[key] = goes(breaks, items, cells=cells, rows=rows)
        return self._goes[key]
