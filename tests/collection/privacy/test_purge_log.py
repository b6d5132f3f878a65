"""The log of purges beside the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.models import Purge
from overblik.collection.privacy.purge_log import append, from_line, read, to_line
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_purges_are_added_and_read_back(tmp_path: Path) -> None:
    """A line that was cut off by a fall of the machine spoils no other."""
    log = tmp_path / "data" / "purges.jsonl"
    assert read(log) == ()
    append(log, [Purge(who="a", what="person", at=NOW, by="x")])
    append(log, [Purge(who="b", what="unit", at=NOW, by="x")])
    with log.open("a", encoding="utf-8") as file:
        file.write('{"who": "c"')
    assert [(row.who, row.what, row.at) for row in read(log)] == [("a", "person", NOW), ("b", "unit", NOW)]


def test_a_line_is_its_purge() -> None:
    """And names nobody."""
    purge = Purge(who="a", what="person+answers", at=NOW, by="x")
    assert to_line(from_line(to_line(purge))) == to_line(purge)
