"""The line above the bars that says what their colours mean, and other small print around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from overblik.files.numbers import NO_BREAK_SPACE
from overblik.report.figures.marks import Box, Mark, Part, Words, line_of_text
from overblik.report.figures.model import Entry
from overblik.report.figures.page import Page
from overblik.report.figures.palette import GREY, INK
from overblik.report.figures.wrap import balanced, widest

SQUARE = 10
NEAR = 5
"""Pixels between a square and its label."""
APART = 14
"""Pixels between entries."""
FOOT = 8
"""Pixels between the legend and what is under it."""


@dataclass(frozen=True, kw_only=True)
class Token:
    """Something of the legend that stays together: a square, or none, and a label in lines."""

    lines: tuple[str, ...]
    width: float
    role: str = ""


def legend(entries: Sequence[Entry], page: Page, *, unit: str = "") -> Part:
    """Return the entries in their order, on as many lines as they take; the unit goes before them."""
    lead = page.small_lead + 3
    marks: list[Mark] = []
    x, y, lines = 0.0, 0.0, 1
    for token in _tokens(entries, page, unit):
        if x and (lines > 1 or x + token.width > page.width):
            x, y, lines = 0.0, y + lines * lead, 1
        marks += _drawn(token, page, x, y + lead / 2)
        x, lines = x + token.width + APART, max(lines, len(token.lines))
    return Part(height=y + lines * lead + FOOT, marks=tuple(marks)) if marks else Part(height=0)


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
    words = Words(x=0, y=FOOT + page.small_lead / 2, text=text, face=page.small, colour=GREY)
    return Part(height=FOOT + page.small_lead, marks=(line_of_text(words),))


def _tokens(entries: Sequence[Entry], page: Page, unit: str) -> Iterator[Token]:
    if unit:
        yield _token(unit, page)
    for entry in entries:
        label = f"{entry.label}{NO_BREAK_SPACE}({entry.base})" if entry.base else entry.label
        yield _token(label, page, role=entry.role)


def _token(label: str, page: Page, role: str = "") -> Token:
    square = SQUARE + NEAR if role else 0
    lines = balanced(label, page.small, page.width - square)
    return Token(lines=lines, width=square + widest(lines, page.small), role=role)


def _drawn(token: Token, page: Page, x: float, y: float) -> Iterator[Mark]:
    if token.role:
        yield Box(x=x, y=y - SQUARE / 2, width=SQUARE, height=SQUARE, role=token.role)
    left, colour = (x + SQUARE + NEAR, INK) if token.role else (x, GREY)
    for at, line in enumerate(token.lines):
        words = Words(x=left, y=y + at * (page.small_lead + 3), text=line, face=page.small, colour=colour)
        yield line_of_text(words)
