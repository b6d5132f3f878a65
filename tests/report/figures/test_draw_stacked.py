"""Divided bars on the page."""

from __future__ import annotations

from overblik.report.figures.chart import chart
from overblik.report.figures.draw_stacked import draw_stacked
from overblik.report.figures.marks import Box, Part, Words
from overblik.report.figures.page import narrow, wide
from overblik.report.figures.pieces import APART, WHITE
from tests.report.figures.samples import grid_of_scales, grid_of_shares, scale, scale_by_breaks


def boxes(part: Part) -> list[Box]:
    """The pieces of the bars, top to bottom and left to right."""
    return [mark for mark in part.marks if isinstance(mark, Box) and mark.cell]


def words(part: Part) -> list[Words]:
    """The words of a figure."""
    return [mark for mark in part.marks if isinstance(mark, Words)]


def test_the_legend_stands_above_in_the_order_of_the_bars() -> None:
    """Unit first, don't-know last."""
    texts = [mark.text for mark in words(draw_stacked(chart(scale(), language="da"), wide(16)))]
    assert texts[:3] == ["Pct.", "Meget godt", "Godt"]
    assert texts[6] == "Ved ikke / ikke relevant"


def test_a_lone_bar_takes_the_whole_width() -> None:
    """Its totals stand beneath it, in words."""
    page = wide(16)
    part = draw_stacked(chart(scale(), language="da"), page)
    found = boxes(part)
    assert found[0].x == 0
    assert round(found[-1].x + found[-1].width + WHITE, 6) == page.width
    assert [mark.text for mark in words(part)][-4:] == [
        "93",
        "Godt eller meget godt",
        "1",
        "Dårligt eller meget dårligt",
    ]


def test_rows_of_everybody_end_at_one_line() -> None:
    """Ranges add up to 100 in each row."""
    found = boxes(draw_stacked(chart(grid_of_shares(), language="da"), wide(16)))
    ends = {round(box.x + box.width, 6) for box in found if box.cell.endswith("/76-100")}
    assert len(ends) == 1


def test_numbers_without_room_stand_above_their_pieces() -> None:
    """No number of a row is lost, and none touches the row above."""
    drawn = chart(grid_of_scales(), language="da")
    part = draw_stacked(drawn, wide(16))
    due = sorted(it.text for row in drawn.rows for it in (*row.segments, row.before, row.after) if it and it.length)
    assert sorted(mark.text for mark in words(part) if mark.text.isdigit()) == due
    tops = sorted({box.y for box in boxes(part)})
    above = [mark.y for mark in words(part) if mark.text.isdigit() and mark.face == wide(16).small]
    assert above
    assert all(min(top - y for top in tops if top > y) < wide(16).small_lead for y in above)


def test_totals_stand_at_the_ends_in_bold() -> None:
    """Before the bars and after them, headed by what they are."""
    part = draw_stacked(chart(grid_of_scales(), language="da"), wide(16))
    strong = [mark for mark in words(part) if mark.face.weight == 600]
    numbers = [mark for mark in strong if mark.text.isdigit()]
    left, right = min(box.x for box in boxes(part)), max(box.x + box.width for box in boxes(part))
    assert [mark.text for mark in numbers] == ["58", "11", "46", "11", "10", "76"]
    assert all(mark.span[1] < left or mark.span[0] > right for mark in numbers)
    assert {"Godt eller", "meget godt"} <= {mark.text for mark in strong}


def test_bases_that_differ_stand_beside_the_bars() -> None:
    """In print to the right of the labels, on a telephone in them."""
    drawn = chart(grid_of_scales(), language="da")
    assert "n\u00a0=\u00a071" in [mark.text for mark in words(draw_stacked(drawn, wide(16)))]
    assert "Tilliden er vokset (n\u00a0=\u00a071)" in [mark.text for mark in words(draw_stacked(drawn, narrow()))]


def test_dont_know_with_its_own_base_begins_at_one_line() -> None:
    """Bars of those with an opinion are all of one length then."""
    found = boxes(draw_stacked(chart(scale(dont_know="left_out"), language="da"), wide(16)))
    last, outside = found[-2], found[-1]
    assert round(outside.x - last.x - last.width, 6) == WHITE + APART


def test_breaks_in_turn_have_headings() -> None:
    """And who is held back has words in place of a bar."""
    texts = [mark.text for mark in words(draw_stacked(chart(scale_by_breaks(), language="da"), wide(16)))]
    assert {"Region", "Størrelse", "– for få svar"} <= set(texts)
