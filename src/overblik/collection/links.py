"""
Personal links: made of a server key that no database holds, so that a copy of the database opens nothing.

A token is `HANDLE-MAC`. The handle names a unit or a delegation and is no secret; the MAC is HMAC-SHA-256 (RFC 2104) of the
server's key over who the link is for and its issue number, cut to 128 bits. A new issue number makes every earlier link void.
"""

from __future__ import annotations

import hmac
from base64 import b32encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

Holder = Literal["unit", "delegation"]

_BYTES = 16
_LENGTH = 26
"""Characters of 128 bits in base 32."""
_PREFIX: dict[Holder, str] = {"unit": "u", "delegation": "d"}


@dataclass(frozen=True, kw_only=True)
class LinkName:
    """Whom a token claims to be for: *holder* and the *number* of its row."""

    holder: Holder
    number: int


def make_token(key: bytes, holder: Holder, number: int, issue: int) -> str:
    """
    Return the token of a link.

    >>> make_token(b"key", "unit", 7, 1) == make_token(b"key", "unit", 7, 1)
    True
    >>> make_token(b"key", "unit", 7, 1) == make_token(b"key", "unit", 7, 2)
    False
    """
    said = f"overblik link {holder} {number} {issue}".encode()
    mac = hmac.new(key, said, sha256).digest()[:_BYTES]
    return f"{_PREFIX[holder]}{number}-{b32encode(mac).decode().rstrip('=').lower()}"


def read_token(token: str) -> LinkName | None:
    """
    Return whom *token* claims to be for, None where it is no token; whether the claim is true is said by `is_genuine`.

    >>> read_token("u7-" + "a" * 26)
    LinkName(holder='unit', number=7)
    """
    handle, _, mac = token.partition("-")
    holder = next((holder for holder, prefix in _PREFIX.items() if handle[:1] == prefix), None)
    number = handle[1:]
    if holder is None or len(mac) != _LENGTH or not (number.isascii() and number.isdigit() and len(number) <= _BYTES):
        return None
    return LinkName(holder=holder, number=int(number))


def is_genuine(key: bytes, token: str, name: LinkName, issue: int) -> bool:
    """Return whether *token* was made with this key for this issue; takes as long for a wrong one as for a right one."""
    return hmac.compare_digest(make_token(key, name.holder, name.number, issue).encode(), token.encode())
