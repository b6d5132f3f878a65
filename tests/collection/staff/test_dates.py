"""Dates as staff type them."""

from __future__ import annotations

import datetime as dt

from overblik.collection.staff.dates import end_of, typed_date


def test_a_day_is_read_and_anything_else_is_none() -> None:
    """Browsers send dates in one way, whatever they show."""
    assert typed_date(" 2026-03-12 ") == dt.date(2026, 3, 12)
    assert [typed_date(text) for text in ("", "12.3.2026", "2026-02-30", "2026-03-12\0")] == [None] * 4


def test_a_deadline_is_the_end_of_its_day_where_the_study_is() -> None:
    """In summer too."""
    assert end_of(dt.date(2026, 7, 1), "Europe/Copenhagen").astimezone(dt.UTC).hour == 21
