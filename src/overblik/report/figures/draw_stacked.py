"""Bars of 100 per cent on the page, divided by the points of a scale or by ranges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from overblik.report.figures.columns import Column, column_heads
from overblik.report.figures.draw_blocks import with_base
from overblik.report.figures.legend import legend
from overblik.report.figures.marks import Mark, Part, Words, beneath, line_of_text, lines_of_text, moved
from overblik.report.figures.model import Chart, Row, Segment
from overblik.report.figures.page import Page, label_width, labels_beside
from overblik.report.figures.palette import GREY
from overblik.report.figures.pieces import APART, Piece, numbers_above, numbers_inside, pieces_of, row_length
from overblik.report.figures.rows import GUTTER, heading, labelled
from overblik.report.figures.words import DASH
from overblik.report.figures.wrap import balanced, widest

THICK = 22
THICK_ALONE = 30
"""How high a bar is, and how high the only one of a figure."""
TOTAL_GAP = 6
"""Pixels between a total and what it is the total of."""
HEAD_WIDTH = 84
"""Pixels that the heading of a column of totals takes at most."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """
    Where things stand.

    Labels end at *labels*, bases at *base*; bars begin at *left*, *scale* pixels a per cent; totals have a column a side.
    """

    labels: float
    base: float
    left: float
    before: Column
    after: Column
    scale: float


def draw_stacked(chart: Chart, page: Page) -> Part:
    """Return a figure of divided bars, the legend above them in the order of the bars."""
    if len(chart.rows) == 1 and not chart.rows[0].label:
        return _draw_alone(chart, page)
    frame = _frame(chart, page)
    heads = column_heads([column for column in (frame.before, frame.after) if column.label], page)
    rows = (part for row in chart.rows for part in (heading(row.heading, page), _row(row, chart, page, frame)))
    return beneath([legend(chart.entries, page, unit=chart.unit), heads, *rows])


def _scale(chart: Chart, width: float) -> float:
    """Return how many pixels a per cent takes, with room for the longest bar and the gap before what stands apart."""
    apart = any(segment.apart and segment.length for row in chart.rows for segment in row.segments)
    longest = max([row_length(row, chart) for row in chart.rows] + [100.0])
    return (width - (APART if apart else 0)) / longest


def _frame(chart: Chart, page: Page) -> Frame:
    labels = labels_beside([row.label for row in chart.rows], page, lines=3)
    bases = 0.0 if page.narrow else widest((row.base for row in chart.rows), page.small)
    base = labels + bases + (GUTTER if labels and bases else 0)
    start = base + (GUTTER if base else 0)
    before = _total_width(chart.before, [row.before for row in chart.rows], page)
    after = _total_width(chart.after, [row.after for row in chart.rows], page)
    left = start + before + (GUTTER if before else 0)
    right = page.width - after - (GUTTER if after else 0)
    return Frame(
        labels=labels,
        base=base,
        left=left,
        before=Column(left=start, width=before, label=chart.before, align="right"),
        after=Column(left=right + GUTTER, width=after, label=chart.after, align="left"),
        scale=_scale(chart, right - left),
    )


def _total_width(head: str, totals: list[Segment | None], page: Page) -> float:
    if not head:
        return 0.0
    texts = (total.text for total in totals if total)
    return max(label_width([head], page.small_strong, HEAD_WIDTH), widest(texts, page.strong))


def _row(row: Row, chart: Chart, page: Page, frame: Frame) -> Part:
    label = with_base(row.label, row.base) if page.narrow else row.label
    pieces = tuple(pieces_of(row, chart, left=frame.left, scale=frame.scale))
    boxes = (piece.box(0, THICK) for piece in pieces)
    marks = (*boxes, *numbers_inside(pieces, page, THICK / 2), *_beside(row, page, frame))
    above, bar = _above(pieces, page), Part(height=THICK, marks=marks)
    if page.narrow:
        return labelled(label, beneath([above, bar]), page, frame.labels)
    # The label stays level with the bar; small numbers above it take the air between rows first.
    lifted = (moved(mark, -above.height) for mark in above.marks)
    placed = labelled(label, replace(bar, marks=(*marks, *lifted)), page, frame.labels)
    return beneath([Part(height=max(above.height - (placed.height - THICK) / 2, 0)), placed])


def _beside(row: Row, page: Page, frame: Frame) -> Iterator[Mark]:
    """Yield what stands beside the bar: its base, the totals, and what is said where there is no bar."""
    middle = THICK / 2
    if row.base and not page.narrow:
        yield line_of_text(Words(x=frame.base, y=middle, text=row.base, face=page.small, colour=GREY, align="right"))
    for total, column in ((row.before, frame.before), (row.after, frame.after)):
        if total and total.state == "shown":
            yield line_of_text(Words(x=column.anchor, y=middle, text=total.text, face=page.strong, align=column.align))
    if row.remark:
        said = f"{DASH} {row.remark}"
        yield line_of_text(Words(x=frame.left, y=middle, text=said, face=page.small, colour=GREY))


def _draw_alone(chart: Chart, page: Page) -> Part:
    """The only bar takes the whole width; its small numbers stand above it, the totals of its sides beneath, in words."""
    row = chart.rows[0]
    pieces = tuple(pieces_of(row, chart, left=0, scale=_scale(chart, page.width)))
    unit = with_base(chart.unit, row.base)
    said = f"{DASH} {row.remark}" if row.remark else ""
    missing = line_of_text(Words(x=0, y=THICK_ALONE / 2, text=said, face=page.small, colour=GREY))
    bar = Part(height=THICK_ALONE, marks=(missing,) if said else _bar(pieces, page))
    return beneath([legend(chart.entries, page, unit=unit), _above(pieces, page), bar, *_totals(chart, page)])


def _bar(pieces: tuple[Piece, ...], page: Page) -> tuple[Mark, ...]:
    boxes = [piece.box(0, THICK_ALONE) for piece in pieces]
    return (*boxes, *numbers_inside(pieces, page, THICK_ALONE / 2))


def _above(pieces: tuple[Piece, ...], page: Page) -> Part:
    numbers = numbers_above(pieces, page)
    return Part(height=page.small_lead if numbers else 0, marks=numbers)


def _totals(chart: Chart, page: Page) -> Iterator[Part]:
    """Yield the totals, one a line."""
    row = chart.rows[0]
    for total in (row.before, row.after):
        if total is None or total.state != "shown":
            continue
        number = Words(x=0, y=TOTAL_GAP + page.lead / 2, text=total.text, face=page.strong)
        left = number.span[1] + TOTAL_GAP
        lines = balanced(total.label, page.small, page.width - left)
        middle = number.y + (len(lines) - 1) * page.lead / 2
        words = lines_of_text(lines, Words(x=left, y=middle, text="", face=page.small), page.lead)
        yield Part(height=TOTAL_GAP + len(lines) * page.lead, marks=(line_of_text(number), *words))
