from __future__ import annotations

import datetime as dt

import pytest

from overblik.report.dates import date_text, months, period_text


@pytest.mark.parametrize(("language", "said"), [("da", "1. marts 2020"), ("en", "1 March 2020")])
def test_a_date_is_written_as_its_language_writes_it(language: str, said: str) -> None:
    """In Danish the day is an ordinal, and months begin with a small letter."""
    assert date_text(dt.date(2020, 3, 1), language) == said
    assert len(months(language)) == 12


@pytest.mark.parametrize(
    ("first", "last", "danish", "english"),
    [
        ((2020, 5, 15), (2020, 5, 24), "15.–24. maj 2020", "15–24 May 2020"),
        ((2020, 3, 12), (2020, 5, 27), "12. marts – 27. maj 2020", "12 March – 27 May 2020"),
        ((2019, 12, 30), (2020, 1, 2), "30. december 2019 – 2. januar 2020", "30 December 2019 – 2 January 2020"),
        ((2020, 5, 15), (2020, 5, 15), "15. maj 2020", "15 May 2020"),
    ],
)
def test_a_period_says_month_and_year_once_where_they_are_the_same(
    first: tuple[int, int, int], last: tuple[int, int, int], danish: str, english: str
) -> None:
    """A period of one day is that day."""
    dates = dt.date(*first), dt.date(*last)
    assert (period_text(*dates, "da"), period_text(*dates, "en")) == (danish, english)
