"""What a figure is drawn with: boxes, lines, dots and words, placed in pixels from the upper left corner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from overblik.report.figures.palette import INK, RULE
from overblik.report.figures.wrap import Face

Align = Literal["left", "center", "right"]
FIGURE_HEIGHT = 0.65
"""How high figures and capitals stand above the line in our font, in ems."""


@dataclass(frozen=True, kw_only=True)
class Box:
    """A bar, or a part of one; *cell* is the id of what it shows, empty for the squares of a legend."""

    x: float
    y: float
    width: float
    height: float
    role: str
    cell: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A straight line, level or upright."""

    x: float
    y: float
    x2: float
    y2: float
    colour: str = RULE
    width: float = 1


@dataclass(frozen=True, kw_only=True)
class Dot:
    """A point of a scale, *y* at its middle."""

    x: float
    y: float
    role: str = "main"
    cell: str = ""


@dataclass(frozen=True, kw_only=True)
class Words:
    """One line of text; *y* is the line that the letters stand on."""

    x: float
    y: float
    text: str
    face: Face
    colour: str = INK
    align: Align = "left"

    @property
    def span(self) -> tuple[float, float]:
        """Where the text begins and ends."""
        width = self.face.width(self.text)
        start = self.x - {"left": 0.0, "center": width / 2, "right": width}[self.align]
        return start, start + width


Mark = Box | Line | Dot | Words


@dataclass(frozen=True, kw_only=True)
class Part:
    """Marks that take up a strip of the figure; they are placed from the strip's own top."""

    height: float
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A whole figure, laid out."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def beneath(parts: Iterable[Part]) -> Part:
    """Return parts one beneath the other as one part."""
    marks: list[Mark] = []
    height = 0.0
    for part in parts:
        marks += (moved(mark, height) for mark in part.marks)
        height += part.height
    return Part(height=height, marks=tuple(marks))


def moved(mark: Mark, down: float) -> Mark:
    """Return a mark so many pixels further down."""
    if isinstance(mark, Line):
        return replace(mark, y=mark.y + down, y2=mark.y2 + down)
    return replace(mark, y=mark.y + down)


def lines_of_text(lines: Sequence[str], words: Words, lead: float) -> list[Words]:
    """Return lines of text in the manner of *words*, their middle at its *y*, *lead* pixels from line to line."""
    first = words.y - (len(lines) - 1) * lead / 2 + words.face.size * FIGURE_HEIGHT / 2
    return [replace(words, y=first + at * lead, text=line) for at, line in enumerate(lines)]


def line_of_text(words: Words) -> Words:
    """Return one line of text with its middle, not its foot, at the *y* of *words*."""
    return lines_of_text((words.text,), words, 0)[0]
