"""The two widths in which every figure is drawn: the text width of a printed page, and a telephone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from overblik.report.figures.wrap import Face, longest_word, widest, wrap

PIXELS_PER_CM = 96 / 2.54
LABEL_SHARE = 0.4
"""The share of the width that labels may take."""
LABEL_EASE = 0.27
"""The share that they may take before their lines are broken."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """
    A width in pixels, and the sizes that go with it.

    *text* for labels and numbers, *small* for headings of columns, bases and keys, *strong* for totals and headings of rows;
    *lead* and *small_lead* from line to line. *bar* is how high a bar is, *pitch* the least from one bar to the next.
    """

    width: float
    text: Face
    strong: Face
    small: Face
    small_strong: Face
    lead: float
    small_lead: float
    bar: float = 18
    pitch: float = 27
    narrow: bool = False


def wide(width_cm: float) -> Page:
    """Return a page of so many centimetres: 9.2 points on a line of 11.6, small print 8.6."""
    return _page(width_cm * PIXELS_PER_CM, 12.25, 11.5, narrow=False)


def narrow() -> Page:
    """Return a telephone's page, on which labels stand above bars."""
    return _page(340, 14, 12.5, narrow=True)


def label_width(labels: Iterable[str], face: Face, most: float, *, lines: int = 2, ease: float = 0) -> float:
    """
    Return the least width in which no label takes more than so many lines, nor parts a word; *most* where there is none.

    Up to *ease* pixels are taken without need, so that short labels stay on one line.

    >>> label_width(["Telefon", "Sms"], Face(size=12), 200) < 50
    True
    """
    found = list(labels)
    words = max((longest_word(label, face, most) for label in found), default=0.0)
    widths = range(int(max(words, min(ease, most))) + 1, int(most))
    enough = bisect_left(
        widths, x=True, key=lambda width: all(len(wrap(label, face, width)) <= lines for label in found)
    )
    width = widths[enough] if enough < len(widths) else most
    return widest((line for label in found for line in wrap(label, face, width)), face)


def labels_beside(labels: Iterable[str], page: Page, *, lines: int = 2, share: float = LABEL_SHARE) -> float:
    """Return the width of labels beside bars, a *share* of the page at most; none on a narrow page, where they stand above."""
    if page.narrow:
        return 0.0
    return label_width(labels, page.text, page.width * share, lines=lines, ease=page.width * LABEL_EASE)


def _page(width: float, size: float, small: float, *, narrow: bool) -> Page:
    return Page(
        width=round(width),
        text=Face(size=size),
        strong=Face(size=size, weight=600),
        small=Face(size=small),
        small_strong=Face(size=small, weight=600),
        lead=round(size * 1.22),
        small_lead=round(small * 1.2),
        narrow=narrow,
    )
