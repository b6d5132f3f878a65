"""Bars of 100 per cent on the page, divided by the points of a scale or by ranges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from overblik.report.figures.columns import Column, column_heads
from overblik.report.figures.draw_blocks import with_base
from overblik.report.figures.legend import legend, small_print
from overblik.report.figures.marks import Mark, Part, Words, beneath, line_of_text
from overblik.report.figures.model import Chart, Row
from overblik.report.figures.page import LABEL_SHARE, Page, label_width
from overblik.report.figures.palette import GREY
from overblik.report.figures.pieces import APART, Piece, numbers_above, numbers_inside, pieces_of, row_length
from overblik.report.figures.rows import GUTTER, heading, labelled
from overblik.report.figures.words import DASH
from overblik.report.figures.wrap import widest

THICK = 22
THICK_ALONE = 30
"""How high a bar is, and how high the only one of a figure."""
HEAD_WIDTH = 84
"""Pixels that the heading of a column of totals takes at most."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Where things stand: labels end at *labels*, bases at *base*; bars take *width* pixels from *left*, totals a column a side."""

    labels: float
    base: float
    left: float
    width: float
    before: Column
    after: Column
    full: float


def draw_stacked(chart: Chart, page: Page) -> Part:
    """Return a figure of divided bars, the legend above them in the order of the bars."""
    frame = _frame(chart, page)
    heads = column_heads([column for column in (frame.before, frame.after) if column.label], page)
    rows = (part for row in chart.rows for part in (heading(row.heading, page), _row(row, chart, page, frame)))
    return beneath([legend(chart.entries, page, unit=chart.unit), heads, *rows, small_print(chart.key, page)])


def _frame(chart: Chart, page: Page) -> Frame:
    names = [row.label for row in chart.rows]
    labels = 0.0 if page.narrow else label_width(names, page.text, page.width * LABEL_SHARE)
    bases = 0.0 if page.narrow else widest((row.base for row in chart.rows), page.small)
    base = labels + bases + (GUTTER if labels and bases else 0)
    start = base + (GUTTER if base else 0)
    before, after = (label_width([head], page.small_strong, HEAD_WIDTH, lines=3) for head in (chart.before, chart.after))
    left = start + before + (GUTTER if before else 0)
    right = page.width - after - (GUTTER if after else 0)
    return Frame(
        labels=labels,
        base=base,
        left=left,
        width=right - left,
        before=Column(left=start, width=before, label=chart.before, align="right"),
        after=Column(left=right + GUTTER, width=after, label=chart.after, align="left"),
        full=max([row_length(row, chart) for row in chart.rows] + [100.0]),
    )


def _row(row: Row, chart: Chart, page: Page, frame: Frame) -> Part:
    label = with_base(row.label, row.base) if page.narrow else row.label
    return labelled(label, _content(row, chart, page, frame), page, frame.labels)


def _content(row: Row, chart: Chart, page: Page, frame: Frame) -> Part:
    alone = len(chart.rows) == 1
    thick = THICK_ALONE if alone else THICK
    pieces = _pieces(row, chart, frame)
    above = numbers_above(pieces, page) if alone else ()
    top = page.small_lead if above else 0
    bar = tuple(piece.box(top, thick) for piece in pieces)
    beside = _beside(row, page, frame, top + thick / 2)
    return Part(height=top + thick, marks=(*bar, *numbers_inside(pieces, page, top + thick / 2), *above, *beside))


def _pieces(row: Row, chart: Chart, frame: Frame) -> tuple[Piece, ...]:
    apart = any(segment.apart for segment in row.segments)
    scale = (frame.width - (APART if apart else 0)) / frame.full
    return tuple(pieces_of(row, chart, left=frame.left, scale=scale))


def _beside(row: Row, page: Page, frame: Frame, middle: float) -> Iterator[Mark]:
    """Yield what stands beside the bar: its base, the totals, and what is said where there is no bar."""
    if row.base and not page.narrow:
        yield line_of_text(Words(x=frame.base, y=middle, text=row.base, face=page.small, colour=GREY, align="right"))
    for total, column in ((row.before, frame.before), (row.after, frame.after)):
        if total and column.label:
            yield line_of_text(Words(x=column.anchor, y=middle, text=total, face=page.strong, align=column.align))
    if row.remark:
        said = f"{DASH} {row.remark}"
        yield line_of_text(Words(x=frame.left, y=middle, text=said, face=page.small, colour=GREY))
