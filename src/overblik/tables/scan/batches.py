"""
Record batches for the kernel: only the columns that are needed, a bounded number of rows at a time.

`streams` cuts data into streams that can be read side by side. A Parquet file has one for each row group; whatever can only
be read from the front (CSV, a table in memory) hands its batches out in turn, so that one thread reads while the other
counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

import pyarrow as pa

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.tables.data.missing import without
from overblik.tables.data.parquet_file import ParquetFile
from overblik.tables.data.reading import Data

ROWS = 1 << 17
"""Rows of a batch at most: enough that adding up margins costs little, few enough that memory stays flat."""

T = TypeVar("T")
Stream = Iterator[pa.RecordBatch]


class Shared(Generic[T]):
    """An iterator that several threads take from, each item going to one of them."""

    def __init__(self, of: Iterable[T]) -> None:
        self._of = iter(of)
        self._turn = Lock()
        self._stopped = False

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        with self._turn:
            if self._stopped:
                raise StopIteration
            return next(self._of)

    def stop(self) -> None:
        """Give nothing more to anybody."""
        self._stopped = True


def streams(data: Data, columns: Sequence[str], *, workers: int = 1, rows: int = ROWS) -> Shared[Stream]:
    """
    Return streams that together hold *columns* of all rows, for so many threads.

    Raises Unanswerable, there or while a stream is read, for a column that is not there and for damage.
    """
    unknown = [name for name in columns if name not in data.names]
    if unknown:
        said = (f"{data.name}: there is no column {name!r}; {did_you_mean(name, data.names)}" for name in unknown)
        raise Unanswerable("\n".join(said))
    # What no column is asked of has no length in Arrow.
    wanted = tuple(columns) or data.names[:1]
    if not isinstance(data.source, ParquetFile):
        return Shared(iter([batch]) for batch in data.batches(wanted))
    groups = _groups(data.source)
    if groups >= workers:
        return Shared(_read(data.source, wanted, [group], rows) for group in range(groups))
    return Shared(iter([batch]) for batch in _read(data.source, wanted, list(range(groups)), rows, threads=True))


def _groups(file: ParquetFile) -> int:
    import pyarrow.parquet as pq

    with _told(file.path), pq.ParquetFile(file.path) as opened:
        return int(opened.num_row_groups)


def _read(file: ParquetFile, columns: Sequence[str], groups: list[int], rows: int, *, threads: bool = False) -> Stream:
    """Yield batches of some row groups; texts come as dictionaries, which is how the file keeps them."""
    import pyarrow.parquet as pq

    dictionaries = [name for name in columns if pa.types.is_string(file.schema.field(name).type)]
    with _told(file.path), pq.ParquetFile(file.path, read_dictionary=dictionaries, pre_buffer=True) as opened:
        for batch in opened.iter_batches(rows, row_groups=groups, columns=list(columns), use_threads=threads):
            # Parquet takes `sch` for the beginning of `sch.wide` too.
            yield without(batch.select(list(columns)), file.missing)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        said = str(error).partition("\n")[0]
        raise Unanswerable(f"{path}: the Parquet file is damaged; copy or export it again ({said})") from error
