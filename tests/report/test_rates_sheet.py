from __future__ import annotations

from dataclasses import replace

from overblik.report.rates_sheet import rates_sheet
from overblik.report.sheet import Sheet
from overblik.report.tabulated import Tabulated
from overblik.responses.responses import Responses
from tests.report.offices import responses


def rates(found: Responses, by: str | None) -> Sheet:
    """The table of response rates."""
    tabulated = Tabulated(responses=found)
    return rates_sheet(tabulated.table("responses", by=by), tabulated.table("responses"), "da")


def test_every_group_of_the_frame_has_its_response_rate() -> None:
    """Twelve were asked, ten answered in full and one in part; the total stands last."""
    found = rates(responses(), "region,aar")
    assert [column.label for column in found.columns] == ["Spurgte", "Fuldstændige svar", "Delvise svar", "Svarprocent"]
    assert [(row.label, *row.cells) for row in found.rows] == [
        ("Region",),
        ("Nord", "6", "6", "0", "100"),
        ("Syd", "6", "4", "1", "67"),
        ("År",),
        ("Gammelt", "6", "5", "1", "83"),
        ("Nyt", "6", "5", "0", "83"),
        ("I alt", "12", "10", "1", "83"),
    ]


def test_partial_answers_are_in_the_rate_where_they_count() -> None:
    """A study says which of its answers count."""
    found = rates(replace(responses(), about=replace(responses().about, counts="reached")), None)
    assert [(row.label, *row.cells) for row in found.rows] == [("I alt", "12", "10", "1", "92")]


def test_a_group_of_few_units_is_held_back_with_the_total() -> None:
    """Six units are fewer than seven; the total less the other group would tell of them."""
    strict = replace(responses(), about=replace(responses().about, least_base=7))
    assert [(row.label, *row.cells) for row in rates(strict, "region").rows] == [
        ("Region",),
        ("Nord", "–", "–", "–", "–"),
        ("Syd", "–", "–", "–", "–"),
    ]
