"""The disk fills up while sixteen people answer: they are told, and nothing that was acknowledged is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.collection.faults.disk import Quota, may_mount, small_disk
from tests.collection.faults.ledger import broken, history_of, newest_of
from tests.collection.faults.respondents import Load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.collection.faults.disk import Disk
    from tests.collection.live_server import LiveServer


@pytest.fixture
def disk(on_sqlite: LiveServer) -> Iterator[Disk]:
    """What the database lies on; a real file system where one may be mounted, otherwise the kernel's quota."""
    made: Disk = small_disk(on_sqlite.data) if may_mount() else Quota(on_sqlite)
    yield made
    on_sqlite.close()
    made.take_away()


def test_a_full_disk_loses_nothing(on_sqlite: LiveServer, disk: Disk) -> None:
    """
    It is full, is emptied, and the server that was never started anew goes on; so it is when the kernel allows no more.

    Each happens twice: what was mended once has to hold.
    """
    on_sqlite.start_open()
    with Load(on_sqlite.links()) as load:
        for shortage in (disk, Quota(on_sqlite)) * 2:
            load.await_saves(20)
            shortage.fill()
            load.await_trouble("POST")
            shortage.free()
        load.await_saves(20)
    for trouble in load.troubles():
        assert trouble.status == 503
        assert "Traceback" not in trouble.text
    told = [trouble.text for trouble in load.troubles() if trouble.method == "POST"]
    assert all("Svarene blev ikke gemt" in text or "Your answers were not saved" in text for text in told)
    assert on_sqlite.rows("PRAGMA integrity_check") == [("ok",)]
    assert broken(load.promises(), history_of(on_sqlite), newest_of(on_sqlite)) == []
