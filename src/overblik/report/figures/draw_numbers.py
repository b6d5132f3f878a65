"""Numbers on the page: a dot for the median on a line from quartile to quartile, and beside it the numbers in columns."""

from __future__ import annotations

from collections.abc import Iterator

from overblik.report.figures.axis import Axis, axis_over, draw_axis
from overblik.report.figures.columns import Column, column_heads
from overblik.report.figures.draw_blocks import with_base
from overblik.report.figures.legend import small_print
from overblik.report.figures.marks import Dot, Line, Mark, Part, Words, beneath, line_of_text
from overblik.report.figures.model import Chart, Row
from overblik.report.figures.page import LABEL_SHARE, Page, label_width
from overblik.report.figures.palette import COLOURS, GREY
from overblik.report.figures.rows import GUTTER, heading, labelled
from overblik.report.figures.words import DASH, word
from overblik.report.figures.wrap import widest

HEAD_WIDTH = 70
"""Pixels that the heading of a column takes at most."""
THICK = 3
"""How thick the line between the quartiles is."""
HEIGHT = 16
EDGE = 6
"""Pixels that the axis keeps from what stands beside it, for half a number."""


def draw_numbers(chart: Chart, page: Page) -> Part:
    """Return a figure of the spread of a number, one row a group."""
    labels = 0.0 if page.narrow else label_width([row.label for row in chart.rows], page.text, page.width * LABEL_SHARE)
    columns = _columns(chart, page)
    axis = _axis(chart, page, labels, columns[0].left)
    rows = beneath(
        part for row in chart.rows for part in (heading(row.heading, page), _row(row, page, axis, columns, labels))
    )
    marks = (*draw_axis(axis, page, rows.height, chart.language), *rows.marks)
    body = Part(height=rows.height + page.small_lead, marks=marks)
    return beneath([column_heads(columns, page, unit=chart.unit), body, small_print(chart.key, page)])


def _axis(chart: Chart, page: Page, labels: float, right: float) -> Axis:
    bases = 0.0 if page.narrow else widest((row.base for row in chart.rows), page.small) + GUTTER
    left = labels + bases + EDGE
    values = [value for row in chart.rows if row.spread for value in (row.spread.q1, row.spread.q3)]
    return axis_over(values, left=left, width=right - GUTTER - EDGE - left)


def _columns(chart: Chart, page: Page) -> list[Column]:
    """Return the columns of the median, of the middle half and of the mean, from the right edge inwards."""
    columns: list[Column] = []
    right = page.width
    for at, name in ((2, "mean"), (1, "middle"), (0, "median")):
        head = word(name, chart.language)
        texts = [_texts(row)[at] for row in chart.rows]
        width = max(label_width([head], page.small_strong, HEAD_WIDTH), widest(texts, page.text))
        columns.insert(0, Column(left=right - width, width=width, label=head, align="right"))
        right -= width + 2 * GUTTER
    return columns


def _row(row: Row, page: Page, axis: Axis, columns: list[Column], labels: float) -> Part:
    label = with_base(row.label, row.base) if page.narrow else row.label
    marks = (*_spread(row, page, axis), *_beside(row, page, axis, columns))
    return labelled(label, Part(height=HEIGHT, marks=marks), page, labels)


def _spread(row: Row, page: Page, axis: Axis) -> Iterator[Mark]:
    middle = HEIGHT / 2
    if row.spread:
        low, high = axis.at(row.spread.q1), axis.at(row.spread.q3)
        yield Line(x=low, y=middle, x2=high, y2=middle, colour=COLOURS["muted"], width=THICK)
        yield Dot(x=axis.at(row.spread.median), y=middle)
    else:
        said = f"{DASH} {row.remark}"
        yield line_of_text(Words(x=axis.left, y=middle, text=said, face=page.small, colour=GREY))


def _beside(row: Row, page: Page, axis: Axis, columns: list[Column]) -> Iterator[Mark]:
    middle = HEIGHT / 2
    if row.base and not page.narrow:
        x = axis.left - EDGE - GUTTER
        yield line_of_text(Words(x=x, y=middle, text=row.base, face=page.small, colour=GREY, align="right"))
    for text, column in zip(_texts(row), columns, strict=True):
        yield line_of_text(Words(x=column.anchor, y=middle, text=text, face=page.text, align="right"))


def _texts(row: Row) -> tuple[str, str, str]:
    spread = row.spread
    return (spread.median_text, spread.middle_text, spread.mean_text) if spread else (DASH, DASH, DASH)
