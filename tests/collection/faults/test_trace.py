"""What is acknowledged is on the disk: seen in the system calls of a real server, and not seen where it is not so."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.collection.faults.respondents import Load
from tests.collection.faults.trace import TRACER, is_on_disk, steps
from tests.collection.live_server import PATIENCE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collection.live_server import LiveServer

UNSYNCED = (sys.executable, "-m", "tests.collection.faults.unsynced")


linux = pytest.mark.skipif(sys.platform != "linux", reason="strace traces Linux")


def steps_of_three_saves(server: LiveServer, trace: Path) -> list[list[str]]:
    """Start a traced server with one worker, save two answers and a page, and return what it did before it answered each."""
    assert shutil.which("strace"), "the tests trace system calls: install strace"
    server.open()
    traced = replace(server, before=(*TRACER, "-o", str(trace)), more=("--workers", "1"))
    traced.start()
    try:
        person = Load(dict([next(iter(server.links().items()))])).respondents[0]
        with httpx.Client(trust_env=False, timeout=PATIENCE) as client:
            assert person.opened(client)
            for _ in range(3):
                person.turn(client)
        assert person.acknowledged == {1, 2, 3}
    finally:
        traced.close()
    return steps(trace.read_text(encoding="utf-8"), str(server.data / "fieldwork.sqlite3"))


@linux
def test_an_answer_is_on_the_disk_before_it_is_acknowledged(on_sqlite: LiveServer, tmp_path: Path) -> None:
    """Between the reading of what was sent and the first byte of the answer, the log is written and then synced."""
    found = steps_of_three_saves(on_sqlite, tmp_path / "trace")
    assert [is_on_disk(one) for one in found] == [True, True, True], found


@linux
@pytest.mark.parametrize("how", ["OFF", "NORMAL"])
def test_the_trace_tells_a_server_that_does_not_sync(on_sqlite: LiveServer, tmp_path: Path, how: str) -> None:
    """With `synchronous` as loose as that the same look finds answers written and acknowledged, and not synced."""
    loose = replace(on_sqlite, program=UNSYNCED, environ={"OVERBLIK_UNSYNCED": how})
    found = steps_of_three_saves(loose, tmp_path / "trace")
    assert all("written" in one for one in found)
    assert not any(is_on_disk(one) for one in found), found


TRACE = """\
11 recvfrom(9<TCP:[1]>, "POST /da/a/u1", 64) = 13
12 pwrite64(7</d/f.sqlite3-wal>, "x", 1, 0) = 1
12 fdatasync(7</d/f.sqlite3-wal> <unfinished ...>
11 sendto(9<TCP:[1]>, "HTTP/1.1 302 Found", 18, 0, NULL, 0) = 18
12 <... fdatasync resumed>) = 0
"""


def test_a_sync_counts_when_it_has_ended() -> None:
    """One that was begun before the answer and ended after it held nothing back."""
    assert steps(TRACE, "/d/f.sqlite3") == [["written"]]
    lines = TRACE.splitlines()
    in_time = "\n".join([*lines[:3], lines[4], lines[3]])
    assert steps(in_time, "/d/f.sqlite3") == [["written", "synced"]]


def test_the_sync_of_another_file_does_not_count() -> None:
    """Nor one that failed."""
    lines = TRACE.splitlines()
    other = lines[2].replace("f.sqlite3-wal", "log").replace(" <unfinished ...>", ") = 0")
    failed = lines[2].replace(" <unfinished ...>", ") = -1 EIO (Input/output error)")
    for line in (other, failed):
        assert steps("\n".join([*lines[:2], line, lines[3]]), "/d/f.sqlite3") == [["written"]]


@pytest.mark.parametrize("lines", [slice(1, None), slice(None, 3)])
def test_a_trace_without_the_page_or_its_answer_proves_nothing(lines: slice) -> None:
    """It raises, so that a look at the wrong process is not taken for a good server."""
    with pytest.raises(AssertionError, match="the trace shows no"):
        steps("\n".join(TRACE.splitlines()[lines]), "/d/f.sqlite3")
