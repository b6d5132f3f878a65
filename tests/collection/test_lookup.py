"""Look-ups whose SQL is made once find what Django's own queries find."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

import pytest
from django.db import connections, transaction

from overblik.collection.lookup import Lookup
from overblik.collection.models import Unit, Version
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_a_look_up_finds_the_row_and_what_belongs_to_it(site: Site) -> None:  # noqa: ARG001 - units come with the study
    """Each number has its own unit and response set, as often as it is asked; none is found for a number that is not there."""
    lookup = Lookup(lambda: Unit.objects.select_related("response", "fieldwork").filter(pk=0).order_by())
    for unit in (*Unit.objects.all(), *Unit.objects.all()):
        found = lookup.find(unit.pk)
        assert (found.unit_id, found.values, found.response.pk) == (unit.unit_id, unit.values, unit.pk)
        assert found.fieldwork.state == "open"
    assert lookup.find(10**9) is None


def test_what_is_found_is_what_stands_there_now(site: Site, unit: Unit) -> None:  # noqa: ARG001 - units come with the study
    """Only the SQL is kept, never a row."""
    lookup = Lookup(lambda: Unit.objects.select_related("response").filter(pk=0).order_by())
    assert lookup.find(unit.pk).issue == 1
    Unit.objects.filter(pk=unit.pk).update(issue=2)
    assert lookup.find(unit.pk).issue == 2


def test_a_query_of_more_than_a_number_is_refused(site: Site) -> None:  # noqa: ARG001 - it needs a database
    """Its other parameters would be frozen with it."""
    lookup = Lookup(lambda: Unit.objects.filter(pk=0, name="x"))
    with pytest.raises(TypeError, match="nothing else"):
        lookup.find(1)


@pytest.mark.django_db(transaction=True)
def test_every_thread_has_its_own() -> None:
    """A compiled query holds a connection, and connections are not shared by threads."""
    from django.db import connection

    lookup = Lookup(lambda: Unit.objects.filter(pk=0).order_by())
    found: list[object] = []

    def look() -> None:
        found.append(lookup.find(1))
        connection.close()

    threads = [Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [None] * 4


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_was_replaced_is_not_held_on_to() -> None:
    """A look-up that kept the old one would look into another transaction."""
    lookup = Lookup(lambda: Version.objects.filter(pk=0).order_by())
    assert lookup.find(7) is None
    old = connections["default"]
    connections["default"] = old.copy()
    try:
        with transaction.atomic():
            Version.objects.create(number=7, text="", digest="", at=NOW)
            assert lookup.find(7).number == 7
            transaction.set_rollback(True)
    finally:
        connections["default"].close()
        connections["default"] = old
    assert lookup.find(7) is None
