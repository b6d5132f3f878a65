"""How the width of a page is shared out among the columns of a table, for formats that do not find out by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from overblik.report.figures.breaks import SOFT_HYPHEN, parts
from overblik.report.figures.wrap import Face, least_width, longest_word

LABELS = 0.4
"""The most of the page that a word takes before it is parted."""
NARROWER = 0.9
"""How much less a word may take on each further attempt."""
LEAST = 0.08
ZERO_WIDTH_SPACE = "\u200b"
SLASH = re.compile(r"(?<=[^\W\d])/(?=[^\W\d])")
ID = re.compile(r"[_@=]|[a-z]/[a-z]+/|^[a-z_]+/[a-z_]+$")
"""What a word is not that a reader may part."""


def fit_columns(table: Any, width: float, face: Face, *, inset: float) -> list[float]:
    """
    Return the share of the page that each column of a Pandoc table takes; they add up to 1.

    *width* is that of the page in pixels, *inset* what a cell keeps free at its sides together. Where the longest words of all
    columns have no room beside each other, the longest are given soft hyphens: between the parts of compounds, and within these
    only where there is no other way.
    """
    columns = [[text for text in column if text] or [""] for column in texts(table)]
    if not columns:
        return [1 / table.cols] * table.cols
    room = width - inset * len(columns)
    compounds = sum(max(least_width(text, face) for text in column) for column in columns) <= room
    limit = width * LABELS
    while limit > width * LEAST and sum(least_widths(columns, face, limit, compounds=compounds)) > room:
        limit *= NARROWER
    part_words(table, face, limit, compounds=compounds)
    least = least_widths(columns, face, limit, compounds=compounds)
    return shares([width + inset for width in least], wanted_widths(columns, face, inset), width)


def least_widths(columns: Sequence[Sequence[str]], face: Face, limit: float, *, compounds: bool) -> list[float]:
    """Return the width of the longest word of each column, when words wider than *limit* are parted."""
    return [
        max(longest_word(text, face, bound(text, face, limit, compounds=compounds)) for text in column)
        for column in columns
    ]


def bound(text: str, face: Face, limit: float, *, compounds: bool) -> float:
    """Return the width beyond which words are parted: no less than the parts of *compounds* need, where these stay whole."""
    return max(limit, least_width(text, face)) if compounds else limit


def wanted_widths(columns: Sequence[Sequence[str]], face: Face, inset: float) -> list[float]:
    """Return the width at which each column needs one line; the heads of all but the first may take two."""
    first, *others = columns
    whole = [max(face.width(text) for text in first)]
    whole += [max([face.width(head) / 2, *map(face.width, below)]) for head, *below in others]
    return [width + inset for width in whole]


def shares(least: Sequence[float], wanted: Sequence[float], width: float) -> list[float]:
    """Share *width* out: what is needed first, then what is wanted; of what is left, the first column has half and all a part."""
    missing = [max(want - has, 0.0) for want, has in zip(wanted, least, strict=True)]
    room = max(width - sum(least), 0.0)
    part = min(1.0, room / sum(missing)) if sum(missing) else 0.0
    widths = [has + part * lacks for has, lacks in zip(least, missing, strict=True)]
    left = max(width - sum(widths), 0.0) / 2
    widths = [has + left / len(widths) for has in widths]
    widths[0] += left
    return [has / sum(widths) for has in widths]


def part_words(table: Any, face: Face, limit: float, *, compounds: bool = False) -> None:
    """Put soft hyphens into words that are wider than *limit*; ids stay as they are, to be copied."""
    import panflute as pf

    def part(element: Any, _: Any) -> None:
        if isinstance(element, pf.Str) and face.width(element.text) > limit and not ID.search(element.text):
            most = bound(element.text, face, limit, compounds=compounds)
            element.text = SOFT_HYPHEN.join(parts(element.text, lambda text: face.width(text) <= most))

    table.walk(part)


def open_slashes(table: Any) -> None:
    """Let lines break after a slash between words, where a format does not do so by itself; ids stay as they are."""
    import panflute as pf

    def part(element: Any, _: Any) -> None:
        if isinstance(element, pf.Str) and not ID.search(element.text):
            element.text = SLASH.sub(f"/{ZERO_WIDTH_SPACE}", element.text)

    table.walk(part)


def texts(table: Any) -> list[list[str]]:
    """Return the text of each column, heads first; rows whose cells span several columns are left out."""
    import panflute as pf

    rows = [*table.head.content, *(row for body in table.content for row in body.content)]
    whole = [[pf.stringify(cell).strip() for cell in row.content] for row in rows if len(row.content) == table.cols]
    return [list(column) for column in zip(*whole, strict=True)]
