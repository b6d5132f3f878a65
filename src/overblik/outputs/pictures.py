"""The drawings of a report's figures, made once however many formats show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

from overblik.outputs.drawing import png, svg, svg_file
from overblik.report.document import Figure

Made = TypeVar("Made")

PNG_SCALE = 2.5
"""Pixels of a picture in Word per pixel of the drawing: 16 cm, drawn at 96 an inch, are printed at 240."""


@dataclass(frozen=True, kw_only=True)
class Pictures:
    """
    Drawings by the place of their figure in the document.

    `drawing` keeps what it has drawn. Formats are written in threads of their own: the lock lets the second wait for what the
    first has begun, where both would draw the same.
    """

    figures: Sequence[Figure]
    _lock: Lock = field(default_factory=Lock, repr=False, compare=False)
    _once: Lock = field(default_factory=Lock, repr=False, compare=False)
    _made: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """Return what *make* makes of these pictures, made by the first who asks for it under this name."""
        with self._once:
            if name not in self._made:
                self._made[name] = make()
            made: Made = self._made[name]
        return made

    def wide(self) -> tuple[str, ...]:
        """Return each figure as SVG for a page of HTML."""
        with self._lock:
            return tuple(svg(figure.wide, prefix=f"w{place}-") for place, figure in enumerate(self.figures))

    def narrow(self) -> tuple[str, ...]:
        """Return each figure as SVG for a telephone."""
        with self._lock:
            return tuple(svg(figure.narrow, prefix=f"n{place}-") for place, figure in enumerate(self.figures))

    def files(self) -> tuple[str, ...]:
        """Return each figure as SVG with its size, for Typst."""
        with self._lock:
            return tuple(svg_file(figure.wide) for figure in self.figures)

    def png(self) -> tuple[bytes, ...]:
        """Return each figure as PNG, for programs that cannot show SVG."""
        with self._lock:
            return tuple(png(figure.wide, scale=PNG_SCALE) for figure in self.figures)
