"""Rows of texts in columns of one width each, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence


def aligned(rows: Sequence[Sequence[str]], *, texts: int = 1) -> list[str]:
    """
    Return rows as aligned columns, the first *texts* of them to the left and all others to the right.

    >>> aligned([("", "n"), ("Nord", "12")])
    ['         n', '  Nord  12']
    """
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    return [_line(row, widths, texts) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int], texts: int) -> str:
    cells = (
        text.ljust(width) if place < texts else text.rjust(width)
        for place, (text, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(("", *cells)).rstrip()
