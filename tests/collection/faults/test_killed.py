"""The plug is pulled under sixteen writing respondents: nothing that was acknowledged is lost, doubled or mixed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.collection.faults.ledger import broken, history_of, newest_of
from tests.collection.faults.respondents import Load

if TYPE_CHECKING:
    from tests.collection.faults.cluster import Cluster
    from tests.collection.live_server import LiveServer

SAVES = (23, 61, 38, 74, 20, 55)
"""After how many saves the plug is pulled, turn by turn."""

SAID = (
    "Svarene blev ikke gemt",
    "Your answers were not saved",
    "Siden kan ikke vises lige nu",
    "The page cannot be shown",
)
"""What a respondent reads while the database is away."""


def test_a_killed_server_loses_nothing(server: LiveServer, kills: int) -> None:
    """The server and its workers die in the middle of saves, and are started again; the respondents go on."""
    server.start_open()
    with Load(server.links()) as load:
        for turn in range(kills):
            load.await_saves(SAVES[turn % len(SAVES)])
            server.kill()
            server.start()
        load.await_saves(40)
    assert load.broken_off() >= kills
    assert broken(load.promises(), history_of(server), newest_of(server)) == []


def test_a_killed_postgresql_loses_nothing(on_postgresql: LiveServer, cluster: Cluster, kills: int) -> None:
    """The database dies in the middle of saves, and is started again; the server, never started anew, finds back by itself."""
    server = on_postgresql
    server.start_open()
    with Load(server.links()) as load:
        for turn in range(kills):
            load.await_saves(SAVES[turn % len(SAVES)])
            cluster.kill()
            load.await_trouble()
            cluster.start()
        load.await_saves(40)
    assert server.health() == "ok"
    for trouble in load.troubles():
        assert trouble.status == 503
        assert any(said in trouble.text for said in SAID)
        assert "Traceback" not in trouble.text
        assert trouble.token not in trouble.text
    assert broken(load.promises(), history_of(server), newest_of(server)) == []
