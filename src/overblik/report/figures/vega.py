"""
The Vega-Lite specification of a figure.

Everything has its place by now, in pixels, and its colour: scales and axes of Vega-Lite's own are switched off (`scale: null`), so
that what is drawn is what was measured. Each bar carries the id of its cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from overblik.report.figures.layout import layout
from overblik.report.figures.marks import Box, Dot, Drawing, Line, Words
from overblik.report.figures.measure import FONT
from overblik.report.figures.model import Chart
from overblik.report.figures.palette import COLOURS, EDGE, OUTLINED

OUTLINE_WIDTH = 0.75
OUTLINE = {"type": "rect", "stroke": EDGE, "strokeWidth": OUTLINE_WIDTH}
DOT = {"type": "point", "filled": True, "size": 90, "opacity": 1}
PIXELS = {"type": "quantitative", "scale": None, "axis": None}
CHANNELS: Mapping[str, Any] = {
    "x": {"field": "x", **PIXELS},
    "x2": {"field": "x2"},
    "y": {"field": "y", **PIXELS},
    "y2": {"field": "y2"},
    "color": {"field": "color", "type": "nominal", "scale": None, "legend": None},
    "strokeWidth": {"field": "strokeWidth", "type": "quantitative", "scale": None, "legend": None},
    "size": {"field": "size", "type": "quantitative", "scale": None, "legend": None},
    "text": {"field": "text", "type": "nominal"},
}
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
    yield from _layer(OUTLINE, [_box(box, inset=OUTLINE_WIDTH / 2) for box in boxes if box.role in OUTLINED])
    yield from _layer({"type": "rule"}, [_line(mark) for mark in drawing.marks if isinstance(mark, Line)])
    yield from _layer(DOT, [_dot(mark) for mark in drawing.marks if isinstance(mark, Dot)])
    words = [mark for mark in drawing.marks if isinstance(mark, Words)]
    for align, weight in sorted({(mark.align, mark.face.weight) for mark in words}):
        style = {"type": "text", "align": align, "baseline": "alphabetic", "fontWeight": weight}
        yield from _layer(style, [_words(mark) for mark in words if (mark.align, mark.face.weight) == (align, weight)])


def _layer(mark: Specification, values: list[Specification]) -> Iterator[Specification]:
    """Yield a layer of marks of one kind; its channels are the fields that all of them have."""
    if values:
        channels = {name: CHANNELS[name] for name in values[0] if name in CHANNELS}
        yield {"data": {"values": values}, "mark": mark, "encoding": channels}


def _box(box: Box, *, inset: float = 0) -> Specification:
    place = {
        "x": _rounded(box.x + inset),
        "x2": _rounded(box.x + box.width - inset),
        "y": _rounded(box.y + inset),
        "y2": _rounded(box.y + box.height - inset),
    }
    return {**place, "color": COLOURS[box.role], **({"cell": box.cell} if box.cell else {})}


def _line(line: Line) -> Specification:
    place = {"x": _rounded(line.x), "x2": _rounded(line.x2), "y": _rounded(line.y), "y2": _rounded(line.y2)}
    return {**place, "color": line.colour, "strokeWidth": line.width}


def _dot(dot: Dot) -> Specification:
    return {"x": _rounded(dot.x), "y": _rounded(dot.y), "color": COLOURS[dot.role], "cell": dot.cell}


def _words(words: Words) -> Specification:
    place = {"x": _rounded(words.x), "y": _rounded(words.y)}
    return {**place, "text": words.text, "color": words.colour, "size": words.face.size}


def _rounded(pixels: float) -> float:
    return round(pixels, 2)
