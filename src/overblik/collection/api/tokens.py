"""Tokens of the read API: printed once, kept as a digest, of one role, for a time."""

from __future__ import annotations

import datetime as dt
import secrets
from hashlib import sha256

from overblik.collection.fieldwork.state import audit
from overblik.collection.models import ApiToken
from overblik.collection.staff.roles import ROLES
from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean

PREFIX = "ovb_"
"""What every token begins with, so that one that has strayed into a file is recognised."""
_BYTES = 32
LONGEST = 200


def digest(token: str) -> str:
    """
    Return what is kept of a token.

    It is as random as a key, so that a plain hash cannot be turned back; passwords would need more.
    """
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def new_token(name: str, role: str, days: int | None, now: dt.datetime, by: str) -> tuple[ApiToken, str]:
    """
    Make a token and return its row and the token itself, which is told this once.

    *days* is how long it works, None for until it is revoked. Raises Unanswerable for a role or a name that cannot be.
    """
    if role not in ROLES:
        message = f"there is no role {role!r}; choose from {', '.join(ROLES)}"
        raise Unanswerable(message)
    plain = name.strip()
    if not plain or len(plain) > LONGEST:
        message = f"a token needs a name of at most {LONGEST} characters; write who uses it, as in `new dashboard`"
        raise Unanswerable(message)
    if any(token.name == plain for token in working_tokens(now)):
        message = f"a token called {plain!r} works already; revoke it first, or choose another name"
        raise Unanswerable(message)
    secret = PREFIX + secrets.token_urlsafe(_BYTES)
    expires = now + dt.timedelta(days=days) if days is not None else None
    row = ApiToken.objects.create(
        name=plain, digest=digest(secret), role=role, made_at=now, made_by=by, expires_at=expires
    )
    audit("api token made", now, by, name=plain, role=role, days=days)
    return row, secret


def working_tokens(now: dt.datetime) -> list[ApiToken]:
    """Return the tokens that work, oldest first."""
    return [token for token in ApiToken.objects.order_by("pk") if works(token, now)]


def works(token: ApiToken, now: dt.datetime) -> bool:
    """Return whether a token is neither revoked nor expired."""
    return token.revoked_at is None and (token.expires_at is None or now < token.expires_at)


def find_token(secret: str, now: dt.datetime) -> ApiToken | None:
    """Return the row of a token that works, None for any other."""
    found = ApiToken.objects.filter(digest=digest(secret)).first()
    return found if found is not None and works(found, now) else None


def revoke_token(name: str, now: dt.datetime, by: str) -> None:
    """Make the token called *name* void; raises Unanswerable where none of that name works."""
    found = [token for token in working_tokens(now) if token.name == name.strip()]
    if not found:
        known = [token.name for token in working_tokens(now)]
        message = f"no token called {name!r} works; {did_you_mean(name, known) if known else 'there is none'}"
        raise Unanswerable(message)
    for token in found:
        token.revoked_at = now
        token.save(update_fields=["revoked_at"])
    audit("api token revoked", now, by, name=name.strip())
