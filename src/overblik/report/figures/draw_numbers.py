"""Numbers on the page: a dot for the median on a line from quartile to quartile, and beside it the numbers in columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from overblik.report.figures.axis import Axis, axis_lines, axis_numbers, axis_over
from overblik.report.figures.columns import Column, column_heads
from overblik.report.figures.draw_blocks import with_base
from overblik.report.figures.marks import Dot, Line, Mark, Part, Words, beneath, line_of_text
from overblik.report.figures.model import Chart, Row
from overblik.report.figures.page import Page, label_width, labels_beside
from overblik.report.figures.palette import COLOURS, GREY
from overblik.report.figures.rows import GUTTER, heading, labelled
from overblik.report.figures.words import DASH, Word, word
from overblik.report.figures.wrap import widest

NAMES: tuple[Word, ...] = ("mean", "middle", "median")
NAMES_NARROW: tuple[Word, ...] = ("mean", "median")
"""The columns of numbers, the rightmost first."""
LABELS = 0.3
"""The share of the width that labels may take, for the columns need theirs."""
HEAD_WIDTH = 70
"""Pixels that the heading of a column takes at most."""
THICK = 3
"""How thick the line between the quartiles is."""
HEIGHT = 16
EDGE = 6
"""Pixels that the axis keeps from what stands beside it, for half a number."""

Texts = dict[Word, str]


def draw_numbers(chart: Chart, page: Page) -> Part:
    """Return a figure of the spread of a number, one row a group."""
    labels = labels_beside([row.label for row in chart.rows], page, share=LABELS)
    columns = _columns(chart, page)
    axis = _axis(chart, page, labels, min(column.left for column in columns.values()))
    rows = (part for row in chart.rows for part in (heading(row.heading, page), _row(row, page, axis, columns, labels)))
    body = beneath(rows)
    grid = () if page.narrow else axis_lines(axis, body.height)
    heads = column_heads(list(columns.values()), page, unit=_unit(chart))
    return beneath(
        [heads, Part(height=body.height, marks=(*grid, *body.marks)), axis_numbers(axis, page, chart.language)]
    )  # fmt: skip


def _unit(chart: Chart) -> str:
    """A row without a label has its base with the unit, for there is nothing else for it to stand beside."""
    return with_base(chart.unit, "".join(row.base for row in chart.rows if not row.label))


def _axis(chart: Chart, page: Page, labels: float, right: float) -> Axis:
    bases = 0.0 if page.narrow else widest((row.base for row in chart.rows if row.label), page.small)
    left = labels + (GUTTER if labels else 0) + bases + (GUTTER if bases else 0) + EDGE
    values = [value for row in chart.rows if row.spread for value in (row.spread.q1, row.spread.q3)]
    return axis_over(values, left=left, width=right - 2 * GUTTER - EDGE - left)


def _columns(chart: Chart, page: Page) -> Mapping[Word, Column]:
    """Return the columns of numbers, from the right edge inwards; a narrow page has no room for the middle half."""
    columns: dict[Word, Column] = {}
    texts = [_texts(row) for row in chart.rows]
    right = page.width
    for name in NAMES_NARROW if page.narrow else NAMES:
        head = word(name, chart.language)
        width = max(label_width([head], page.small_strong, HEAD_WIDTH), widest((row[name] for row in texts), page.text))
        columns[name] = Column(left=right - width, width=width, label=head, align="right")
        right -= width + 2 * GUTTER
    return columns


def _row(row: Row, page: Page, axis: Axis, columns: Mapping[Word, Column], labels: float) -> Part:
    label = with_base(row.label, row.base) if page.narrow and row.label else row.label
    grid = axis_lines(axis, HEIGHT) if page.narrow else ()
    marks = (*grid, *_spread(row, page, axis), *_beside(row, page, axis, columns))
    return labelled(label, Part(height=HEIGHT, marks=marks), page, labels)


def _spread(row: Row, page: Page, axis: Axis) -> Iterator[Mark]:
    middle = HEIGHT / 2
    if row.spread:
        low, high = axis.at(row.spread.q1), axis.at(row.spread.q3)
        yield Line(x=low, y=middle, x2=high, y2=middle, colour=COLOURS["muted"], width=THICK)
        yield Dot(x=axis.at(row.spread.median), y=middle, cell=row.spread.cell)
    else:
        said = f"{DASH} {row.remark}"
        yield line_of_text(Words(x=axis.left + EDGE, y=middle, text=said, face=page.small, colour=GREY))


def _beside(row: Row, page: Page, axis: Axis, columns: Mapping[Word, Column]) -> Iterator[Mark]:
    middle = HEIGHT / 2
    if row.base and row.label and not page.narrow:
        x = axis.left - EDGE - GUTTER
        yield line_of_text(Words(x=x, y=middle, text=row.base, face=page.small, colour=GREY, align="right"))
    texts = _texts(row)
    for name, column in columns.items():
        yield line_of_text(Words(x=column.anchor, y=middle, text=texts[name], face=page.text, align="right"))


def _texts(row: Row) -> Texts:
    spread = row.spread
    if spread is None:
        return {"median": DASH, "middle": DASH, "mean": DASH}
    return {"median": spread.median_text, "middle": spread.middle_text, "mean": spread.mean_text}
