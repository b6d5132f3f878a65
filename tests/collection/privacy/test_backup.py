"""The whole database in one file."""

from __future__ import annotations

import json
import stat
import threading
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection

from overblik.collection.models import Change, Purge, Response, Unit
from overblik.collection.privacy.archive import file_of
from overblik.collection.privacy.backup import back_up, one_moment, rows_of
from tests.collection.given import give
from tests.collection.office_study import NOW
from tests.collection.privacy.people import everywhere

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("transactional_db", "site")]


def _lines(path: Path, name: str) -> list[dict[str, Any]]:
    with zipfile.ZipFile(path) as source:
        return [json.loads(line) for line in source.read(name).splitlines()]


def test_a_backup_holds_every_row_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    """With the log of purges, and a hash of each file."""
    everywhere()
    path = tmp_path / "monday.zip"
    rows = back_up(path, NOW, [Purge(who="a", what="person", at=NOW, by="x")])
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
    assert len(_lines(path, file_of(Unit))) == 12
    assert [line["who"] for line in _lines(path, "purges.jsonl")] == ["a"]
    manifest = json.loads(zipfile.ZipFile(path).read("manifest.json"))
    assert sum(said["rows"] for name, said in manifest["files"].items() if name.startswith("models/")) == rows
    assert sorted(one.name for one in tmp_path.iterdir()) == ["monday.zip", "study"]


def test_a_backup_is_one_moment_while_others_write(tmp_path: Path) -> None:
    """In each response set of it, the newest answers and the history agree."""
    begun, stop = threading.Event(), threading.Event()

    def write() -> None:
        for number in range(10_000):
            if stop.is_set():
                break
            give("u01", kontakt=["unge"], ansatte=number, kommentar=f"Nummer {number}")
            begun.set()
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait()
    try:
        for turn in range(5):
            back_up(tmp_path / f"{turn}.zip", NOW)
    finally:
        stop.set()
        writer.join()
    for turn in range(5):
        newest: dict[object, object] = {}
        for line in _lines(tmp_path / f"{turn}.zip", file_of(Change)):
            fields = line["fields"]
            newest[fields["key"]] = fields["value"]
        (items,) = (
            found for line in _lines(tmp_path / f"{turn}.zip", file_of(Response)) if (found := line["fields"]["items"])
        )
        assert {key: item["v"] for key, item in items.items()} == newest


def test_what_is_written_meanwhile_is_not_read() -> None:
    """And does not have to wait."""
    with one_moment():
        before = list(rows_of(Response))

        def write() -> None:
            give("u02", kontakt=["unge"])
            connection.close()

        writer = threading.Thread(target=write)
        writer.start()
        writer.join()
        assert list(rows_of(Response)) == before
    assert list(rows_of(Response)) != before
