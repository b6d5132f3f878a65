"""What a figure of bars shows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from overblik.report.figures.bars import bars, entries, full_length, group_id, key
from overblik.report.figures.model import Segment
from overblik.report.figures.segments import View
from tests.report.figures.samples import (
    REGION,
    groups,
    multiple,
    multiple_by_region,
    multiple_by_two,
    scale,
    yes_no,
)


def test_each_option_is_a_row_with_one_bar() -> None:
    """The largest first; other and none last and lighter; 0 stays."""
    chart = bars(View(table=multiple(), language="da"), "size")
    assert [row.segments[0].text for row in chart.rows] == ["100", "71", "60", "0", "13", "0"]
    assert [row.segments[0].role for row in chart.rows] == ["main"] * 4 + ["light"] * 2
    assert chart.unit == "Pct."
    assert chart.entries == ()


def test_a_small_base_stands_in_the_figure() -> None:
    """24 answers are said where the eye is; 72 are said in the note."""
    assert bars(View(table=yes_no(24), language="da"), "asked").base == "n\u00a0=\u00a024"
    assert bars(View(table=yes_no(), language="da"), "asked").base == ""


def test_of_two_groups_the_second_is_muted() -> None:
    """One colour for the question, a second for the comparison."""
    chart = bars(View(table=multiple_by_two(), language="da"), "size")
    assert [entry.role for entry in chart.entries] == ["main", "muted"]
    assert {tuple(segment.role for segment in row.segments) for row in chart.rows} == {("main", "muted")}
    assert [entry.base for entry in chart.entries] == ["n\u00a0=\u00a034", "n\u00a0=\u00a038"]


def test_more_groups_are_all_of_one_colour() -> None:
    """They have panels of their own."""
    chart = bars(View(table=multiple_by_region(), language="da"), "size")
    assert chart.entries[0].id == "region=Hovedstaden"
    assert {entry.role for entry in chart.entries} == {"main"}
    assert chart.rows[-2].segments[0].role == "light"


def test_the_total_beside_its_parts_is_muted() -> None:
    """It is what the parts are compared with."""
    table = replace(multiple_by_region(), groups=((), *groups(REGION)))
    assert [entry.role for entry in entries(View(table=table, language="da"))] == ["muted"] + ["main"] * 5


def test_a_group_that_is_held_back_has_dashes_and_a_key() -> None:
    """No number, and words for why."""
    chart = bars(View(table=multiple_by_region(), language="da"), "size")
    assert [row.segments[3].text for row in chart.rows] == ["–"] * 6
    assert chart.entries[3].base == ""
    assert chart.key == "– for få svar"


def test_without_a_dash_there_is_no_key() -> None:
    """Nothing is explained that is not there."""
    assert key([Segment(cell="", option="", label="", role="main")], "da") == ""


def test_dont_know_stands_apart_with_its_own_base() -> None:
    """Where it is left out of the others' base, its own is said beside it."""
    row = bars(View(table=scale(dont_know="left_out"), language="da"), "asked").rows[-1]
    assert (row.apart, row.segments[0].text, row.base) == (True, "3", "n\u00a0=\u00a072")
    assert bars(View(table=scale(), language="da"), "asked").rows[-1].base == ""


@pytest.mark.parametrize(("longest", "full"), [(12, 25), (25, 25), (26, 50), (51, 100), (100, 100)])
def test_the_plot_holds_a_round_share(longest: int, full: int) -> None:
    """So that small shares are seen, and figures can still be compared."""
    segment = Segment(cell="", option="", label="", role="main", length=Fraction(longest))
    assert full_length([segment], View(table=multiple(), language="da")) == full


def test_counts_fill_the_plot_with_the_largest() -> None:
    """Counts have no natural whole."""
    chart = bars(View(table=multiple(), language="da", show="count"), "size")
    assert chart.full == 72
    assert chart.unit == "Antal jobcentre"


def test_without_any_group_there_are_rows_without_bars() -> None:
    """A break of which every group is too small leaves a figure of nothing, not a fault."""
    table = replace(multiple_by_region(), groups=())
    assert all(row.segments == () for row in bars(View(table=table, language="da"), "size").rows)
    assert group_id((("region", "Vest"), ("alder", "1"))) == "region=Vest,alder=1"
