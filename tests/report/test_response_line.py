from __future__ import annotations

from dataclasses import replace

from overblik.report.response_line import response_line
from overblik.report.tabulated import Tabulated
from overblik.responses.responses import Responses
from tests.report.offices import responses


def line(found: Responses, language: str = "da") -> str:
    """The line with ordinary spaces."""
    return response_line(Tabulated(responses=found), language).replace("\u00a0", " ")


def test_who_answered_and_when_stands_on_one_line() -> None:
    """Complete answers count here; who answered in part is not passed over."""
    assert (
        line(responses()) == "Besvaret af 10 ud af 12 kontorer (83 pct.) og delvist af yderligere 1, 15.–24. maj 2020"
    )
    assert (
        line(responses(), "en") == "Answered by 10 of 12 offices (83 per cent) and in part by another 1, 15–24 May 2020"
    )


def test_partial_answers_count_where_the_study_counts_them() -> None:
    """Then all who began are one number."""
    found = replace(responses(), about=replace(responses().about, counts="reached", fieldwork=None))
    assert line(found) == "Besvaret helt eller delvist af 11 ud af 12 kontorer (92 pct.)"


def test_nobody_answered_is_a_line_too() -> None:
    """A report can be written before the first answer."""
    empty = replace(responses(), answers=responses().answers.slice(0, 0))
    assert line(empty).startswith("Besvaret af 0 ud af 12 kontorer (0 pct.), 15.")


def test_numbers_are_not_parted_from_their_units() -> None:
    """At the end of a line, that is."""
    assert "12\u00a0kontorer (83\u00a0pct.)" in response_line(Tabulated(responses=responses()), "da")
