"""Dates and hours as staff type them into a form."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo


def typed_date(text: str) -> dt.date | None:
    """
    Return the day that was typed, None where it is none.

    >>> typed_date("2026-03-12"), typed_date("12/3")
    (datetime.date(2026, 3, 12), None)
    """
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        return None


def end_of(day: dt.date, zone: str) -> dt.datetime:
    """
    Return the last minute of a day in a time zone, as deadlines are.

    >>> end_of(dt.date(2026, 3, 12), "Europe/Copenhagen").isoformat()
    '2026-03-12T23:59:00+01:00'
    """
    return dt.datetime.combine(day, dt.time(23, 59), ZoneInfo(zone))
