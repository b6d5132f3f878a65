"""The real server as a process of its own: started on a free port of loopback, killed, and started again."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx

from overblik.collection.links import make_token

TOP = Path(__file__).resolve().parents[2]
OVERBLIK = (sys.executable, str(Path(sys.executable).with_name("overblik")))
PATIENCE = 120
"""Seconds after which a test that waits is broken, however slow the machine."""


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass(kw_only=True)
class LiveServer:
    """
    `overblik serve` of a study, on SQLite in *data* or on the PostgreSQL of *url*.

    *program* takes the place of the `overblik` command, *before* is put before it (a tracer), *more* are arguments of `serve`.
    """

    study: Path
    data: Path
    url: str = ""
    program: tuple[str, ...] = OVERBLIK
    before: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    environ: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where the server is reached."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.study.parent / f"server-{self.port}.log"

    @cached_property
    def surroundings(self) -> dict[str, str]:
        """The environment of the server and of commands beside it."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("OVERBLIK_", "DATABASE_URL"))}
        own = {
            "OVERBLIK_DATA": str(self.data),
            "OVERBLIK_ADDRESS": self.address,
            "PYTHONPATH": os.pathsep.join((str(TOP / "src"), str(TOP))),
        }
        return kept | own | ({"DATABASE_URL": self.url} if self.url else {}) | self.environ

    def command(self, *words: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """Run an `overblik` command in the server's surroundings, whatever its status."""
        whole = [*before, *OVERBLIK, *words]
        return subprocess.run(whole, env=self.surroundings, capture_output=True, text=True, check=False, cwd=TOP)

    def open(self) -> None:
        """Take answers from now on."""
        done = self.command("fieldwork", "open", str(self.study))
        assert done.returncode == 0, done.stderr

    def start(self) -> LiveServer:
        """Start the server in a group of processes of its own, and return when it answers."""
        serve = ["serve", str(self.study), "--port", str(self.port), *self.more]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*self.before, *self.program, *serve], env=self.surroundings, cwd=TOP, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        self.wait()
        return self

    def start_open(self) -> LiveServer:
        """Start the server and let it take answers: quicker than `open`, which is a program of its own."""
        self.start()
        with closing(self._connected()) as database:
            database.execute("UPDATE collection_fieldwork SET state = 'open'")
            database.commit()
        return self

    def wait(self) -> None:
        """Wait until the server answers; raises AssertionError when it ended instead."""
        last = time.monotonic() + PATIENCE
        while self.health() != "ok":
            assert self.process is not None
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            assert time.monotonic() < last, self.log.read_text(encoding="utf-8")
            time.sleep(0.05)

    def health(self) -> str:
        """Return what the page for monitoring says, empty where nobody answers."""
        try:
            answer = httpx.get(f"{self.address}/health/", timeout=PATIENCE, trust_env=False)
        except httpx.TransportError:
            return ""
        is_json = answer.headers["content-type"].startswith("application/json")
        return str(answer.json()["status"] if is_json else answer.status_code)

    def kill(self) -> None:
        """Kill the server and its workers as a power cut would, and return when they are gone."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        while any(one.group == self.process.pid for one in processes()):
            time.sleep(0.01)

    def close(self) -> None:
        """End the server if it runs."""
        if self.process is not None and self.process.poll() is None:
            self.kill()

    def rows(self, sql: str) -> list[Any]:
        """Return the rows of a query to the server's database, asked past the server."""
        with closing(self._connected()) as database:
            return list(database.execute(sql).fetchall())

    def _connected(self) -> Any:
        """Return a connection of our own to the server's database."""
        if not self.url:
            return sqlite3.connect(self.data / "fieldwork.sqlite3", timeout=PATIENCE)
        import psycopg

        return psycopg.connect(self.url)

    def links(self, language: str = "da") -> dict[str, str]:
        """Return each unit's personal link."""
        key = (self.data / "server.key").read_text(encoding="ascii").strip().encode()
        units = self.rows("SELECT unit_id, id, issue FROM collection_unit ORDER BY position")
        return {
            name: f"{self.address}/{language}/a/{make_token(key, 'unit', number, issue)}/"
            for name, number, issue in units
        }


@dataclass(frozen=True, kw_only=True)
class Process:
    """A process that has not ended."""

    pid: int
    parent: int
    group: int


def processes() -> list[Process]:
    """Return all processes that have not ended."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,pgid=,stat="],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    rows = [line.split() for line in listed.stdout.splitlines()]
    return [
        Process(pid=int(pid), parent=int(parent), group=int(group))
        for pid, parent, group, state in rows
        if not state.startswith("Z")
    ]
