"""Bars of several groups on the page, side by side: one panel a group."""

from __future__ import annotations

from overblik.report.figures.bar import INSIDE, OUTSIDE, SLIM, Plot, bar
from overblik.report.figures.columns import Column, column_heads
from overblik.report.figures.legend import small_print
from overblik.report.figures.marks import Line, Part, beneath
from overblik.report.figures.model import Chart, Row
from overblik.report.figures.page import Page, label_width
from overblik.report.figures.rows import GUTTER, labelled
from overblik.report.figures.wrap import longest_word

BETWEEN = 12
"""Pixels between panels."""
LEAST_PANEL = 58
"""Pixels that a panel must have for its bars to be compared."""
PANEL_LABELS = 0.3
"""The share of the width that labels may take beside panels."""

PANEL_EASE = 0.2
"""The share that they may take before their lines are broken."""


def fits_panels(chart: Chart, page: Page) -> bool:
    """Whether there is room for the groups side by side: for headings with no word parted, and for numbers beside bars."""
    if page.narrow:
        return False
    words = (longest_word(entry.label, page.small_strong, page.width) for entry in chart.entries)
    numbers = (page.text.width(segment.text) for row in chart.rows for segment in row.segments)
    beside = 2 * max(numbers, default=0.0) + OUTSIDE + INSIDE
    return _columns(chart, page)[0].width >= max(LEAST_PANEL, beside, *words)


def draw_panels(chart: Chart, page: Page) -> Part:
    """Return a figure with one panel for each group."""
    columns, labels = _columns(chart, page), _labels(chart, page)
    plots = [Plot(left=column.left, width=column.width, full=float(chart.full)) for column in columns]
    rows = beneath(labelled(row.label, _across(row, page, plots), page, labels) for row in chart.rows)
    axes = tuple(Line(x=plot.left, y=0, x2=plot.left, y2=rows.height) for plot in plots)
    body = Part(height=rows.height, marks=(*rows.marks, *axes))
    return beneath([column_heads(columns, page, unit=chart.unit), body, small_print(chart.key, page)])


def _labels(chart: Chart, page: Page) -> float:
    names = [row.label for row in chart.rows]
    return label_width(names, page.text, page.width * PANEL_LABELS, lines=3, ease=page.width * PANEL_EASE)


def _columns(chart: Chart, page: Page) -> list[Column]:
    start = _labels(chart, page) + GUTTER
    step = (page.width - start + BETWEEN) / len(chart.entries)
    return [
        Column(left=start + at * step, width=step - BETWEEN, label=entry.label, small=entry.base, align="left")
        for at, entry in enumerate(chart.entries)
    ]


def _across(row: Row, page: Page, plots: list[Plot]) -> Part:
    bars = [bar(segment, page, plot, SLIM) for segment, plot in zip(row.segments, plots, strict=True)]
    return Part(height=SLIM, marks=tuple(mark for one in bars for mark in one.marks))
