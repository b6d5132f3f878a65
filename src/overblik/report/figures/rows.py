"""A row of the figure: a label, and what it says something about."""

from __future__ import annotations

from overblik.report.figures.marks import Align, Part, Words, beneath, lines_of_text, moved
from overblik.report.figures.page import Page
from overblik.report.figures.wrap import Face, balanced

GUTTER = 8
"""Pixels between labels and what they stand beside."""
AIR = 5
"""Pixels above and below what stands in a row."""


def labelled(label: str, content: Part, page: Page, width: float, *, align: Align = "right") -> Part:
    """
    Return content with its label: in *width* pixels to the left of it, their middles level; or above it on a narrow page.

    The content is placed by its own left edge, which leaves room for the label where the page is wide.
    """
    if page.narrow:
        return beneath([text_part(label, page.text, page.lead, page.width), content, Part(height=2 * AIR)])
    lines = balanced(label, page.text, width) if label else ()
    height = max(page.pitch, len(lines) * page.lead + AIR, content.height + 2 * AIR)
    words = Words(x=width if align == "right" else 0, y=height / 2, text="", face=page.text, align=align)
    inside = (moved(mark, (height - content.height) / 2) for mark in content.marks)
    return Part(height=height, marks=(*lines_of_text(lines, words, page.lead), *inside))


def heading(text: str, page: Page) -> Part:
    """Return the heading of a group of rows, with air above it; nothing for no text."""
    part = text_part(text, page.strong, page.lead, page.width)
    return beneath([Part(height=AIR), part]) if text else part


def text_part(text: str, face: Face, lead: float, width: float) -> Part:
    """Return lines of text from the left edge, with a little air below; nothing for no text."""
    if not text:
        return Part(height=0)
    lines = balanced(text, face, width)
    words = Words(x=0, y=len(lines) * lead / 2, text="", face=face)
    return Part(height=len(lines) * lead + 3, marks=tuple(lines_of_text(lines, words, lead)))
