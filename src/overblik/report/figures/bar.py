"""One bar and its number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from overblik.report.figures.marks import Box, Line, Mark, Part, Words, line_of_text
from overblik.report.figures.model import Segment
from overblik.report.figures.page import Page
from overblik.report.figures.palette import GREY, INK, text_on

INSIDE = 6
"""Pixels between a number and the end of the bar that it stands in."""
ROOM = 10
"""Pixels that a bar must have left, for the number to stand in it, unless there is none outside either."""
OUTSIDE = 5
"""Pixels between the end of a bar and the number beside it, and between that and what follows."""
SLIM = 15
"""How high bars are that stand in pairs or groups."""


@dataclass(frozen=True, kw_only=True)
class Plot:
    """Where bars are drawn: from *left*, *width* pixels for a length of *full*."""

    left: float
    width: float
    full: float

    def end(self, segment: Segment) -> float:
        """Return where a bar ends."""
        return self.left + (self.width * float(segment.length) / self.full if segment.length else 0.0)


def bar(segment: Segment, page: Page, plot: Plot, height: float, *, aside: str = "") -> Part:
    """
    Return one bar, from the upright line where bars begin, and its number: in the bar where there is room, else just outside.

    *aside* is small print after the number: a base, or why there is no number.
    """
    end = plot.end(segment)
    number = _number(segment, page, plot, height)
    marks: list[Mark] = [Line(x=plot.left, y=0, x2=plot.left, y2=height), number]
    if end > plot.left:
        box = Box(x=plot.left, y=0, width=end - plot.left, height=height, role=segment.role, cell=segment.cell)
        marks.insert(0, box)
    if aside:
        x = max(end, number.span[1]) + OUTSIDE
        marks.append(line_of_text(Words(x=x, y=height / 2, text=aside, face=page.small, colour=GREY)))
    return Part(height=height, marks=tuple(marks))


def _number(segment: Segment, page: Page, plot: Plot, height: float) -> Words:
    end = plot.end(segment)
    colour = INK if segment.state == "shown" else GREY
    outside = Words(x=end + OUTSIDE, y=height / 2, text=segment.text, face=page.text, colour=colour)
    room = end - plot.left - page.text.width(segment.text)
    beyond = outside.span[1] > plot.left + plot.width
    if room < INSIDE + ROOM and not (beyond and room >= INSIDE):
        return line_of_text(outside)
    return line_of_text(replace(outside, x=end - INSIDE, align="right", colour=text_on(segment.role)))
