"""
The server with one setting changed: how SQLite syncs to the disk, as OVERBLIK_UNSYNCED says (OFF or NORMAL).

It is the control of the trace: were the check blind, it would find this server safe too.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from overblik.collection.configuration import Configuration

HERE = "tests.collection.faults.unsynced"


def weakened(configuration: Configuration, how: str) -> Configuration:
    """Return a configuration whose commits are synced otherwise."""
    database: dict[str, Any] = dict(configuration.database)
    options = dict(database["OPTIONS"])
    assert "synchronous=FULL" in options["init_command"]
    options["init_command"] = options["init_command"].replace("synchronous=FULL", f"synchronous={how}")
    return replace(configuration, database=database | {"OPTIONS": options})


def application() -> Any:
    """Return the application of `overblik.app.web`, for which Django has been started otherwise."""
    from overblik.app import web
    from overblik.app.connection import start_django
    from overblik.app.settings import STUDY, configuration
    from overblik.study import Study

    made = configuration(Study.open(os.environ[STUDY]), os.environ)
    start_django(weakened(made, os.environ["OVERBLIK_UNSYNCED"]))
    return web.application()


def main() -> None:
    """Serve, as `overblik serve STUDY --port PORT` does, with one worker."""
    from granian import Granian
    from granian.constants import Interfaces

    from overblik.app.settings import STUDY

    study, port = sys.argv[2], sys.argv[4]
    os.environ[STUDY] = str(Path(study).resolve())
    Granian(
        f"{HERE}:application", factory=True, address="127.0.0.1", port=int(port), interface=Interfaces.WSGI, workers=1,
        blocking_threads=2, log_access=False,
    ).serve()  # fmt: skip


if __name__ == "__main__":
    main()
