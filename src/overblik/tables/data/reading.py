"""
A table of data without a questionnaire, opened and read as far as it is needed.

    Data -> Source (one of: a CSV file, a Parquet file, a table in memory)

Opening looks at the names and the first rows only. Every read goes through the file once, for the columns it names; what is needed
again and again is kept with `Data.held`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.tables.data.csv_file import open_csv
from overblik.tables.data.memory import Held
from overblik.tables.data.parquet_file import open_parquet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from overblik.tables.data.source import Source

_PARQUET = b"PAR1"


@dataclass(frozen=True)
class Data:
    """
    A table of data: the names of its columns, and its rows when they are asked for.

    CSV has text in every column, as it stands in the file; Parquet has the types of the file. What is missing is null.
    """

    name: str
    """What messages call it: the path as it was given."""

    source: Source = field(repr=False)

    @property
    def schema(self) -> pa.Schema:
        """The columns and how they are stored; those without a name are left out."""
        return self.source.schema

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in the order of the file."""
        return tuple(self.schema.names)

    @cached_property
    def rows(self) -> int:
        """How many rows there are; a CSV file is read through for it, once."""
        return self.source.rows()

    def column(self, name: str) -> pa.ChunkedArray:
        """Return one column; raises Unanswerable where there is none of that name, or the file is damaged."""
        return self.table((name,)).column(0)

    def table(self, names: Sequence[str]) -> pa.Table:
        """Return the columns called *names*, in that order, read together in one pass; raises as `column` does."""
        wanted = tuple(dict.fromkeys(names))
        schema = pa.schema([self.schema.field(name) for name in self._known(wanted)])
        return pa.Table.from_batches(list(self.source.batches(wanted)), schema) if wanted else pa.table({})

    def batches(self, names: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """Yield the rows in record batches that hold the columns called *names*, in that order; raises as `column` does."""
        wanted = self._known(tuple(dict.fromkeys(names)))
        # A batch without columns has no length: who wants rows only is given one column.
        yield from self.source.batches(wanted or self.names[:1])

    def held(self, names: Sequence[str]) -> Data:
        """Return the same data with only the columns called *names*, kept in memory; raises as `column` does."""
        table = self.table(names or self.names[:1])
        return Data(self.name, Held(table, self.source.places))

    def places(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Return where *rows* (counted from 0) stand in the file, for messages: `line 7` of CSV, `row 6` of Parquet."""
        return self.source.places(rows)

    def _known(self, names: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [name for name in names if name not in self.names]
        if unknown:
            said = (f"{self.name}: there is no column {name!r}; {did_you_mean(name, self.names)}" for name in unknown)
            raise Unanswerable("\n".join(said))
        return names


def open_data(path: Path | str, *, missing: Sequence[str] = ()) -> Data:
    """
    Open the table of data at *path*: Parquet where the file is one, CSV otherwise.

    CSV is UTF-8, with or without a byte order mark, separated by commas, semicolons or tabs. An empty value is missing, and so are
    the values in *missing*, as they stand in the file. Raises Unanswerable, with the line where that is known, for a file that is
    not there, cannot be read, is empty, has no rows, is cut off or damaged, is not UTF-8, names a column twice, or has rows of
    another length than its header.
    """
    path = Path(path)
    try:
        with path.open("rb") as handle:
            start = handle.read(len(_PARQUET))
    except FileNotFoundError as error:
        raise Unanswerable(f"{path}: there is no such file; name a CSV or Parquet file") from error
    except OSError as error:
        reason = "it is a folder" if path.is_dir() else "you may not read it"
        raise Unanswerable(f"{path}: this cannot be read, {reason}; name a CSV or Parquet file") from error
    if not start:
        raise Unanswerable(f"{path}: the file is empty; export the data again")
    is_parquet = start == _PARQUET or path.suffix == ".parquet"
    return Data(str(path), (open_parquet if is_parquet else open_csv)(path, tuple(missing)))


def data_of(table: pa.Table, name: str = "data") -> Data:
    """Return a table in memory as data, called *name* in messages."""
    return Data(name, Held(table))
