"""Who answers when in the story of a demo."""

from __future__ import annotations

import datetime as dt

from overblik.app.simulated.answers import Script
from overblik.app.simulated.cast import Part
from overblik.app.simulated.story import address, days, waves
from overblik.frame.units import Unit


def part(number: int, *, complete: bool | None) -> Part:
    """A unit whose respondent finishes, stops half-way, or (None) never begins."""
    script = None if complete is None else Script(answers={}, complete=complete)
    return Part(unit=Unit(id=f"F{number:02}", name=f"Jobcenter {number}"), script=script)


def test_everybody_who_answers_answers_once() -> None:
    """Ten finish, two stop half-way, three never begin; some of those who finish come after a reminder."""
    parts = [part(n, complete=True) for n in range(10)]
    parts += [part(n, complete=False) for n in range(10, 12)] + [part(n, complete=None) for n in range(12, 15)]
    found = waves(parts, 3)
    assert sorted(one.unit.id for wave in found for one in wave) == [f"F{n:02}" for n in range(12)]
    assert len(found) == 3
    assert {one.unit.id for one in found[0]} >= {"F10", "F11"}
    assert sum(map(len, found[1:])) == 3


def test_without_reminders_nobody_is_late() -> None:
    """There is one wave then."""
    assert [len(wave) for wave in waves([part(n, complete=True) for n in range(10)], 1)] == [10]


def test_a_wave_spreads_over_the_days_until_the_next_mailing() -> None:
    """Half come on the day of the mail, and nobody after the next one has gone out."""
    moments = [dt.datetime(2020, 5, day, 9, tzinfo=dt.UTC) for day in (15, 18, 19)]
    parts = [part(n, complete=True) for n in range(20)]
    found = days(parts, moments, 0)
    assert [(moment.day, len(batch)) for moment, batch in found] == [(15, 10), (16, 5), (17, 5)]
    assert all(moment < moments[1] for moment, _ in found)
    assert [(moment.day, len(batch)) for moment, batch in days(parts, moments, 1)] == [(18, 20)]
    assert sum(len(batch) for _, batch in days(parts, moments, 2)) == 20


def test_a_unit_has_a_made_up_address() -> None:
    """Under a domain that nobody can own."""
    assert address("F01") == "f01@jobcenter.test"
