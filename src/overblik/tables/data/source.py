"""What a table of data is read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa


class Source(Protocol):
    """Somewhere that rows come from, as often as they are asked for."""

    @property
    def schema(self) -> pa.Schema:
        """The columns, without those that have no name."""

    def rows(self) -> int:
        """Return how many rows there are."""

    def batches(self, names: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """Yield the columns called *names* (one at least, all known, each once), in that order."""

    def places(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Return where *rows*, counted from 0, stand, in words."""


def row_places(rows: Sequence[int]) -> tuple[str, ...]:
    """
    Return the places of *rows* where there are no lines to tell of; people count from 1.

    >>> row_places([0, 6])
    ('row 1', 'row 7')
    """
    return tuple(f"row {row + 1}" for row in rows)
