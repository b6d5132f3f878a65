"""Points in time: as authors write them, and in words."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from overblik.collection.plan.model import COPENHAGEN
from overblik.files.reading import did_you_mean, found
from overblik.report.dates import date_text

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_

OPENING, MAILING, CLOSING = dt.time(8), dt.time(9), dt.time(23, 59)
"""The hour where only a date is written: to open, to send, to close."""

_MOMENT = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})(?:[T ](?P<hour>\d{1,2})[:.](?P<minute>\d{2}))?", re.ASCII)
_DANISH_DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_zone(name: str, reader: Reader, path: Path_) -> ZoneInfo:
    """Return the time zone called *name*; an unknown one gives a problem, and Copenhagen's."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # unknown, no path at all, a folder of them
        hint = did_you_mean(name, available_timezones()) if "/" in name else f"write {COPENHAGEN} say"
    reader.problem("unknown-time-zone", f"{name!r} is no time zone; {hint}", path, value=True)
    return ZoneInfo(COPENHAGEN)


def read_moment(written: Any, reader: Reader, path: Path_, *, zone: ZoneInfo, usual: dt.time) -> dt.datetime | None:
    """Return the point in time that is *written* as a date or a date and an hour, at *usual* where there is no hour."""
    match = _MOMENT.fullmatch(written) if isinstance(written, str) else None
    if match is None or (moment := _moment(match, zone, usual)) is None:
        message = f"{found(written, quoted=True)} is no date and hour; write 2020-05-15 09:00 say"
        reader.problem("bad-date", message, path, value=True)
        return None
    if moment.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != moment.replace(tzinfo=None):
        message = f"{written!r} never is: the clocks go forward that night; write another hour"
        reader.problem("bad-date", message, path, value=True)
        return None
    return moment


def _moment(match: re.Match[str], zone: ZoneInfo, usual: dt.time) -> dt.datetime | None:
    try:
        hour = dt.time(int(match["hour"]), int(match["minute"])) if match["hour"] else usual
        return dt.datetime.combine(dt.date.fromisoformat(match["date"]), hour, zone)
    except ValueError:  # the thirtieth of February, 25 o'clock
        return None


def moment_text(moment: dt.datetime, language: str, zone: dt.tzinfo | None = None) -> str:
    """
    Return the day of *moment* in words, with the hour unless it is the last minute of the day.

    >>> moment_text(dt.datetime(2020, 5, 24, 23, 59), "da"), moment_text(dt.datetime(2020, 5, 22, 12, 0), "da")
    ('søndag den 24. maj 2020', 'fredag den 22. maj 2020 kl. 12.00')
    >>> moment_text(dt.datetime(2020, 5, 22, 12, 0), "en")
    'Friday 22 May 2020 at 12:00'
    """
    local = moment.astimezone(zone) if zone else moment
    day = date_text(local.date(), language)
    last = local.time().replace(second=0, microsecond=0) == CLOSING
    if language == "da":
        return f"{_DANISH_DAYS[local.weekday()]} den {day}" + ("" if last else f" kl. {local:%H.%M}")
    return f"{_ENGLISH_DAYS[local.weekday()]} {day}" + ("" if last else f" at {local:%H:%M}")


def days_left_text(closes: dt.datetime, now: dt.datetime, language: str, zone: dt.tzinfo) -> str:
    """
    Return how many days there are left, counted in days of the calendar.

    >>> days_left_text(*(dt.datetime(2020, 5, day, 12, tzinfo=dt.UTC) for day in (24, 19)), "da", dt.UTC)
    '5 dage'
    """
    days = (closes.astimezone(zone).date() - now.astimezone(zone).date()).days
    if days < 1:
        return "under et døgn" if language == "da" else "less than a day"
    one, many = ("dag", "dage") if language == "da" else ("day", "days")
    return f"{days} {one if days == 1 else many}"
