"""
The kernel on Apache Spark, by hand: one master and two workers on loopback, one of which is killed while they count.

Needs Java 17 and a folder with Spark's pip package in it, which is no dependency of ours:

    python -m venv FOLDER && FOLDER/bin/pip install 'pyspark[connect]==4.0.*' 'pandas<3' numpy pyarrow
    .venv/bin/python -m bench.spark_standalone --spark FOLDER --data CACHE/answers-3000000.parquet

The workers' Python has no Overblik. Prints what came back, and how it compares with this machine's count.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sysconfig
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from overblik.errors import OverblikError
from overblik.tables.data.reading import open_data
from overblik.tables.scan.engine_local import LocalEngine
from overblik.tables.scan.engine_spark import SparkEngine
from overblik.tables.scan.plan import Ticks
from overblik.tables.scan.request import ScanRequest, planned

if TYPE_CHECKING:
    from collections.abc import Iterator

HOST, MASTER, CONNECT = "127.0.0.1", 7077, 15002
PATIENCE = 120.0


def main_class(name: str, *words: str) -> list[str]:
    """Return the words after `spark-class` for a part of Spark."""
    return [f"org.apache.spark.{name}", *words]


@contextmanager
def part(home: Path, python: Path, words: list[str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start one of Spark's programs in a group of its own, and end it with whatever it has started."""
    env = {
        **os.environ,
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": HOST,
        "SPARK_DAEMON_MEMORY": "512m",
        "PYSPARK_PYTHON": str(python),
        "SPARK_NO_DAEMONIZE": "1",
    }
    with log.open("wb") as handle:
        process = subprocess.Popen(words, env=env, stdout=handle, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Pull the plug of a program and of those that it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def listens(port: int) -> None:
    """Wait until somebody listens."""
    end_at = time.monotonic() + PATIENCE
    while time.monotonic() < end_at:
        with socket.socket() as client:
            if client.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.5)
    raise click.ClickException(f"nobody listens on port {port}; look at the logs")


def registered(log: Path, workers: int) -> None:
    """Wait until the master knows its workers."""
    end_at = time.monotonic() + PATIENCE
    while time.monotonic() < end_at:
        if log.read_text(encoding="utf-8", errors="replace").count("Registering worker") >= workers:
            return
        time.sleep(0.5)
    raise click.ClickException(f"the workers did not register; look at {log}")


def slow(batches: Iterator[Any]) -> tuple[int, bytes]:
    """Count rows, a tenth of a second a batch, so that there is time to kill a worker."""
    rows = 0
    for batch in batches:
        rows += batch.num_rows
        time.sleep(0.1)
    return rows, b""


def asked(engine: SparkEngine, what: str, ask: Any) -> Any:
    """Ask, and print what came back and after how long."""
    start = time.monotonic()
    try:
        found = ask(engine)
    except OverblikError as error:
        found = None
        click.echo(f"{what}: {type(error).__name__} after {time.monotonic() - start:.1f} s: {error}")
    else:
        click.echo(f"{what}: answered after {time.monotonic() - start:.1f} s")
    return found


@click.command()
@click.option(
    "--spark", type=click.Path(path_type=Path, exists=True), required=True, help="Virtual environment with pyspark."
)
@click.option(
    "--data", "path", type=click.Path(path_type=Path, exists=True), required=True, help="Made by bench.tabulation."
)
def run(spark: Path, path: Path) -> None:
    """Count on a cluster, then kill a worker, then the driver, while they count."""
    from pyspark import cloudpickle

    cloudpickle.register_pickle_by_value(__import__("sys").modules[__name__])  # type: ignore[no-untyped-call]
    home = next(spark.resolve().glob("lib/python*/site-packages/pyspark"))
    python, logs = spark.resolve() / "bin" / "python", Path(tempfile.mkdtemp(prefix="overblik-spark-"))
    click.echo(f"logs: {logs}; client: {sysconfig.get_path('scripts')}")
    url = f"spark://{HOST}:{MASTER}"
    launch = str(home / "bin" / "spark-class")
    with ExitStack() as stack:
        master = main_class("deploy.master.Master", "--host", HOST, "--port", str(MASTER), "--webui-port", "0")
        stack.enter_context(part(home, python, [launch, *master], logs / "master"))
        listens(MASTER)
        workers = [
            stack.enter_context(
                part(
                    home, python,
                    [launch, *main_class("deploy.worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", "0", url)],
                    logs / f"worker{number}",
                )
            )
            for number in range(2)
        ]  # fmt: skip
        registered(logs / "master", 2)
        settings = ["--conf", f"spark.connect.grpc.binding.port={CONNECT}", "--conf", "spark.executor.memory=512m"]
        server = [str(home / "bin" / "spark-submit"), "--master", url, *settings]
        server += ["--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "spark-internal"]
        driver = stack.enter_context(part(home, python, server, logs / "connect"))
        listens(CONNECT)
        compare(SparkEngine(data=open_data(path), address=f"sc://{HOST}:{CONNECT}", patience=PATIENCE), workers, driver)


def compare(engine: SparkEngine, workers: list[subprocess.Popen[bytes]], driver: subprocess.Popen[bytes]) -> None:
    """Ask before, while and after a worker is killed, and while the driver is."""
    from threading import Timer

    here = LocalEngine(data=engine.data)
    request = ScanRequest(
        choices=("q00", "q01"),
        multiples=(Ticks(name="m", columns=("m00", "m01"), ticked=(1,)),),
        breaks=(("b05",),),
        weight="weight",
        cells=("stratum", "psu"),
    )
    plan = planned(here, request, {})
    for what in ("two workers", "again"):
        if found := asked(engine, what, lambda each: each.cube(plan)):
            worst = max(
                float(np.abs(a - b).max(initial=0))
                for a, b in zip(found.arrays(), here.cube(plan).arrays(), strict=True)
            )
            click.echo(f"  {found.rows:,} rows; the largest difference to this machine's sums is {worst:.1e}")
    Timer(6, lambda: end(workers[0])).start()
    counted = asked(engine, "a worker killed after 6 s", lambda each: each.send(["q00"], slow))
    click.echo(f"  {'all rows were counted by who was left' if counted is not None else 'no result'}")
    asked(engine, "one worker left", lambda each: each.cube(plan))
    Timer(6, lambda: end(driver)).start()
    asked(engine, "the driver killed after 6 s", lambda each: each.send(["q00"], slow))
    asked(engine, "nobody left", lambda each: each.cube(plan))


if __name__ == "__main__":
    run()
