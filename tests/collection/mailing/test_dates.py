"""Until when somebody is away, as automatic answers say it."""

from __future__ import annotations

import datetime as dt

import pytest

from overblik.collection.mailing.dates import back_on

TODAY = dt.date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Jeg holder ferie til og med fredag den 6. marts.", "2026-03-07"),
        ("Jeg er tilbage på kontoret mandag den 9. marts 2026.", "2026-03-09"),
        ("Jeg er på ferie fra 2/3 til 8/3.", "2026-03-09"),
        ("Fraværende 02.03.2026 - 13.03.2026", "2026-03-14"),
        ("I am out of the office until March 10th.", "2026-03-11"),
        ("I will be back on 10 March.", "2026-03-10"),
        ("Away until 2026-03-12", "2026-03-13"),
        ("Jeg er tilbage i morgen kl. 12.10, ring på 33 11 22 33.", None),
        ("Jeg holder op den 1. januar 2030.", None),
        ("Vi vender tilbage hurtigst muligt.", None),
        ("Barsel til den 30. februar", None),
    ],
)
def test_the_day_of_return_is_found(text: str, back: str | None) -> None:
    """The day after the last day away, or the day that is called that of return."""
    assert back_on(text, TODAY) == (dt.date.fromisoformat(back) if back else None)


def test_a_day_without_a_year_is_the_next_one() -> None:
    """In December, January is next year's."""
    assert back_on("Tilbage den 4. januar", dt.date(2026, 12, 20)) == dt.date(2027, 1, 4)
