"""Whom a rate limit is about, without keeping an address."""

from __future__ import annotations

import pytest

from overblik.collection.security.addresses import client_address, hidden

DAY = 86_400


def test_without_proxies_a_client_cannot_choose_its_address() -> None:
    """X-Forwarded-For is what the client wrote."""
    assert client_address({"REMOTE_ADDR": "192.0.2.9", "HTTP_X_FORWARDED_FOR": "198.51.100.1"}, 0) == "192.0.2.9"


@pytest.mark.parametrize(("proxies", "found"), [(1, "192.0.2.3"), (2, "192.0.2.2"), (3, "192.0.2.1"), (4, "10.0.0.1")])
def test_each_proxy_vouches_for_one_entry_from_the_right(proxies: int, found: str) -> None:
    """With fewer entries than proxies nothing is vouched for, and the caller itself counts."""
    meta = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "192.0.2.1, 192.0.2.2,192.0.2.3"}
    assert client_address(meta, proxies) == found


def test_one_customer_of_ipv6_is_one_client() -> None:
    """The last 64 bits change as the customer likes."""
    first, second = ({"REMOTE_ADDR": f"2001:db8:1:2::{last}"} for last in ("1", "ffff"))
    assert client_address(first, 0) == client_address(second, 0) == "2001:db8:1:2::/64"


@pytest.mark.parametrize("nonsense", ["", "unix:", "<script>", "1.2.3.4.5"])
def test_what_is_no_address_is_one_unknown_client(nonsense: str) -> None:
    """It must not become a name of its own for each try."""
    assert client_address({"REMOTE_ADDR": nonsense}, 0) == "unknown"


def test_a_mapped_address_is_the_ipv4_address() -> None:
    """A server that listens on both families sees the same client twice."""
    assert client_address({"REMOTE_ADDR": "::ffff:192.0.2.7"}, 0) == "192.0.2.7"


def test_a_hash_lasts_a_day_and_needs_the_key() -> None:
    """The same day gives the same name in every process; the next day and another key give others."""
    base = hidden(b"key", 10, "a", "192.0.2.7")
    assert base == hidden(b"key", DAY - 1, "a", "192.0.2.7")
    others = {
        hidden(b"key", DAY, "a", "192.0.2.7"),
        hidden(b"other", 10, "a", "192.0.2.7"),
        hidden(b"key", 10, "b", "192.0.2.7"),
    }
    assert base not in others
    assert len(others) == 3


def test_parts_do_not_run_into_one_another() -> None:
    """A client cannot borrow another one's name by writing part of it elsewhere."""
    assert hidden(b"key", 0, "ab", "c") != hidden(b"key", 0, "a", "bc")
