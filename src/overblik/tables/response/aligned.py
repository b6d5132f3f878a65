"""Rows of texts in columns of one width each, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """
    Return rows as aligned columns, the first to the left and all others to the right.

    >>> aligned([("", "n"), ("Nord", "12")])
    ['         n', '  Nord  12']
    """
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    return [_line(row, widths) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = row
    texts = (text.rjust(width) for text, width in zip(others, widths[1:], strict=True))
    return "  ".join(("", first.ljust(widths[0]), *texts)).rstrip()
