"""The engine of a cluster, on real servers: in one process, in a local cluster, and in one that is killed."""

from __future__ import annotations

import pickle
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Timer
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import data_of, open_data
from overblik.tables.scan import engine_spark, envelope, kernel
from overblik.tables.scan.engine_local import LocalEngine
from overblik.tables.scan.engine_spark import EngineLost, SparkEngine
from overblik.tables.scan.filters import filter_of
from overblik.tables.scan.plan import Choice, Plan
from tests.tables.scan.rows import WHOLE, batch, drawn
from tests.tables.scan.sail import Server, sail
from tests.tables.scan.test_kernel import same

ROWS = pa.Table.from_batches([batch(drawn(3000))])


@pytest.fixture(scope="module", autouse=True)
def _main_module_is_a_file() -> Iterator[None]:
    """In a worker of pytest's the main module has no file, and the client of Spark Connect would take that for its own doctests."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys.modules["__main__"], "__file__", __file__, raising=False)
        yield


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rows in a file of several row groups."""
    path = tmp_path_factory.mktemp("data") / "rows.parquet"
    pq.write_table(ROWS, path, row_group_size=400)
    return path


@pytest.fixture(scope="module", params=["local", "local-cluster"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all questions of a mode."""
    with sail(request.param, tmp_path_factory.mktemp("sail") / "log") as running:
        yield running


def test_a_cluster_counts_what_this_machine_counts(server: Server, path: Path) -> None:
    """Cubes, with a domain too, and levels."""
    data = open_data(path)
    far, here = SparkEngine(data=data, address=server.address), LocalEngine(data=data)
    plan = replace(WHOLE, where=filter_of("q == 2 or region == 'N'", data.schema), reads=("q", "region"))
    same(far.cube(WHOLE), here.cube(WHOLE))
    same(far.cube(plan), here.cube(plan))
    wanted = [("q",), ("stratum", "psu"), ("x",)]
    assert (far.distinct(wanted), far.told(["q"])) == (here.distinct(wanted), {})


def test_a_mistake_in_the_data_is_told_as_here(server: Server, path: Path) -> None:
    """In the words of the kernel, not in those of the server."""
    plan = Plan(questions=(Choice(name="q", column="q", levels=(1, 2)),))
    with pytest.raises(Unanswerable, match=r"^column 'q' holds 3, which is not among its levels"):
        SparkEngine(data=open_data(path), address=server.address).cube(plan)


def test_a_file_that_has_fewer_rows_by_now_is_no_result(server: Server, path: Path, tmp_path: Path) -> None:
    """Rows that were counted are held to those that the file had when it was opened."""
    other = tmp_path / "rows.parquet"
    other.write_bytes(path.read_bytes())
    engine = SparkEngine(data=open_data(other), address=server.address)
    pq.write_table(ROWS.slice(0, 2999), other)
    with pytest.raises(envelope.Incomplete, match="2,999 rows were counted and the data have 3,000"):
        engine.cube(WHOLE)


def slowly(batches: Iterator[Any]) -> envelope.Counted:
    """Count for longer than the server lives."""
    rows = sum(each.num_rows for each in batches)
    time.sleep(30)
    return rows, b""


@pytest.mark.parametrize("mode", ["local", "local-cluster"])
def test_a_server_that_dies_while_it_counts_is_an_error(mode: str, path: Path, tmp_path: Path) -> None:
    """At once, in a sentence, and never a number; afterwards nobody answers."""
    from pyspark import cloudpickle

    cloudpickle.register_pickle_by_value(sys.modules[__name__])  # type: ignore[no-untyped-call] # the server has no tests
    with sail(mode, tmp_path / "log") as server:
        engine = SparkEngine(data=open_data(path), address=server.address)
        same(engine.cube(WHOLE), kernel.cube(ROWS, WHOLE))
        Timer(2.0, server.kill).start()
        start = time.monotonic()
        with pytest.raises(EngineLost) as lost:
            engine.send(["q"], slowly)
        assert "lost or gave up before everything was counted, so there is no result" in str(lost.value)
        server.process.wait()
        assert 1.5 < time.monotonic() - start < 20, str(lost.value)
        with pytest.raises(EngineLost, match="no server answers at sc://127"):
            engine.cube(WHOLE)
        assert EngineLost.exit_status == 2


def test_who_listens_and_is_no_server_is_told_in_time(path: Path) -> None:
    """A port on which somebody is silent does not hold anybody up."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        engine = SparkEngine(data=open_data(path), address=f"sc://127.0.0.1:{silent.getsockname()[1]}", patience=1.0)
        with pytest.raises(EngineLost, match="does not answer as a Spark Connect server within 1 seconds"):
            engine.cube(WHOLE)


@pytest.mark.parametrize("address", ["spark://127.0.0.1:7077", "127.0.0.1:50051", "sc://", "sc://host:port"])
def test_an_address_that_is_none_is_told(path: Path, address: str) -> None:
    """With the form that it has."""
    with pytest.raises(Unanswerable, match="write sc://HOST:PORT"):
        SparkEngine(data=open_data(path), address=address).cube(WHOLE)


def test_only_parquet_is_read_by_a_cluster() -> None:
    """What is in this machine's memory is not seen by others."""
    with pytest.raises(Unanswerable, match="--engine reads Parquet"):
        SparkEngine(data=data_of(ROWS), address="sc://127.0.0.1:1").cube(WHOLE)


WORKER = """
import pickle, sys
import pyarrow as pa

class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("overblik", "tests"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Nothing())
count, rows = pickle.loads(sys.stdin.buffer.read())
for piece in count(iter(pa.ipc.open_stream(rows))):
    sys.stdout.buffer.write(pickle.dumps(piece.to_pylist()[0]))
assert not any(name.split(".")[0] == "overblik" for name in sys.modules)
"""


def test_workers_need_not_have_overblik() -> None:
    """The kernel is sent with everything of ours that it needs, filters too: a worker has numpy, pyarrow and its own pyspark."""
    from pyspark.serializers import CloudPickleSerializer

    engine_spark.travels_by_value()
    where = filter_of("q == 2 or size > 10", ROWS.schema)
    plan = replace(WHOLE, where=where, reads=where.columns)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, ROWS.schema) as writer:
        writer.write_table(ROWS)
    dumps: Any = CloudPickleSerializer().dumps
    sent = dumps((partial(envelope.sealed, partial(engine_spark.count_cube, plan, ())), sink.getvalue().to_pybytes()))
    done = subprocess.run([sys.executable, "-c", WORKER], input=sent, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    [message] = envelope.opened([pickle.loads(done.stdout)], ROWS.num_rows)  # noqa: S301 - our own
    same(envelope.unpacked(message, plan), kernel.cube(ROWS, plan))
