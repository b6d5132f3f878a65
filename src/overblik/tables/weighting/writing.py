"""
The data with their new weights are written: every cell as it was, one column more, and the record of the weights.

What CSV holds is kept byte for byte, quotes and line ends too; a Parquet file keeps its types and what its schema says. Files are
streamed into temporary ones beside them, which take their places when all of them are whole.
"""

from __future__ import annotations

import csv
import os
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from overblik.errors import Unanswerable
from overblik.files.writing import write_whole
from overblik.tables.data.csv_file import CsvFile
from overblik.tables.data.reading import open_data
from overblik.tables.weighting.record import KEY, records_text, sidecar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

    from overblik.tables.weighting.record import Record

    Floats = NDArray[np.float64]

ENDINGS = (".csv", ".parquet")
BOM = "\ufeff"


def write_weighted(path: Path, out: Path, weights: Floats, records: Sequence[Record]) -> None:
    """
    Write the data at *path* to *out* with a column more, and *records*, the last of which names it and is theirs.

    *weights*, shape (n,). The ending of *out* says what is written. Raises OSError where it cannot be.
    """
    name, text = records[-1].weight, records_text(records)
    out.parent.mkdir(parents=True, exist_ok=True)
    with _taking_place(out) as temporary:
        if out.suffix == ".parquet":
            _write_parquet(path, temporary, weights, (name, text))
        elif isinstance(open_data(path).source, CsvFile):
            _extend_csv(path, temporary, weights, name)
        else:
            _write_csv(path, temporary, weights, name)
        if out.suffix == ".csv":
            write_whole(sidecar(out), text.encode())


@contextmanager
def _taking_place(out: Path) -> Iterator[Path]:
    """Give a temporary path beside *out* that takes its place if nothing goes wrong, and is removed otherwise."""
    handle, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(0o644)
        temporary.replace(out)
    finally:
        temporary.unlink(missing_ok=True)


def _extend_csv(path: Path, temporary: Path, weights: Floats, name: str) -> None:
    source = open_data(path).source
    separator = source.separator if isinstance(source, CsvFile) else ","
    with ExitStack() as stack:
        lines = stack.enter_context(path.open(encoding="utf-8", newline=""))
        target = stack.enter_context(temporary.open("w", encoding="utf-8", newline=""))
        if lines.read(1) == BOM:
            target.write(BOM)
        else:
            lines.seek(0)
        added = iter([quoted(name, separator), *map(repr, weights.tolist())])
        for blank, raw in _records(lines, separator):
            body = raw.rstrip("\r\n")
            target.write(raw if blank else f"{body}{separator}{_next(added, path)}{raw[len(body) :]}")
    if next(added, None) is not None:
        raise _changed(path)


def _next(added: Iterator[str], path: Path) -> str:
    found = next(added, None)
    if found is None:
        raise _changed(path)
    return found


def _changed(path: Path) -> Unanswerable:
    return Unanswerable(f"{path}: the file has changed while it was read; run the command again")


def _records(lines: TextIO, separator: str) -> Iterator[tuple[bool, str]]:
    """Yield each record of a CSV file as it stands there, with its line end, and whether it is blank."""
    taken: list[str] = []

    def remembered() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    above = True  # the header is the first record that says something
    for cells in csv.reader(remembered(), delimiter=separator):
        above = above and not any(cell.strip() for cell in cells)
        yield above or not cells, "".join(taken)
        taken.clear()


def quoted(text: str, separator: str) -> str:
    """
    Return a cell of CSV, in quotes where it needs them.

    >>> quoted("weight", ","), quoted("a;b", ";")
    ('weight', '"a;b"')
    """
    return '"' + text.replace('"', '""') + '"' if set(text) & {separator, '"', "\r", "\n"} else text


def _write_csv(path: Path, temporary: Path, weights: Floats, name: str) -> None:
    """Write Parquet as CSV."""
    import pyarrow as pa
    from pyarrow import csv as arrow_csv

    data = open_data(path)
    schema = data.schema.append(pa.field(name, pa.float64()))
    plain = pa.schema([(field.name, _plain(field.type)) for field in schema])
    with arrow_csv.CSVWriter(temporary, plain, write_options=arrow_csv.WriteOptions(quoting_style="needed")) as writer:
        for batch in _extended(data.batches(data.names), weights, schema):
            writer.write_table(pa.Table.from_batches([batch]).cast(plain))


def _plain(type_: pa.DataType) -> pa.DataType:
    import pyarrow as pa

    return type_.value_type if pa.types.is_dictionary(type_) else type_


def _write_parquet(path: Path, temporary: Path, weights: Floats, named: tuple[str, str]) -> None:
    """Write CSV, its texts as texts, or Parquet as Parquet with one column and one record more."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    data = open_data(path)
    there = {} if isinstance(data.source, CsvFile) else pq.read_schema(path).metadata or {}
    metadata = {**there, KEY: named[1].encode()}
    schema = data.schema.append(pa.field(named[0], pa.float64()))
    with pq.ParquetWriter(temporary, schema.with_metadata(metadata)) as writer:
        for batch in _extended(data.batches(data.names), weights, schema):
            writer.write_batch(batch.replace_schema_metadata(metadata))


def _extended(batches: Iterator[pa.RecordBatch], weights: Floats, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    begin = 0
    for batch in batches:
        part = weights[begin : begin + len(batch)]
        begin += len(batch)
        yield pa.RecordBatch.from_arrays([*batch.columns, pa.array(part, pa.float64())], schema=schema)
