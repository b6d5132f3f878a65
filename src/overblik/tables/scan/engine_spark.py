"""
The engine of a cluster: the same kernel, sent through Spark Connect to Sail or Apache Spark; the extra `overblik[spark]`.

The kernel travels by value, so that the workers need numpy and pyarrow and not Overblik. They send back partial cubes, which
are added up here; a result of which any part is missing is refused.
"""

from __future__ import annotations

import json
import re
import socket
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar
from urllib.parse import urlsplit

import pyarrow as pa

from overblik.errors import PartMissing, Unanswerable
from overblik.tables.data.columns import is_text
from overblik.tables.data.missing import without
from overblik.tables.data.parquet_file import ParquetFile
from overblik.tables.data.reading import Data
from overblik.tables.scan import kernel
from overblik.tables.scan.cube import Cube, total
from overblik.tables.scan.envelope import COLUMNS, Counted, opened, packed, sealed, unpacked
from overblik.tables.scan.levels import Found, add, distinct
from overblik.tables.scan.plan import Level, Plan

SCHEME = "sc"
PORT = 15002
"""Where Spark Connect listens when nothing else was said."""

PATIENCE = 20.0
"""Seconds in which a server must answer when it is first spoken to."""

KEEPALIVE = [("grpc.keepalive_time_ms", 360_000), ("grpc.keepalive_timeout_ms", 20_000)]
"""A machine that has vanished is noticed after six minutes; servers take more frequent asking for an attack."""

R = TypeVar("R")


class EngineLost(Unanswerable):
    """The server cannot be reached, or was lost before everything had been counted."""


@dataclass(frozen=True, kw_only=True)
class SparkEngine:
    """Scans the Parquet file behind *data*, which the workers must see under the same path, on the server at *address*."""

    data: Data
    address: str
    patience: float = PATIENCE

    @property
    def name(self) -> str:
        """What the engine is called where it is chosen: its address."""
        return self.address

    def told(self, columns: Sequence[str]) -> dict[str, tuple[Level, ...]]:
        """Return no levels: what Spark reads may have another type than the file says."""
        del columns
        return {}

    def distinct(self, wanted: Sequence[tuple[str, ...]]) -> Found:
        """Return the combinations of each tuple of columns that occur."""
        columns = tuple(dict.fromkeys(chain.from_iterable(wanted)))
        found: Found = {each: {} for each in wanted}
        for message in self.send(columns, partial(count_distinct, tuple(wanted), self._missing)):
            for each, rows in zip(wanted, json.loads(message), strict=True):
                add(found[each], {tuple(values): count for values, count in rows})
        return found

    def cube(self, plan: Plan) -> Cube:
        """Return the cube of all rows; raises EngineLost, Incomplete, and as the kernel does."""
        return total(
            (unpacked(each, plan) for each in self.send(plan.columns, partial(count_cube, plan, self._missing))), plan
        )

    @property
    def _missing(self) -> tuple[str, ...]:
        return self._file.missing

    @property
    def _file(self) -> ParquetFile:
        if not isinstance(self.data.source, ParquetFile):
            message = (
                f"{self.data.name}: --engine reads Parquet; write the data as Parquet, where every worker sees the file"
            )
            raise Unanswerable(message)
        return self.data.source

    def send(self, columns: Sequence[str], count: Callable[[Iterator[Any]], Counted]) -> list[bytes]:
        """Send *count* to where the data are, and return what each part of the data sends back."""
        path = str(Path(self._file.path).resolve())
        wanted = [_expression(self.data.schema.field(column)) for column in columns or self.data.names[:1]]
        schema = ", ".join(f"{name} {type_}" for name, type_ in COLUMNS)
        with _connection(self.address, self.patience) as session:
            rows = session.read.parquet(path).selectExpr(*wanted)
            pieces = rows.mapInArrow(partial(sealed, count), schema).toArrow()
        return opened(pieces.to_pylist(), self.data.rows)


def _expression(field: pa.Field) -> str:
    """A column in Spark's words; it knows no dictionaries."""
    name = f"`{field.name.replace('`', '``')}`"
    return f"CAST({name} AS STRING) AS {name}" if is_text(field.type) else name


