"""A table of data that is in memory already."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from overblik.tables.data.source import row_places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pyarrow as pa


@dataclass(frozen=True)
class Held:
    """A table in memory, and how the places of its rows are told."""

    table: pa.Table = field(repr=False)
    told: Callable[[Sequence[int]], tuple[str, ...]] = row_places

    @property
    def schema(self) -> pa.Schema:
        """The columns of the table."""
        return self.table.schema

    def rows(self) -> int:
        """Return how many rows there are."""
        return int(self.table.num_rows)

    def batches(self, names: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """Yield the columns called *names* in the batches that the table has."""
        yield from self.table.select(list(names)).to_batches()

    def places(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Return where *rows* stand in what the table was read from."""
        return self.told(rows)
