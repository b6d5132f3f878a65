"""Columns of a figure and their headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from overblik.report.figures.marks import Align, Part, Words, lines_of_text
from overblik.report.figures.page import Page
from overblik.report.figures.palette import GREY, INK
from overblik.report.figures.rows import AIR, GUTTER
from overblik.report.figures.wrap import balanced


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column: where it begins, how wide it is, its heading, and small print under that; *air* is kept between headings."""

    left: float
    width: float
    label: str
    small: str = ""
    align: Align = "center"
    strong: bool = True
    air: float = 0

    @property
    def anchor(self) -> float:
        """Return where its text is hung up."""
        return self.left + {"left": 0.0, "center": self.width / 2, "right": self.width}[self.align]


def column_heads(columns: Sequence[Column], page: Page, *, unit: str = "") -> Part:
    """Return the headings of columns, their last lines level, and to the left of them the unit."""
    heads = [_lines(column, page) for column in columns]
    left = min((column.left for column in columns), default=page.width) - GUTTER
    units = balanced(unit, page.small, left) if unit else ()
    height = max(len(lines) for lines in (*heads, units)) * page.small_lead
    placed = (_head(column, lines, page, height) for column, lines in zip(columns, heads, strict=True))
    words = Words(x=0, y=height - len(units) * page.small_lead / 2, text="", face=page.small, colour=GREY)
    marks = (*chain(*placed), *lines_of_text(units, words, page.small_lead))
    return Part(height=height + AIR if height else 0, marks=marks)


def _lines(column: Column, page: Page) -> tuple[str, ...]:
    face = page.small_strong if column.strong else page.small
    small = (column.small,) if column.small else ()
    return (*balanced(column.label, face, column.width - column.air), *small) if column.label else small


def _head(column: Column, lines: tuple[str, ...], page: Page, height: float) -> list[Words]:
    middle = height - len(lines) * page.small_lead / 2
    face = page.small_strong if column.strong else page.small
    words = Words(x=column.anchor, y=middle, text="", face=face, colour=INK, align=column.align)
    placed = lines_of_text(lines, words, page.small_lead)
    if column.small:
        placed[-1] = replace(placed[-1], face=page.small, colour=GREY)
    return placed
