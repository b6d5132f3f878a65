"""Dates and periods as each language writes them."""

from __future__ import annotations

import datetime as dt

DANISH_MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def months(language: str) -> tuple[str, ...]:
    """Return the names of the twelve months."""
    return DANISH_MONTHS if language == "da" else ENGLISH_MONTHS


def date_text(date: dt.date, language: str) -> str:
    """
    Return a date in words, with ordinary spaces.

    >>> date_text(dt.date(2020, 6, 10), "da"), date_text(dt.date(2020, 6, 10), "en")
    ('10. juni 2020', '10 June 2020')
    """
    return f"{_day(date, language)} {_month(date, language)} {date.year}"


def period_text(first: dt.date, last: dt.date, language: str) -> str:
    """
    Return the period from *first* to *last*, both included, saying month and year once where they are the same.

    >>> period_text(dt.date(2020, 5, 15), dt.date(2020, 5, 24), "da")
    '15.–24. maj 2020'
    >>> period_text(dt.date(2020, 3, 12), dt.date(2020, 5, 27), "en")
    '12 March – 27 May 2020'
    """
    end = date_text(last, language)
    if first == last:
        return end
    if first.year != last.year:
        return f"{date_text(first, language)} – {end}"
    if first.month != last.month:
        return f"{_day(first, language)} {_month(first, language)} – {end}"
    return f"{_day(first, language)}–{end}"


def _day(date: dt.date, language: str) -> str:
    return f"{date.day}." if language == "da" else str(date.day)


def _month(date: dt.date, language: str) -> str:
    return months(language)[date.month - 1]
