"""The pieces of a divided bar, and where their numbers stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from overblik.report.figures.marks import Box, Words, line_of_text
from overblik.report.figures.model import Chart, Row, Segment
from overblik.report.figures.page import Page
from overblik.report.figures.palette import text_on

WHITE = 1
"""Pixels of white between neighbours."""
APART = 7
"""Pixels between a scale and what is outside it."""
LEAST_WIDTH = 0.75
"""Pixels that the smallest piece keeps, so that it is seen at all."""
LEAST_NUMBER = 4
"""Below so many per cent a number stands in its piece only with room to spare."""
TIGHT, SPARE = 4, 12
"""Pixels that a number needs beside its own width."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece of a bar: what it shows, where it begins and how wide it is."""

    segment: Segment
    left: float
    width: float

    @property
    def middle(self) -> float:
        """Return where its number stands."""
        return self.left + self.width / 2

    def box(self, top: float, height: float) -> Box:
        """Return the piece as it is drawn."""
        segment = self.segment
        return Box(x=self.left, y=top, width=self.width, height=height, role=segment.role, cell=segment.cell)

    def holds(self, width: float) -> bool:
        """Whether a number so wide stands well in the piece."""
        small = self.segment.percent is not None and self.segment.percent < LEAST_NUMBER
        return self.width >= width + (SPARE if small else TIGHT)


def pieces_of(row: Row, chart: Chart, *, left: float, scale: float) -> Iterator[Piece]:
    """Yield the pieces of a row's bar from *left*, *scale* pixels a per cent; what nobody answered has none."""
    x, seen_apart = left, False
    for segment, length in zip(row.segments, lengths(row, chart), strict=True):
        if segment.apart and not seen_apart:
            x, seen_apart = x + (APART if x > left else 0), True
        if length:
            yield Piece(segment=segment, left=x, width=max(length * scale - WHITE, LEAST_WIDTH))
        x += length * scale


def lengths(row: Row, chart: Chart) -> list[float]:
    """Return the lengths of a row's pieces in per cent; what is not shown has none."""
    found = [float(segment.length or 0) for segment in row.segments]
    whole = sum(found) / 100 if chart.show == "count" else 1.0
    return [length / whole if whole else 0.0 for length in found]


def row_length(row: Row, chart: Chart) -> float:
    """Return the length of a row's bar in per cent: over 100 where what is outside the scale has a base of its own."""
    return sum(lengths(row, chart))


def numbers_inside(pieces: Iterable[Piece], page: Page, middle: float) -> Iterator[Words]:
    """Yield the numbers that stand in their pieces."""
    for piece in pieces:
        text = piece.segment.text
        if piece.holds(page.text.width(text)):
            colour = text_on(piece.segment.role)
            yield line_of_text(
                Words(x=piece.middle, y=middle, text=text, face=page.text, colour=colour, align="center")
            )


def numbers_above(pieces: Iterable[Piece], page: Page) -> tuple[Words, ...]:
    """Return the numbers that do not, above their pieces; they give way to each other, the first stays."""
    placed: list[Words] = []
    for piece in pieces:
        if not piece.holds(page.text.width(piece.segment.text)):
            y, text = page.small_lead / 2, piece.segment.text
            half = page.small.width(text) / 2
            x = min(max(piece.middle, half), page.width - half)
            words = Words(x=x, y=y, text=text, face=page.small, align="center")
            free = not placed or words.span[0] > placed[-1].span[1] + TIGHT
            placed += [line_of_text(words)] if free else []
    return tuple(placed)
