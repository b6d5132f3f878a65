"""The fieldwork of sixteen units on a real server, with SQLite in a file or with a PostgreSQL of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.collection.faults.cluster import Cluster
from tests.collection.faults.field import long_study
from tests.collection.live_server import LiveServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def kills() -> int:
    """How often the plug is pulled: OVERBLIK_KILLS, three times where it says nothing."""
    return int(os.environ.get("OVERBLIK_KILLS", "3"))


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL that may be killed."""
    made = Cluster()
    yield made
    made.close()


@pytest.fixture
def on_sqlite(tmp_path: Path) -> Iterator[LiveServer]:
    """The fieldwork on SQLite, not started yet."""
    yield from _ended(LiveServer(study=long_study(tmp_path / "study"), data=tmp_path / "data"))


@pytest.fixture
def on_postgresql(tmp_path: Path, cluster: Cluster) -> Iterator[LiveServer]:
    """The fieldwork on a database of its own in PostgreSQL, not started yet."""
    url = cluster.database(tmp_path.name)
    yield from _ended(LiveServer(study=long_study(tmp_path / "study"), data=tmp_path / "data", url=url))


@pytest.fixture(params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest) -> LiveServer:
    """The fieldwork on each database in turn, not started yet."""
    found: LiveServer = request.getfixturevalue(f"on_{request.param}")
    return found


def _ended(server: LiveServer) -> Iterator[LiveServer]:
    yield server
    server.close()
