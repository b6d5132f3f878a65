"""A table of numbers on the page, its cells the darker the larger they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from overblik.report.figures.columns import Column, column_heads
from overblik.report.figures.legend import small_print
from overblik.report.figures.marks import Box, Mark, Part, Words, beneath, line_of_text, lines_of_text
from overblik.report.figures.model import Chart, Row
from overblik.report.figures.page import LABEL_SHARE, Page, label_width
from overblik.report.figures.palette import GREY, text_on
from overblik.report.figures.rows import GUTTER, heading
from overblik.report.figures.wrap import balanced, least_width, widest

CELL = 26
"""How high a cell is."""
WHITE = 1
"""Pixels of white between cells."""
APART = 7
"""Pixels between the options and what is outside them."""
LABEL_TRIES = ((LABEL_SHARE, 2), (LABEL_SHARE, 3), (0.22, 3))
"""Shares of the width that labels may take, and lines, one after the other."""
AIR = 6
"""Pixels between the headings of neighbours."""


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Where things stand: labels end at *labels*, bases at *base*, and then come the columns."""

    labels: float
    base: float
    columns: tuple[Column, ...]


def fits_heat(chart: Chart, page: Page) -> bool:
    """Whether there is room for the numbers side by side."""
    if page.narrow:
        return False
    numbers = widest((segment.text for row in chart.rows for segment in row.segments), page.text)
    columns = _grid(chart, page).columns
    return all(column.width >= max(numbers, page.small.width(column.small)) + AIR for column in columns)


def draw_heat(chart: Chart, page: Page) -> Part:
    """Return a table of numbers; every row's base stands beside it where bases differ."""
    grid = _grid(chart, page)
    rows = (part for row in chart.rows for part in (heading(row.heading, page), _row(row, page, grid)))
    return beneath([column_heads(grid.columns, page, unit=chart.unit), *rows, small_print(chart.key, page)])


def _grid(chart: Chart, page: Page) -> Grid:
    """Labels take more lines, and part at last, where they would leave too little for the headings of the columns."""
    names = [row.label for row in chart.rows]
    for most, lines in LABEL_TRIES:
        labels = label_width(names, page.text, page.width * most, lines=lines)
        bases = widest((row.base for row in chart.rows), page.small)
        base = labels + (GUTTER + bases if bases else 0)
        widths = _widths(chart, page, page.width - base - GUTTER)
        if all(width >= need for width, need in zip(widths, _needs(chart, page), strict=True)):
            break
    return Grid(labels=labels, base=base, columns=tuple(_columns(chart, widths, base + GUTTER)))


def _columns(chart: Chart, widths: Sequence[float], left: float) -> Iterator[Column]:
    apart = False
    for entry, width in zip(chart.entries, widths, strict=True):
        left += APART if entry.apart and not apart else 0
        apart = entry.apart
        yield Column(left=left, width=width, label=entry.label, small=entry.base, strong=False, air=AIR)
        left += width


def _widths(chart: Chart, page: Page, available: float) -> list[float]:
    """Return the widths of the columns: alike, but that no heading's words are parted as long as there is room."""
    available -= APART if any(entry.apart for entry in chart.entries) else 0
    needs = _needs(chart, page)
    alike = available / len(needs)
    if sum(needs) > available:
        return [alike] * len(needs)
    while any(need < alike for need in needs) and sum(max(need, alike) for need in needs) > available + 0.5:
        alike -= 0.5
    return [max(need, alike) for need in needs]


def _needs(chart: Chart, page: Page) -> list[float]:
    words = (max(least_width(entry.label, page.small), page.small.width(entry.base)) for entry in chart.entries)
    return [width + AIR for width in words]


def _row(row: Row, page: Page, grid: Grid) -> Part:
    lines = balanced(row.label, page.text, grid.labels) if row.label else ()
    height = max(CELL, len(lines) * page.lead + AIR)
    label = lines_of_text(lines, Words(x=0, y=height / 2, text="", face=page.text), page.lead)
    return Part(height=height + WHITE, marks=(*label, *_cells(row, page, grid, height)))


def _cells(row: Row, page: Page, grid: Grid, height: float) -> Iterator[Mark]:
    middle = height / 2
    if row.base:
        yield line_of_text(Words(x=grid.base, y=middle, text=row.base, face=page.small, colour=GREY, align="right"))
    for segment, column in zip(row.segments, grid.columns, strict=True):
        yield Box(x=column.left, y=0, width=column.width - WHITE, height=height, role=segment.role, cell=segment.cell)
        colour = text_on(segment.role) if segment.state == "shown" else GREY
        number = Words(x=column.anchor, y=middle, text=segment.text, face=page.text, colour=colour, align="center")
        yield line_of_text(number)
