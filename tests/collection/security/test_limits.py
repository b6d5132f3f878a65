"""Counts over every process, of nobody by name."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django.core.cache import cache
from django.db import connection

from overblik.collection.models import RateCount
from overblik.collection.security.limits import (
    DELEGATIONS_TO_ONE,
    Limit,
    cache_key,
    count,
    mail_to_colleague_allowed,
    within,
)
from tests.collection.office_study import KEY, NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.collection.site import Site

THREE = Limit(name="three", most=3, seconds=600)


@pytest.mark.django_db
def test_more_than_the_limit_is_refused_until_the_window_ends() -> None:
    """The fourth try of one client is one too many; another client and the next window are not concerned."""
    assert [within(THREE, KEY, NOW, "192.0.2.7") for _ in range(4)] == [True, True, True, False]
    assert within(THREE, KEY, NOW, "192.0.2.8")
    assert within(THREE, KEY, NOW + dt.timedelta(seconds=600), "192.0.2.7")


@pytest.mark.django_db
def test_a_try_is_counted_in_one_statement(django_assert_num_queries: Callable[..., object]) -> None:
    """Two processes that count at once cannot both read the number before either writes it."""
    count(THREE, KEY, NOW, "192.0.2.7")
    with django_assert_num_queries(1):  # type: ignore[attr-defined]
        assert count(THREE, KEY, NOW, "192.0.2.7") == 2


@pytest.mark.django_db
def test_old_counts_are_deleted() -> None:
    """The first try of a day later takes along what is older."""
    count(THREE, KEY, NOW, "192.0.2.7")
    count(THREE, KEY, NOW + dt.timedelta(days=1, seconds=600), "192.0.2.7")
    assert RateCount.objects.count() == 1


@pytest.mark.django_db
def test_no_address_is_stored() -> None:
    """A row holds a hash that another key cannot make."""
    count(THREE, KEY, NOW, "192.0.2.7")
    row = RateCount.objects.get()
    assert "192" not in row.who
    assert len(row.who) == 64


@pytest.mark.django_db
def test_a_unit_cannot_mail_one_address_over_and_over() -> None:
    """Our mail server is nobody's toy, whatever letters the address is written in."""
    mails = ["ida@kontor.test", "Ida@Kontor.test"] * 3
    allowed = [mail_to_colleague_allowed(KEY, NOW, "u01", mail) for mail in mails]
    assert allowed == [True] * DELEGATIONS_TO_ONE.most + [False]
    assert mail_to_colleague_allowed(KEY, NOW, "u02", "ida@kontor.test")


def test_what_sign_in_remembers_has_no_address_in_it(site: Site) -> None:
    """Sign-in names what it counts after the client; the database holds a hash of that."""
    cache.set("allauth:rl:login:ip:192.0.2.7", [1.0], 60)
    assert cache.get("allauth:rl:login:ip:192.0.2.7") == [1.0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM overblik_cache")
        assert [row[0] for row in cursor.fetchall()] == [cache_key("allauth:rl:login:ip:192.0.2.7", "", 1)]
    assert site.key == KEY
