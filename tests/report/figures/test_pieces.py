"""The pieces of a divided bar."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from overblik.report.figures.chart import chart
from overblik.report.figures.model import Chart
from overblik.report.figures.page import wide
from overblik.report.figures.pieces import (
    APART,
    LEAST_WIDTH,
    WHITE,
    Piece,
    lengths,
    numbers_above,
    numbers_inside,
    pieces_of,
    row_length,
)
from tests.report.figures.samples import grid_of_scales, scale

PAGE = wide(16)


def pieces(drawn: Chart, per_cent: float = 3) -> tuple[Piece, ...]:
    """The pieces of the first row."""
    return tuple(pieces_of(drawn.rows[0], drawn, left=0, scale=per_cent))


def test_neighbours_are_parted_by_white() -> None:
    """One pixel; don't-know stands further off."""
    found = pieces(chart(scale(), language="da"))
    gaps = [after.left - before.left - before.width for before, after in pairwise(found)]
    assert [round(gap, 6) for gap in gaps] == [WHITE] * 3 + [WHITE + APART]


def test_what_nobody_chose_has_no_piece() -> None:
    """Its place is in the legend and the table."""
    assert [piece.segment.label for piece in pieces(chart(scale(), language="da"))] == [
        "Meget godt",
        "Godt",
        "Nogenlunde",
        "Dårligt",
        "Ved ikke / ikke relevant",
    ]


def test_the_smallest_piece_is_seen() -> None:
    """One in a hundred, on a telephone, is still a line."""
    assert min(piece.width for piece in pieces(chart(scale(), language="da"), per_cent=0.1)) == LEAST_WIDTH


def test_a_number_stands_in_its_piece_or_above_it() -> None:
    """54 in its piece; 1 has no room there."""
    found = pieces(chart(scale(), language="da"), per_cent=6)
    assert [words.text for words in numbers_inside(found, PAGE, 10)] == ["39", "54"]
    assert [words.text for words in numbers_above(found, PAGE)] == ["3", "1", "3"]


def test_under_four_per_cent_a_number_needs_room_to_spare() -> None:
    """Squeezed in, it would look like dirt."""
    found = [piece for piece in pieces(chart(scale(), language="da"), per_cent=6) if piece.segment.text == "3"]
    assert not any(piece.holds(PAGE.text.width("3")) for piece in found)
    assert all(replace(piece, width=20).holds(PAGE.text.width("3")) for piece in found)


def test_numbers_above_give_way_to_each_other() -> None:
    """Two that would touch are not both printed."""
    found = pieces(chart(scale(), language="da"), per_cent=1)
    above = numbers_above(found, PAGE)
    assert all(before.span[1] < after.span[0] for before, after in pairwise(above))


def test_a_bar_of_everybody_is_a_hundred_per_cent() -> None:
    """Also where counts are shown; and longer where don't-know has a base of its own."""
    for show in ("share", "count"):
        drawn = chart(grid_of_scales(), language="da", show="share" if show == "share" else "count")
        assert [round(row_length(row, drawn), 6) for row in drawn.rows] == [100] * 3
    drawn = chart(scale(dont_know="left_out"), language="da")
    assert row_length(drawn.rows[0], drawn) > 100
    assert round(sum(lengths(drawn.rows[0], drawn)[:-1]), 6) == 100
