"""Bars on the page: one for each option, or two that are compared."""

from __future__ import annotations

from collections.abc import Iterator

from overblik.report.figures.bar import OUTSIDE, SLIM, Plot, bar
from overblik.report.figures.legend import axis_title, legend, small_print
from overblik.report.figures.marks import Line, Part, beneath
from overblik.report.figures.model import Chart, Row
from overblik.report.figures.page import Page, labels_beside
from overblik.report.figures.rows import AIR, GUTTER, labelled
from overblik.report.figures.wrap import widest


def draw_bars(chart: Chart, page: Page) -> Part:
    """Return a figure of one bar for each option, or of two that are compared."""
    labels = labels_beside([row.label for row in chart.rows], page)
    left = labels + GUTTER if labels else 0.0
    aside = widest((row.base for row in chart.rows), page.small)
    plot = Plot(left=left, width=page.width - left - (aside + OUTSIDE if aside else 0), full=float(chart.full))
    rows = beneath(_rows(chart, page, plot, labels))
    axis = () if page.narrow else (Line(x=left, y=0, x2=left, y2=rows.height),)
    body = Part(height=rows.height, marks=(*rows.marks, *axis))
    return beneath([_head(chart, page, left), body, small_print(chart.key if chart.entries else "", page)])


def _head(chart: Chart, page: Page, left: float) -> Part:
    if chart.entries:
        return legend(chart.entries, page, unit=chart.unit)
    return axis_title(f"{chart.unit} ({chart.base})" if chart.base else chart.unit, page, left)


def _rows(chart: Chart, page: Page, plot: Plot, labels: float) -> Iterator[Part]:
    for before, row in zip((None, *chart.rows), chart.rows, strict=False):
        if row.apart and before and not before.apart:
            yield Part(height=2 * AIR)
        yield labelled(row.label, _bars(row, page, plot), page, labels)


def _bars(row: Row, page: Page, plot: Plot) -> Part:
    if len(row.segments) == 1:
        return bar(row.segments[0], page, plot, page.bar, aside=row.remark or row.base)
    bars = [bar(segment, page, plot, SLIM) for segment in row.segments]
    return beneath(part for one in bars for part in (one, Part(height=1)))