def count_cube(plan: Plan, missing: tuple[str, ...], batches: Iterator[pa.RecordBatch]) -> Counted:
    """Count a cube, on a worker."""
    found = kernel.cubes((without(batch, missing) for batch in batches), plan)
    return found.rows, packed(found)


def count_distinct(
    wanted: tuple[tuple[str, ...], ...], missing: tuple[str, ...], batches: Iterator[pa.RecordBatch]
) -> Counted:
    """Find combinations, on a worker; as JSON, a list for each of *wanted*."""
    rows = 0

    def counted() -> Iterator[pa.RecordBatch]:
        nonlocal rows
        for batch in batches:
            rows += batch.num_rows
            yield without(batch, missing)

    found = distinct(counted(), wanted)
    return rows, json.dumps([list(found[each].items()) for each in wanted]).encode()


@contextmanager
def _connection(address: str, patience: float) -> Iterator[Any]:
    """A session with a server; what goes wrong inside is told in words."""
    _reachable(address, patience)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the client's, of calls that are not made again
        session = _within(patience, partial(_connected, address), address)
        try:
            yield session
        except Exception as error:
            session.client.close()
            if type(error).__module__.startswith(("grpc", "pyspark")):
                raise EngineLost(_said(address, error)) from error
            raise
        session.stop()


def _connected(address: str) -> Any:
    from pyspark.sql.connect.client.core import DefaultChannelBuilder
    from pyspark.sql.connect.client.retries import DefaultPolicy
    from pyspark.sql.connect.session import SparkSession

    travels_by_value()
    session = SparkSession(DefaultChannelBuilder(address, KEEPALIVE))
    # A call that fails is not made again and a stream that breaks off is not taken up again: the client would go on for minutes.
    session.client.set_retry_policies([DefaultPolicy(max_retries=0)])
    session.client.disable_reattachable_execute()
    try:
        session.version  # noqa: B018 - the first call of all shows whether who listens there is a Spark Connect server
    except Exception:
        session.client.close()
        raise
    return session


def travels_by_value() -> None:
    """Let everything of Overblik's that a function needs be sent along with it, so that workers need not have it."""
    from pyspark import cloudpickle

    cloudpickle.register_pickle_by_value(sys.modules[__name__.partition(".")[0]])  # type: ignore[no-untyped-call]


def _reachable(address: str, patience: float) -> None:
    """Raise where nobody listens; the client itself would try for minutes."""
    parts = urlsplit(address)
    try:
        host, port = parts.hostname, parts.port or PORT
    except ValueError:
        host, port = None, PORT
    if parts.scheme != SCHEME or not host:
        message = f"--engine {address} is no address of a Spark Connect server; write sc://HOST:PORT"
        raise Unanswerable(message)
    if find_spec("pyspark") is None:
        message = (
            "scanning on a cluster needs a client of Spark Connect; install it with: pip install 'overblik[spark]'"
        )
        raise PartMissing(message)
    try:
        socket.create_connection((host, port), patience).close()
    except OSError as wrong:
        message = f"no server answers at {address} ({wrong}); start one, or leave --engine out to count on this machine"
        raise EngineLost(message) from wrong


def _within(seconds: float, call: Callable[[], R], address: str) -> R:
    """Return what *call* returns; raises EngineLost where it fails or takes longer."""
    found: list[R] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            found.append(call())
        except Exception as wrong:  # noqa: BLE001 - it is raised below, in the thread that waits
            failed.append(wrong)

    thread = Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
    if found:
        return found[0]
    if failed and not isinstance(failed[0], ImportError):
        raise EngineLost(_said(address, failed[0])) from failed[0]
    if failed:
        raise PartMissing(
            f"the client of Spark Connect cannot be loaded ({failed[0]}); install 'overblik[spark]'"
        ) from failed[0]
    message = f"who listens at {address} does not answer as a Spark Connect server within {seconds:.0f} seconds; check the address"
    raise EngineLost(message)


def _said(address: str, error: BaseException) -> str:
    details = re.search(r'details = "(.*)"', str(error))
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    reason = details[1] if details else (lines[0] if lines else type(error).__name__)
    return (
        f"the server at {address} was lost or gave up before everything was counted, so there is no result ({reason}); "
        "see to the server and ask again"
    )
