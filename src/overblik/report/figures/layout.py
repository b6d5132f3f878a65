"""Where everything in a figure stands."""

from __future__ import annotations

from overblik.report.figures.draw_bars import draw_bars
from overblik.report.figures.draw_blocks import draw_blocks
from overblik.report.figures.draw_heat import draw_heat, fits_heat
from overblik.report.figures.draw_numbers import draw_numbers
from overblik.report.figures.draw_panels import draw_panels, fits_panels
from overblik.report.figures.draw_stacked import draw_stacked
from overblik.report.figures.marks import Drawing, Part
from overblik.report.figures.model import Chart
from overblik.report.figures.page import Page, narrow, wide

PAIR = 2
FOOT = 2
"""Pixels of paper below the last row."""


def layout(chart: Chart, *, telephone: bool = False) -> Drawing:
    """Return a figure laid out, as wide as it is printed or as a telephone is, and as high as it needs."""
    page = narrow() if telephone else wide(chart.width_cm)
    part = _part(chart, page)
    return Drawing(width=page.width, height=round(part.height + FOOT), marks=part.marks)


def _part(chart: Chart, page: Page) -> Part:
    if chart.kind == "numbers":
        return draw_numbers(chart, page)
    if chart.kind == "stacked":
        return draw_stacked(chart, page)
    if chart.kind == "heat":
        return draw_heat(chart, page) if fits_heat(chart, page) else draw_blocks(chart, page)
    if len(chart.entries) <= PAIR:
        return draw_bars(chart, page)
    return draw_panels(chart, page) if fits_panels(chart, page) else draw_blocks(chart, page)
