"""Monitoring sees whether the server can do its work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test import Client

from overblik.collection.models import Fieldwork

if TYPE_CHECKING:
    from overblik.collection.site import Site


@pytest.mark.usefixtures("site")
def test_a_server_in_order_says_so() -> None:
    """Status 200, with the state of the fieldwork."""
    answer = Client().get("/health/")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "fieldwork": "open"})


@pytest.mark.usefixtures("site")
def test_a_database_without_fieldwork_is_told() -> None:
    """It was never set up, or another database is asked."""
    Fieldwork.objects.all().delete()
    answer = Client().get("/health/")
    assert (answer.status_code, answer.json()) == (503, {"status": "not set up"})


def test_another_key_is_told(site: Site, settings: Any) -> None:
    """With it none of the links that were sent would work."""
    settings.OVERBLIK = replace(site, key=b"another key of thirty-two bytes.")
    answer = Client().get("/health/")
    assert (answer.status_code, answer.json()) == (503, {"status": "another key"})


@pytest.mark.usefixtures("site")
def test_a_database_that_fails_is_told() -> None:
    """Status 503 and no word on where it is."""

    def broken(*_: object) -> None:
        from django.db import OperationalError

        raise OperationalError("could not connect to db.example at 10.0.0.7")

    with connection.execute_wrapper(broken):
        answer = Client().get("/health/")
    assert (answer.status_code, answer.json()) == (503, {"status": "no database"})


@pytest.mark.usefixtures("site")
def test_it_is_read_only() -> None:
    """A post is refused."""
    assert Client().post("/health/").status_code == 405
