"""The stage of a demo: a study served on loopback, with a database, a clock and a mail server of its own."""

from __future__ import annotations

import datetime as dt
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from overblik.app.clock import REHEARSAL
from overblik.errors import OverblikError

OVERBLIK = (sys.executable, "-m", "overblik.app")
STARTING = 60.0
"""Seconds that the server may take to start."""


class StageBroke(OverblikError):
    """A command or the server of a demo failed; the message is what it said."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A study in its own small world: *folder* holds database, key and clock, *port* is the server's."""

    study: Path
    folder: Path
    port: int
    environ: Mapping[str, str]

    @property
    def address(self) -> str:
        """Where the server is reached."""
        return f"http://127.0.0.1:{self.port}"

    def at(self, moment: dt.datetime) -> None:
        """Set the clock."""
        clock = Path(self.environ[REHEARSAL])
        temporary = clock.with_suffix(".new")
        temporary.write_text(moment.isoformat(), encoding="ascii")
        temporary.replace(clock)

    def run(self, *words: str) -> str:
        """Run an `overblik` command as its user would, and return what it prints; raises StageBroke where it fails."""
        done = subprocess.run(  # noqa: S603 - our own program, with arguments of ours
            [*OVERBLIK, *words], env=dict(self.environ), capture_output=True, text=True, encoding="utf-8", check=False
        )
        if done.returncode:
            message = (
                f"overblik {' '.join(words)} ended with {done.returncode}: {done.stderr.strip() or done.stdout.strip()}"
            )
            raise StageBroke(message)
        return done.stdout

    @contextmanager
    def served(self) -> Iterator[None]:
        """Serve the study; the server and its workers end with the block."""
        command = [*OVERBLIK, "serve", str(self.study), "--port", str(self.port)]
        log = self.folder / "server.log"
        with log.open("wb") as file:
            server = subprocess.Popen(  # noqa: S603 - our own program
                command, env=dict(self.environ), start_new_session=True, stdout=file, stderr=file
            )
        try:
            self._wait(server, log)
            yield
        finally:
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                server.wait(10)
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)

    def _wait(self, server: subprocess.Popen[bytes], log: Path) -> None:
        ends = time.monotonic() + STARTING
        while time.monotonic() < ends and server.poll() is None:
            with suppress(OSError), urllib.request.urlopen(f"{self.address}/health/", timeout=5):  # noqa: S310 - loopback
                return
            time.sleep(0.1)
        message = f"the server did not start: {log.read_text(encoding='utf-8', errors='replace').strip()[-2000:]}"
        raise StageBroke(message)


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def set_stage(study: Path, folder: Path, *, mail_port: int, port: int | None = None) -> Stage:
    """Return a stage in *folder* for a study whose mail goes to a server on loopback."""
    chosen = port or free_port()
    without = {
        name: value for name, value in os.environ.items() if not name.startswith("OVERBLIK_") and name != "DATABASE_URL"
    }
    environ = without | {
        "OVERBLIK_DATA": str(folder),
        "OVERBLIK_ADDRESS": f"http://127.0.0.1:{chosen}",
        "OVERBLIK_SMTP": f"smtp://127.0.0.1:{mail_port}?starttls=no",
        REHEARSAL: str(folder / "clock"),
    }
    return Stage(study=study, folder=folder, port=chosen, environ=environ)
