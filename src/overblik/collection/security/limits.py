"""How often something may be tried: counted in the database, so that it holds over every process and machine."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from overblik.collection.models import RateCount
from overblik.collection.security.addresses import hidden
from overblik.collection.site import site

_KEPT = 86_400
"""Seconds that counts are kept: the longest window."""


@dataclass(frozen=True, kw_only=True)
class Limit:
    """At most *most* of something within a window of *seconds*, which divides a day."""

    name: str
    most: int
    seconds: int

    def window(self, now: dt.datetime) -> int:
        """Return when the window that *now* is in began, in seconds since 1970."""
        moment = int(now.timestamp())
        return moment - moment % self.seconds


UNKNOWN_LINKS = Limit(name="unknown links", most=60, seconds=600)
"""Links that open nothing, from one address. Good links are never refused, wherever they come from."""
SIGN_INS = Limit(name="sign-ins", most=30, seconds=600)
"""Attempts to sign in, from one address."""
SIGN_INS_OF_ONE = Limit(name="sign-ins of one", most=60, seconds=3600)
"""Attempts to sign in under one name, wherever they come from."""
API_TOKENS = Limit(name="API tokens", most=60, seconds=600)
"""Calls of the API with a token that is not known, from one address."""
DELEGATIONS = Limit(name="delegations", most=60, seconds=86_400)
"""Mails to colleagues, by one unit."""
DELEGATIONS_TO_ONE = Limit(name="delegations to one", most=5, seconds=86_400)
"""Mails from one unit to one address: our mail server is nobody's toy."""
POSTS = Limit(name="posts", most=3000, seconds=600)
"""Pages and answers saved under one link: five a second for ten minutes, ten times what a person and a colleague do."""


def count(limit: Limit, key: bytes, now: dt.datetime, *who: str) -> int:
    """
    Count one more try of *who* and return how many there were in this window; one statement, whoever else counts at the moment.

    The first try in a window takes along what is older than a day.
    """
    window = limit.window(now)
    table, column = (connection.ops.quote_name(name) for name in (RateCount._meta.db_table, "window"))  # noqa: SLF001
    statement = (
        f"INSERT INTO {table} (who, {column}, count) VALUES (%s, %s, 1) "  # noqa: S608 - names of our own
        f"ON CONFLICT (who, {column}) DO UPDATE SET count = {table}.count + 1 RETURNING count"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [hidden(key, window, limit.name, *who), window])
        found = int(cursor.fetchone()[0])
    if found == 1:
        _forget(window - _KEPT)
    return found


def _forget(before: int) -> None:
    """Delete what is older than a moment, here and where sign-in counts."""
    RateCount.objects.filter(window__lt=before).delete()
    table = connection.ops.quote_name(settings.CACHES["default"]["LOCATION"])
    moment = connection.ops.adapt_datetimefield_value(dt.datetime.fromtimestamp(before, dt.UTC))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [moment])  # noqa: S608 - a name of our own


def cache_key(name: str, prefix: str, version: int) -> str:
    """Return the name under which the cache keeps something: names hold addresses of clients, which are not stored."""
    here = site()
    return hidden(here.key, int(here.now().timestamp()), prefix, str(version), name)


def within(limit: Limit, key: bytes, now: dt.datetime, *who: str) -> bool:
    """Count one more try of *who* and return whether it is still allowed."""
    return count(limit, key, now, *who) <= limit.most


def mail_to_colleague_allowed(key: bytes, now: dt.datetime, unit: str, mail: str) -> bool:
    """Count one more mail from a unit to a colleague and return whether it may be sent."""
    return within(DELEGATIONS_TO_ONE, key, now, unit, mail.casefold()) and within(DELEGATIONS, key, now, unit)
