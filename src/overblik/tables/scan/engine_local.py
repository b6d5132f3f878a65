"""The engine of one machine: threads that each take a stream of record batches, count it, and add up in the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar

from overblik.tables.data.parquet_file import ParquetFile
from overblik.tables.data.reading import Data
from overblik.tables.scan import compiled, kernel
from overblik.tables.scan.batches import streams
from overblik.tables.scan.cube import Cube, total
from overblik.tables.scan.levels import Found, add, distinct, told_by
from overblik.tables.scan.plan import Level, Plan

WORKERS = 2

LARGE = 1 << 26
"""Values (rows times columns) from which compiling pays: it takes half a second to load."""

R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class LocalEngine:
    """Scans *data* with so many threads. *by*: the tally; None takes the compiled one for large data, where numba is installed."""

    data: Data
    workers: int = WORKERS
    by: kernel.Tally | None = None

    @property
    def name(self) -> str:
        """What the engine is called where it is chosen."""
        return "scan"

    def told(self, columns: Sequence[str]) -> dict[str, tuple[Level, ...]]:
        """Return the levels that are known without reading; some may not occur."""
        source = self.data.source
        return told_by(source, columns) if isinstance(source, ParquetFile) else {}

    def distinct(self, wanted: Sequence[tuple[str, ...]]) -> Found:
        """Return the combinations of each tuple of columns that occur."""
        columns = tuple(dict.fromkeys(chain.from_iterable(wanted)))
        found: Found = {each: {} for each in wanted}
        for part in self._each(columns, lambda batches: distinct(batches, wanted)):
            for each in wanted:
                add(found[each], part[each])
        return found

    def cube(self, plan: Plan) -> Cube:
        """Return the cube of all rows; raises as the kernel and the reading do."""
        by = self.by or self._tally(plan)
        return total(self._each(plan.columns, lambda batches: kernel.cubes(batches, plan, by=by)), plan)

    def _tally(self, plan: Plan) -> kernel.Tally:
        source = self.data.source
        known = isinstance(source, ParquetFile) and source.length * len(plan.columns) >= LARGE
        return compiled.tally if known and compiled.is_there() else kernel.tally

    def _each(self, columns: Sequence[str], count: Callable[[Any], R]) -> list[R]:
        shared = streams(self.data, columns, workers=self.workers)

        def work(_: int) -> R:
            try:
                return count(chain.from_iterable(shared))
            except BaseException:
                shared.stop()
                raise

        with ThreadPoolExecutor(self.workers) as pool:
            return list(pool.map(work, range(self.workers)))
