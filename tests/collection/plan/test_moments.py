from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from overblik.collection.plan.moments import MAILING, days_left_text, moment_text, read_moment, read_zone
from overblik.files.reading import Reader
from overblik.files.yaml_source import Source
from tests.makers import codes

ZONE = ZoneInfo("Europe/Copenhagen")


def read(written: object) -> tuple[dt.datetime | None, list[str]]:
    """Return the moment that is written, and the codes of what is wrong with it."""
    reader = Reader(Source(name="fieldwork.yaml"), ("da",))
    moment = read_moment(written, reader, (), zone=ZONE, usual=MAILING)
    return moment, codes(reader.problems)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2020-05-15 09:00", "2020-05-15 09:00:00+02:00"),
        ("2020-05-15T9:05", "2020-05-15 09:05:00+02:00"),
        ("2020-05-15 9.05", "2020-05-15 09:05:00+02:00"),
        ("2020-05-15", "2020-05-15 09:00:00+02:00"),
        ("2020-12-01 23:59", "2020-12-01 23:59:00+01:00"),
    ],
)
def test_a_day_and_an_hour_are_a_point_in_time_there(written: str, moment: str) -> None:
    """In summer time and winter time."""
    assert (f"{read(written)[0]}", read(written)[1]) == (moment, [])


@pytest.mark.parametrize(
    "written", ["2020-02-30", "2020-05-15 24:00", "15-05-2020", "at nine", 2020, None, "2020-03-29 02:30"]
)
def test_what_is_no_point_in_time_is_told(written: object) -> None:
    """The hour that is skipped when the clocks go forward is none either."""
    assert read(written) == (None, ["bad-date"])


@pytest.mark.parametrize("name", ["Europe/Kobenhavn", "CEST time", "", "../etc", "Europe"])
def test_an_unknown_time_zone_is_told(name: str) -> None:
    """And does not lead outside the list of time zones."""
    reader = Reader(Source(name="fieldwork.yaml"), ("da",))
    assert read_zone(name, reader, ()).key == "Europe/Copenhagen"
    assert codes(reader.problems) == ["unknown-time-zone"]


def test_a_moment_is_told_in_the_time_of_the_place() -> None:
    """Whatever clock it was stored by."""
    closes = dt.datetime(2020, 5, 24, 21, 59, tzinfo=dt.UTC)
    assert moment_text(closes, "da", ZONE) == "søndag den 24. maj 2020"
    assert moment_text(closes, "en", ZONE) == "Sunday 24 May 2020"
    assert moment_text(closes, "en", dt.UTC) == "Sunday 24 May 2020 at 21:59"


@pytest.mark.parametrize(
    ("now", "danish", "english"),
    [
        ("2020-05-19 23:00", "5 dage", "5 days"),
        ("2020-05-23 00:10", "1 dag", "1 day"),
        ("2020-05-24 08:00", "under et døgn", "less than a day"),
    ],
)
def test_days_are_those_of_the_calendar(now: str, danish: str, english: str) -> None:
    """So that a mail says the same in the morning and in the evening."""
    closes = dt.datetime(2020, 5, 24, 23, 59, tzinfo=ZONE)
    moment = dt.datetime.fromisoformat(now).replace(tzinfo=ZONE).astimezone(dt.UTC)
    assert days_left_text(closes, moment, "da", ZONE) == danish
    assert days_left_text(closes, moment, "en", ZONE) == english
