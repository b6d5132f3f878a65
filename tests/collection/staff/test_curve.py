"""The curve by day."""

from __future__ import annotations

import datetime as dt

from overblik.collection.staff.curve import MOST_DAYS, days, drawing

MONDAY = dt.date(2026, 3, 2)


def day(number: int) -> dt.date:
    """Return a day of the fieldwork."""
    return MONDAY + dt.timedelta(days=number)


def test_every_day_has_its_row_also_where_nothing_happened() -> None:
    """From the first mail until today."""
    found = days([day(1), day(3)], [day(3)], [(day(0), "invitation"), (day(0), "invitation")], day(4))
    assert [(one.begun, one.finished, one.total) for one in found] == [
        (0, 0, 0),
        (1, 0, 0),
        (0, 0, 0),
        (1, 1, 1),
        (0, 0, 1),
    ]
    assert found[0].mailings == (("invitation", 2),)


def test_before_anything_there_is_nothing_to_draw() -> None:
    """Neither rows nor a curve."""
    assert days([], [], [], MONDAY) == []
    assert drawing([], 12) is None


def test_the_curve_ends_where_the_number_stands() -> None:
    """All units finished is the top of the drawing."""
    found = drawing(days([], [day(0), day(1)], [(day(1), "reminder")], day(1)), 2)
    assert found is not None
    assert found["line"].startswith(f"M{found['left']} {found['base']}L")
    assert found["line"].endswith(f"L{found['right']} {found['top']}")
    assert [rule["value"] for rule in found["rules"]] == [0, 1, 2]
    assert len(found["mailings"]) == 1


def test_a_few_days_are_named_however_many_there_are() -> None:
    """The last one among them, and a study of years shows its newest year with what came before counted."""
    found = days([], [day(0), day(900)], [], day(900))
    drawn = drawing(found, 2)
    assert len(found) == MOST_DAYS + 1
    assert (found[0].total, found[-1].total) == (1, 2)
    assert drawn is not None
    assert len(drawn["labels"]) <= 6
    assert drawn["labels"][-1]["date"] == day(900)
