"""What a figure is drawn with."""

from __future__ import annotations

import pytest

from overblik.report.figures.marks import (
    FIGURE_HEIGHT,
    Align,
    Box,
    Line,
    Part,
    Words,
    beneath,
    line_of_text,
    lines_of_text,
    moved,
)
from overblik.report.figures.wrap import Face

FACE = Face(size=10)


@pytest.mark.parametrize(("align", "start"), [("left", 100.0), ("center", 95.03), ("right", 90.06)])
def test_a_text_reaches_from_where_it_is_hung_up(align: Align, start: float) -> None:
    """`00` is 9.94 pixels wide at 10 pixels."""
    words = Words(x=100, y=0, text="00", face=FACE, align=align)
    assert words.span == pytest.approx((start, start + 9.94))


def test_parts_stand_one_beneath_the_other() -> None:
    """Each is placed from its own top."""
    box = Box(x=0, y=2, width=1, height=1, role="main")
    part = beneath([Part(height=10, marks=(box,)), Part(height=5), Part(height=7, marks=(box,))])
    assert part.height == 22
    assert [mark.y for mark in part.marks] == [2, 17]


def test_both_ends_of_a_line_move() -> None:
    """Otherwise an axis would be stretched."""
    line = moved(Line(x=0, y=0, x2=0, y2=9), 5)
    assert isinstance(line, Line)
    assert (line.y, line.y2) == (5, 14)


def test_lines_stand_about_their_middle() -> None:
    """Two lines, 12 apart, share the middle of a bar between them; figures are 0.65 of their size high."""
    first, second = lines_of_text(("a", "b"), Words(x=0, y=50, text="", face=FACE), 12)
    assert (first.text, second.text) == ("a", "b")
    assert second.y - first.y == 12
    assert (first.y + second.y) / 2 - 10 * FIGURE_HEIGHT / 2 == pytest.approx(50)


def test_one_line_stands_in_the_middle() -> None:
    """A number is level with its bar."""
    assert line_of_text(Words(x=0, y=50, text="71", face=FACE)).y == pytest.approx(53.25)
