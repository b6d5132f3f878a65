"""Parquet as a table of data: the types of the file, only the columns that are asked for."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa

from overblik.errors import Unanswerable
from overblik.tables.data.missing import without
from overblik.tables.data.source import row_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_MAGIC = b"PAR1"
_ROWS = 1 << 17
"""Rows in a record batch, at most: small enough that memory stays flat, large enough that overhead does not show."""


@dataclass(frozen=True)
class ParquetFile:
    """A Parquet file of which the footer has been read."""

    path: Path
    schema: pa.Schema
    length: int
    missing: tuple[str, ...] = ()

    def rows(self) -> int:
        """Return how many rows the footer tells of."""
        return self.length

    def batches(self, names: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """Yield the columns called *names*; raises Unanswerable where the file turns out damaged."""
        import pyarrow.parquet as pq

        with _told(self.path), pq.ParquetFile(self.path) as file:
            # Parquet takes `sch` for the beginning of `sch.wide` too, so what comes is picked by its whole name once more.
            for batch in file.iter_batches(batch_size=_ROWS, columns=list(names)):
                yield without(batch.select(list(names)), self.missing)

    def places(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Return the numbers of *rows*, counted from 1."""
        return row_places(rows)


def open_parquet(path: Path, missing: tuple[str, ...]) -> ParquetFile:
    """Open the Parquet file at *path*; raises Unanswerable where it is none, is cut off, or has no rows."""
    import pyarrow.parquet as pq

    _whole(path)
    with _told(path), pq.ParquetFile(path) as file:
        schema, rows = file.schema_arrow, file.metadata.num_rows
    twice = [name for name, count in Counter(schema.names).items() if count > 1]
    if twice:
        raise Unanswerable(f"{path}: column {twice[0]!r} stands there twice; rename one")
    if not rows or not schema.names:
        raise Unanswerable(f"{path}: the file has no rows; export the data again")
    return ParquetFile(path, schema.remove_metadata(), rows, missing)


def _whole(path: Path) -> None:
    """Raise Unanswerable where the file does not begin and end as Parquet does."""
    size = path.stat().st_size
    with path.open("rb") as handle:
        start = handle.read(len(_MAGIC))
        handle.seek(max(size - len(_MAGIC), 0))
        end = handle.read()
    if start != _MAGIC:
        raise Unanswerable(f"{path}: this is no Parquet file; give a CSV file the name .csv, or export the data again")
    if end != _MAGIC:
        raise Unanswerable(f"{path}: the Parquet file is cut off, its end is missing; copy or export it again")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        said = str(error).partition("\n")[0]
        raise Unanswerable(f"{path}: the Parquet file is damaged; copy or export it again ({said})") from error
