"""Dates in the mails that answer by themselves: until when somebody is away."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

LONGEST_ABSENCE = dt.timedelta(days=120)
"""A date further off is not the end of a holiday but something else."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan", "februar february feb", "marts march mar", "april apr", "maj may", "juni june jun",
            "juli july jul", "august aug", "september sep sept", "oktober october okt oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?:[ ,]{0,3}(?P<year>\d{4}))?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?[ \u00a0]{{1,3}}(?:of )?(?P<name>{_NAMES})\b\.?{_YEAR}",
        rf"\b(?P<name>{_NAMES})\.?[ \u00a0]{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b{_YEAR}",
        r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b",
        r"\b(?P<day>\d{1,2})[./-](?P<month>\d{1,2})(?:[./-](?P<year>\d{4}))?\b",
    )
)
_BACK = re.compile(r"tilbage|retur|igen|back|return|again", re.IGNORECASE)
_CLOCK = re.compile(r"\b(kl\.?|at)\s*$", re.IGNORECASE)
_NEAR = 40
"""Characters before a date in which "back" makes it the day of return rather than the last day away."""


def back_on(text: str, today: dt.date) -> dt.date | None:
    """
    Return the day from which somebody is there again, as an automatic answer says it; None where it names no day to come.

    >>> back_on("Jeg holder ferie til og med den 8. maj.", dt.date(2020, 5, 4))
    datetime.date(2020, 5, 9)
    >>> back_on("I am back on Monday 11 May 2020", dt.date(2020, 5, 4))
    datetime.date(2020, 5, 11)
    """
    days = []
    for day, before in _dates(text, today):
        if today <= day <= today + LONGEST_ABSENCE:
            days.append(day if _BACK.search(before) else day + dt.timedelta(days=1))
    return max(days, default=None)


def _dates(text: str, today: dt.date) -> Iterator[tuple[dt.date, str]]:
    """Yield each date with the words before it; a date without a year is the next one."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = _MONTHS[parts["name"].lower()] if parts.get("name") else int(parts["month"])
            years = [int(parts["year"])] if parts.get("year") else [today.year, today.year + 1]
            found = [day for year in years if (day := _date(year, month, int(parts["day"])))]
            coming = [day for day in found if day >= today]
            before = text[max(0, match.start() - _NEAR) : match.start()]
            if coming and not _CLOCK.search(before):  # 12.10 is an hour too
                yield coming[0], before


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
