"""The line above the bars that says what their colours mean, and the small print below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from overblik.files.numbers import NO_BREAK_SPACE
from overblik.report.figures.marks import Box, Mark, Part, Words, line_of_text
from overblik.report.figures.model import Entry
from overblik.report.figures.page import Page
from overblik.report.figures.palette import GREY

SQUARE = 10
NEAR = 5
"""Pixels between a square and its label."""
APART = 14
"""Pixels between entries."""
FOOT = 8
"""Pixels between the legend and what is under it."""


def legend(entries: Sequence[Entry], page: Page, *, unit: str = "") -> Part:
    """Return the entries in their order, on as many lines as they take; the unit goes before them."""
    lead = max(page.small_lead, SQUARE) + 3
    marks: list[Mark] = []
    x, y = 0.0, lead / 2
    if unit:
        marks.append(line_of_text(Words(x=x, y=y, text=unit, face=page.small, colour=GREY)))
        x = page.small.width(unit) + APART
    for entry in entries:
        width = entry_width(entry, page)
        if x and x + width > page.width:
            x, y = 0.0, y + lead
        marks += _entry(entry, page, x, y)
        x += width + APART
    return Part(height=y + lead / 2 + FOOT, marks=tuple(marks)) if marks else Part(height=0)


def entry_width(entry: Entry, page: Page) -> float:
    """Return how wide an entry is, its square counted."""
    return SQUARE + NEAR + page.small.width(entry.label) + page.small.width(_base(entry))


def axis_title(unit: str, page: Page, left: float) -> Part:
    """Return the unit above the bars, said once."""
    if not unit:
        return Part(height=0)
    words = Words(x=left, y=page.small_lead / 2, text=unit, face=page.small, colour=GREY)
    return Part(height=page.small_lead + FOOT / 2, marks=(line_of_text(words),))


def small_print(text: str, page: Page) -> Part:
    """Return a line of small print under the bars, or nothing."""
    if not text:
        return Part(height=0)
    words = Words(x=0, y=6 + page.small_lead / 2, text=text, face=page.small, colour=GREY)
    return Part(height=6 + page.small_lead, marks=(line_of_text(words),))


def _entry(entry: Entry, page: Page, x: float, y: float) -> Iterator[Mark]:
    yield Box(x=x, y=y - SQUARE / 2, width=SQUARE, height=SQUARE, role=entry.role)
    label = Words(x=x + SQUARE + NEAR, y=y, text=entry.label, face=page.small)
    yield line_of_text(label)
    if entry.base:
        base = Words(x=label.span[1], y=y, text=_base(entry), face=page.small, colour=GREY)
        yield line_of_text(base)


def _base(entry: Entry) -> str:
    return f"{NO_BREAK_SPACE}({entry.base})" if entry.base else ""
