"""Who a request comes from, as far as rate limits need it; the address itself is never kept."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

_NETWORK = 64
"""Bits of an IPv6 address that belong to one customer; the rest changes as the customer likes."""
_DAY = 86_400


def client_address(meta: Mapping[str, Any], proxies: int) -> str:
    """
    Return the address that the nearest *proxies* vouch for.

    Each proxy adds the address it was called from to the right of X-Forwarded-For, so that with n proxies the n-th entry from the
    right is the client's; what stands left of it is whatever the client wrote.

    >>> client_address({"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 192.0.2.7"}, 1)
    '192.0.2.7'
    >>> client_address({"REMOTE_ADDR": "192.0.2.9", "HTTP_X_FORWARDED_FOR": "1.1.1.1"}, 0)
    '192.0.2.9'
    """
    direct = str(meta.get("REMOTE_ADDR") or "")
    entries = [entry.strip() for entry in str(meta.get("HTTP_X_FORWARDED_FOR") or "").split(",") if entry.strip()]
    return _network(entries[-proxies] if 0 < proxies <= len(entries) else direct)


def _network(address: str) -> str:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if found.version == 4:  # noqa: PLR2004 - IPv4 and IPv6
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, _NETWORK), strict=False))


def hidden(key: bytes, seconds: int, *parts: str) -> str:
    """
    Return a hash of *parts* that can be made only with the server's key, and is another one each day (UTC).

    *seconds* is the moment since 1970. Equal parts on one day give equal hashes in every process.
    """
    salt = hmac.new(key, f"overblik rate limits {seconds // _DAY}".encode(), sha256).digest()
    return hmac.new(salt, "\0".join(parts).encode("utf-8", "replace"), sha256).hexdigest()
