"""One bar and its number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from overblik.report.figures.bar import Plot, bar
from overblik.report.figures.marks import Box, Words
from overblik.report.figures.model import Segment
from overblik.report.figures.page import wide
from overblik.report.figures.palette import INK, PAPER

PAGE = wide(16)


def drawn(length: int | None, *, width: float = 400, aside: str = "") -> tuple[Box | None, list[Words]]:
    """A bar of so many per cent in a plot of 100."""
    text = "–" if length is None else str(length)
    segment = Segment(
        cell="spm/a", option="a", label="a", role="main", text=text, length=None if length is None else Fraction(length)
    )
    marks = bar(segment, PAGE, Plot(left=100, width=width, full=100), 18, aside=aside).marks
    boxes = [mark for mark in marks if isinstance(mark, Box)]
    return (boxes[0] if boxes else None), [mark for mark in marks if isinstance(mark, Words)]


def test_a_bar_is_as_long_as_its_number() -> None:
    """From where bars begin; it knows its cell."""
    box, _ = drawn(75)
    assert box is not None
    assert (box.x, box.width, box.cell) == (100, 300, "spm/a")


def test_a_number_stands_in_a_bar_with_room() -> None:
    """At its end, in white on dark."""
    _, (number,) = drawn(75)
    assert number.span[1] < 400
    assert number.colour == PAPER


def test_a_number_stands_beside_a_short_bar() -> None:
    """Just outside, in ink."""
    box, (number,) = drawn(3)
    assert box is not None
    assert number.span[0] > box.x + box.width
    assert number.colour == INK


def test_nobody_is_a_number_without_a_bar() -> None:
    """0 stands where bars begin."""
    box, (number,) = drawn(0)
    assert box is None
    assert number.text == "0"


def test_what_is_not_shown_is_a_dash_with_its_reason() -> None:
    """In small print after it."""
    box, (dash, reason) = drawn(None, aside="for få svar")
    assert box is None
    assert (dash.text, reason.text) == ("–", "for få svar")
    assert reason.span[0] > dash.span[1]


@pytest.mark.parametrize("length", range(1, 101))
def test_a_number_never_leaves_its_plot(length: int) -> None:
    """In a narrow panel it moves into the bar when there is no room outside."""
    _, (number,) = drawn(length, width=58)
    assert number.span[0] >= 100
    assert number.span[1] <= 158
