"""A real Spark Connect server of Sail's, in a process of its own that can be killed."""

from __future__ import annotations

import os
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SAIL = Path(sysconfig.get_path("scripts")) / "sail"
PATIENCE = 60.0


@dataclass(frozen=True)
class Server:
    """A running server."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def address(self) -> str:
        """Where clients find it."""
        return f"sc://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """Pull its plug."""
        self.process.kill()
        self.process.wait()


@contextmanager
def sail(mode: str, log: Path) -> Iterator[Server]:
    """Start a server; *mode* is `local` (one process) or `local-cluster` (a driver and its workers)."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with log.open("wb") as handle:
        process = subprocess.Popen(
            [SAIL, "spark", "server", "--port", str(port)],
            env={**os.environ, "SAIL_MODE": mode},
            stdout=handle,
            stderr=subprocess.STDOUT,
        )
    server = Server(process, port)
    try:
        _listens(server, log)
        yield server
    finally:
        server.kill()


def _listens(server: Server, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.process.poll() is None:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", server.port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))
