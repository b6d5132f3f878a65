"""The rows of a figure that compares."""

from __future__ import annotations

from dataclasses import replace

from overblik.report.figures.places import places
from overblik.report.figures.segments import View
from tests.report.figures.samples import (
    LANDSDEL,
    REGION,
    WELL,
    Answers,
    grid_of_aims,
    groups,
    multiple_by_region,
    question,
    scale,
    scale_by_breaks,
    tabulated,
)


def test_a_scale_by_itself_is_one_row_without_a_label() -> None:
    """The title of the figure says what it is."""
    (only,) = places(View(table=scale(), language="da"))
    assert (only.label, only.heading, only.base) == ("", "", "")


def test_the_rows_of_a_grid_are_rows() -> None:
    """With their bases where these differ."""
    found = list(places(View(table=grid_of_aims(), language="da")))
    assert [place.label for place in found][:2] == ["Nyledige (ledige under covid-19-krisen)", "Øvrige jobparate"]
    assert [place.base for place in found][:2] == ["n\u00a0=\u00a071", "n\u00a0=\u00a072"]


def test_the_groups_of_a_break_are_rows() -> None:
    """One break needs no heading."""
    found = list(places(View(table=multiple_by_region(), language="da")))
    assert [place.label for place in found] == ["Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland"]
    assert not any(place.heading for place in found)


def test_each_of_several_breaks_has_a_heading() -> None:
    """Over the first of its groups."""
    found = list(places(View(table=scale_by_breaks(), language="da")))
    assert {place.label: place.heading for place in found if place.heading} == {
        "Hovedstaden": "Region",
        "Under 40.000": "Størrelse",
    }


def test_a_row_of_a_grid_heads_its_groups() -> None:
    """Rows and groups together: the groups of one row stand together, to be compared."""
    answers: Answers = {(row, group): (40, {"Godt": 20}) for row in ("a", "b") for group in groups(LANDSDEL)}
    table = tabulated(question(WELL, shape="grid", rows=["a", "b"]), answers, breaks=[LANDSDEL])
    found = list(places(View(table=table, language="da")))
    assert [(place.heading, place.label) for place in found] == [("a", "Øst"), ("", "Vest"), ("b", "Øst"), ("", "Vest")]


def test_the_total_beside_its_parts_has_no_heading() -> None:
    """It belongs to no break."""
    table = multiple_by_region()
    with_total = replace(table, groups=((), *groups(REGION)))
    assert next(iter(places(View(table=with_total, language="da")))).label == "I alt"
