"""Writers of an SQLite file take turns, and nobody waits where there is nothing to wait for."""

from __future__ import annotations

from threading import Barrier, Lock, Thread
from typing import TYPE_CHECKING

import pytest
from django.db import connection, transaction

from overblik.collection.models import Version
from overblik.collection.turns import SUFFIX, Turns
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


@pytest.mark.django_db(transaction=True)
def test_one_writes_at_a_time_and_everybody_gets_a_turn() -> None:
    """Eight threads add to one row: every step is there, and no two were ever inside at once (on SQLite)."""
    turns, start, guard = Turns(), Barrier(8), Lock()
    Version.objects.create(number=1, text="0", digest="", at=NOW)
    inside, most = 0, 0

    def write() -> None:
        nonlocal inside, most
        start.wait()
        for _ in range(5):
            with turns.taken(), transaction.atomic():
                with guard:
                    inside += 1
                    most = max(most, inside)
                row = Version.objects.select_for_update().get(number=1)
                row.text = str(int(row.text) + 1)
                row.save()
                with guard:
                    inside -= 1
        connection.close()

    threads = [Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Version.objects.get(number=1).text == "40"
    assert most == 1 or connection.vendor != "sqlite"


def test_within_a_transaction_nobody_waits_for_themselves(site: Site) -> None:  # noqa: ARG001 - it needs a database
    """A turn inside a turn is the same turn."""
    turns = Turns()
    with transaction.atomic(), turns.taken(), turns.taken():
        assert connection.in_atomic_block


@pytest.mark.django_db(transaction=True)
def test_an_error_gives_the_turn_on() -> None:
    """Otherwise the next save would wait for ever."""
    turns = Turns()

    def fail() -> None:
        with turns.taken():
            raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        fail()
    with turns.taken():
        pass


@pytest.mark.django_db(transaction=True)
def test_the_lock_lies_beside_the_database() -> None:
    """A file of its own, so that the database's own locks are left alone; PostgreSQL needs none."""
    from pathlib import Path

    with Turns().taken():
        pass
    lock = Path(str(connection.settings_dict["NAME"]) + SUFFIX)
    assert lock.exists() is (connection.vendor == "sqlite")
