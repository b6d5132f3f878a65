"""The drawings of a report's figures, made once however many formats show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import RLock

from overblik.outputs.drawing import png_of_svg, svg
from overblik.report.document import Figure

PNG_SCALE = 3.0
"""Pixels of a picture in Word per pixel of the drawing: 16 cm, drawn at 96 a inch, are printed at 288."""


@dataclass(frozen=True, kw_only=True)
class Pictures:
    """
    Drawings by the place of their figure in the document, drawn when first asked for.

    The formats are written in threads of their own: the lock lets the second wait for what the first has begun to draw.
    """

    figures: Sequence[Figure]
    _lock: RLock = field(default_factory=RLock, repr=False, compare=False)

    def wide(self) -> tuple[str, ...]:
        """Return each figure as SVG for a page."""
        with self._lock:
            return self._wide

    def narrow(self) -> tuple[str, ...]:
        """Return each figure as SVG for a telephone."""
        with self._lock:
            return self._narrow

    def png(self) -> tuple[bytes, ...]:
        """Return each figure as PNG for programs that cannot show SVG."""
        with self._lock:
            return self._png

    @cached_property
    def _wide(self) -> tuple[str, ...]:
        return tuple(svg(figure.wide, prefix=f"w{place}-") for place, figure in enumerate(self.figures))

    @cached_property
    def _narrow(self) -> tuple[str, ...]:
        return tuple(svg(figure.narrow, prefix=f"n{place}-") for place, figure in enumerate(self.figures))

    @cached_property
    def _png(self) -> tuple[bytes, ...]:
        return tuple(png_of_svg(drawing, scale=PNG_SCALE) for drawing in self._wide)
