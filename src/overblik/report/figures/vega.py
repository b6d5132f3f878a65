"""
The Vega-Lite specification of a figure.

Everything has its place by now, in pixels, and its colour: scales and axes of Vega-Lite's own are switched off (`scale: null`), so
that what is drawn is what was measured. Each bar carries the id of its cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from overblik.report.figures.layout import layout
from overblik.report.figures.marks import Box, Dot, Drawing, Line, Mark, Words
from overblik.report.figures.measure import FONT
from overblik.report.figures.model import Chart
from overblik.report.figures.palette import COLOURS, EDGE, OUTLINED

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
Specification = dict[str, Any]


def specification(chart: Chart, *, narrow: bool = False, font: str = FONT) -> Specification:
    """
    Return the Vega-Lite 6 specification of a chart, for print or, *narrow*, for a telephone.

    *font* must have the widths of Source Sans Pro, in which labels are measured.
    """
    drawing = layout(chart, telephone=narrow)
    return {
        "$schema": SCHEMA,
        "width": drawing.width,
        "height": drawing.height,
        "padding": 0,
        "autosize": "none",
        "background": None,
        "config": {"font": font, "aria": False, "view": {"stroke": None}},
        "layer": list(_layers(drawing)),
    }


def _layers(drawing: Drawing) -> Iterator[Specification]:
    boxes = [mark for mark in drawing.marks if isinstance(mark, Box)]
    yield from _layer({"type": "rect"}, [_box(box) for box in boxes if box.role not in OUTLINED])
    edge = {"type": "rect", "stroke": EDGE, "strokeWidth": 0.75}
    yield from _layer(edge, [_outlined(box) for box in boxes if box.role in OUTLINED])
