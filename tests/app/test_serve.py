"""The real server, over a socket: it refuses what is too much, quickly and without taking it in."""

from __future__ import annotations

import socket
import subprocess
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import httpx
import pytest
from click.testing import CliRunner

from overblik.app.cli import group
from overblik.collection.security.limits import UNKNOWN_LINKS
from tests.collection.live_server import PATIENCE, LiveServer, free_port, processes
from tests.collection.office_study import office_site

if TYPE_CHECKING:
    from collections.abc import Iterator

HUGE = 200_000_000
HEAD = (
    b"POST /da/a/u1-aaaaaaaaaaaaaaaaaaaaaaaaaa/s/slut/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The small study, served by two processes."""
    folder = tmp_path_factory.mktemp("serve")
    office_site(folder / "study")
    made = LiveServer(study=folder / "study", data=folder / "data", more=("--workers", "2"))
    made.open()
    yield made.start()
    made.close()


def megabytes(server: LiveServer) -> float:
    """Return the memory that the server and its workers hold."""
    assert server.process is not None
    own = ",".join(str(one.pid) for one in processes() if one.group == server.process.pid)
    listed = subprocess.run(["ps", "-o", "rss=", "-p", own], capture_output=True, text=True, check=True)
    return sum(map(int, listed.stdout.split())) / 1024


def settled(server: LiveServer) -> float:
    """Return the memory that the server holds once every process has answered and holds all that answering brings in."""
    for _ in range(20):  # a connection comes to either process, and the first request of each reads in what it needs
        assert (
            httpx.post(f"{server.address}/da/a/u1-{'a' * 26}/s/slut/", content=b"x", trust_env=False).status_code < 500
        )
        assert server.health() == "ok"
    before, now = 0.0, megabytes(server)
    while abs(now - before) > 1:
        time.sleep(1)
        before, now = now, megabytes(server)
    return now


def sent(server: LiveServer, head: bytes, piece: bytes) -> tuple[int, bytes]:
    """Send *head* and then pieces until the server has had enough; returns the bytes that went out and its first line."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as line:
        line.sendall(head + b"\r\n")
        went = 0
        try:
            while went < HUGE:
                line.sendall(piece)
                went += len(piece)
        except OSError:
            pass
        return went, line.recv(4096).partition(b"\r\n")[0]


@pytest.mark.parametrize("chunked", [False, True])
def test_two_hundred_megabytes_are_refused_without_being_read(server: LiveServer, *, chunked: bool) -> None:
    """Long before all of it is sent, and the server's memory does not grow by it."""
    piece = b"a" * 65_536
    length = b"Transfer-Encoding: chunked\r\n" if chunked else f"Content-Length: {HUGE}\r\n".encode()
    before = settled(server)
    went, said = sent(server, HEAD + length, b"10000\r\n" + piece + b"\r\n" if chunked else piece)
    assert said.split()[1] in {b"413", b"403"}
    assert went < HUGE / 10
    assert megabytes(server) - before < 30
    assert server.health() == "ok"


def test_headers_without_end_are_refused(server: LiveServer) -> None:
    """A few kilobytes are enough for a browser."""
    head = b"GET /health/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: "
    _, said = sent(server, head + b"a" * 200_000 + b"\r\n", b"a" * 65_536)
    assert said.split()[1:2] in ([b"431"], [])
    assert server.health() == "ok"


def test_what_is_no_http_is_refused(server: LiveServer) -> None:
    """And the server goes on."""
    for nonsense in (
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", server.port), timeout=60) as line:
            line.sendall(nonsense + b"\r\n\r\n")
            assert b" 200 " not in line.recv(4096)
    assert server.health() == "ok"


def test_no_link_and_no_address_reaches_the_log_or_the_database(server: LiveServer) -> None:
    """Forged links, a broken page and a refused host are written down without either."""
    token = "u1-" + "k" * 26
    with httpx.Client(base_url=server.address, trust_env=False) as client:
        for path in (f"/da/a/{token}/", f"/xx/a/{token}/s/slut/", f"/a/{token}", f"/da/a/{token}/nowhere/"):
            client.get(path, headers={"X-Forwarded-For": "198.51.100.77", "Referer": f"{server.address}/da/a/{token}/"})
        client.get(f"/da/a/{token}/", headers={"Host": "evil.test"})
        client.post(f"/da/a/{token}/s/slut/", data={"rev": "0"})
    log = server.log.read_bytes()
    assert b"/da/a/u1-" in log
    kept = [path.read_bytes() for path in server.data.iterdir()]
    for whole in (log, *kept):
        for secret in (b"kkkkkkkk", b"198.51.100.77", b"127.0.0.1 "):
            assert secret not in whole
    assert server.rows("SELECT COUNT(*) FROM collection_ratecount")[0][0] >= 1


def test_guesses_are_counted_over_both_processes(server: LiveServer) -> None:
    """Sixty links that open nothing are looked up, whichever process they come to; the rest are refused."""
    link = f"{server.address}/da/a/u1-{'g' * 26}/"
    found = [httpx.get(link, trust_env=False).status_code for _ in range(2 * UNKNOWN_LINKS.most + 10)]
    assert set(found) == {404, 429}
    assert found.count(404) <= 2 * UNKNOWN_LINKS.most  # a window may end while we ask
    good = next(iter(server.links().values()))
    assert httpx.get(good, trust_env=False).status_code == 200


def test_a_server_does_not_start_unsafe(server: LiveServer) -> None:
    """It says everything that is wrong, ends with status 2, and has made no database."""
    data = server.data.parent / "other"
    outside = replace(server, data=data, environ={"OVERBLIK_ADDRESS": "http://svar.example.test"})
    done = outside.command("serve", str(server.study))
    assert done.returncode == 2
    assert "does not begin with https://" in done.stderr
    assert "OVERBLIK_KEY is not set" in done.stderr
    assert not outside.data.joinpath("fieldwork.sqlite3").exists()


def test_the_command_says_what_it_takes() -> None:
    """Processes, threads, and where it listens."""
    found = CliRunner().invoke(group, ["serve", "--help"])
    assert all(name in found.output for name in ("--host", "--port", "--workers", "--threads"))


def test_a_server_ends_when_it_is_told_to_while_it_starts(server: LiveServer) -> None:
    """A process that is only beginning may not hear it; none is left behind all the same."""
    early = replace(server, port=free_port(), process=None)
    early.process = subprocess.Popen(
        [*early.program, "serve", str(early.study), "--port", str(early.port)], env=early.surroundings,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    group_id = early.process.pid
    while early.process.poll() is None and sum(one.group == group_id for one in processes()) < 2:
        pass
    early.process.terminate()
    assert early.process.wait(PATIENCE) is not None
    assert not [one for one in processes() if one.group == group_id]
