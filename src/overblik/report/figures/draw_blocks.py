"""Bars in blocks, one below the other, where there is no room for them side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from overblik.files.numbers import NO_BREAK_SPACE
from overblik.report.figures.bar import SLIM, Plot, bar
from overblik.report.figures.legend import axis_title, small_print
from overblik.report.figures.marks import Part, Words, beneath, lines_of_text, moved
from overblik.report.figures.model import Chart, Segment
from overblik.report.figures.page import LABEL_SHARE, Page, label_width
from overblik.report.figures.rows import AIR, GUTTER, heading
from overblik.report.figures.wrap import balanced


@dataclass(frozen=True, kw_only=True)
class Block:
    """A heading, perhaps under the heading of several blocks, and labelled bars."""

    heading: str
    bars: tuple[tuple[str, Segment], ...]
    above: str = ""


def draw_blocks(chart: Chart, page: Page) -> Part:
    """Return a figure of bars with one block for each option, or one for each row of a table of numbers."""
    blocks = tuple(_options(chart) if chart.kind == "bars" else _rows(chart))
    names = [label for block in blocks for label, _ in block.bars]
    labels = label_width(names, page.small, page.width * LABEL_SHARE, ease=page.width * LABEL_SHARE)
    left = labels + GUTTER
    plot = Plot(left=left, width=page.width - left, full=float(chart.full))
    body = beneath(_block(block, page, plot, labels) for block in blocks)
    return beneath([axis_title(chart.unit, page, left), body, small_print(chart.key, page)])


def with_base(label: str, base: str) -> str:
    """Return a label with its base in brackets, where it is shown."""
    return f"{label} ({base.replace(' ', NO_BREAK_SPACE)})" if base and label else label or base


def _options(chart: Chart) -> Iterator[Block]:
    for row in chart.rows:
        groups = [with_base(entry.label, entry.base) for entry in chart.entries]
        yield Block(heading=row.label, bars=tuple(zip(groups, row.segments, strict=True)))


def _rows(chart: Chart) -> Iterator[Block]:
    for row in chart.rows:
        options = [with_base(entry.label, entry.base) for entry in chart.entries]
        segments = [replace(segment, role="light" if segment.apart else "main") for segment in row.segments]
        bars = tuple(zip(options, segments, strict=True))
        yield Block(heading=with_base(row.label, row.base), bars=bars, above=row.heading)


def _block(block: Block, page: Page, plot: Plot, labels: float) -> Part:
    bars = (_bar(label, segment, page, plot, labels) for label, segment in block.bars)
    return beneath([heading(block.above, page), heading(block.heading, page), *bars, Part(height=AIR)])


def _bar(label: str, segment: Segment, page: Page, plot: Plot, labels: float) -> Part:
    lines = balanced(label, page.small, labels)
    height = max(SLIM + 3, len(lines) * page.small_lead + 2)
    words = Words(x=labels, y=height / 2, text="", face=page.small, align="right")
    inside = (moved(mark, (height - SLIM) / 2) for mark in bar(segment, page, plot, SLIM).marks)
    return Part(height=height, marks=(*lines_of_text(lines, words, page.small_lead), *inside))
