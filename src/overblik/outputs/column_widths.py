"""How the width of a page is shared out among the columns of a table, for formats that do not find out by themselves."""

from __future__ import annotations

from typing import Any

from overblik.report.figures.wrap import Face, longest_word

LABELS = 0.4
"""The most that the first column takes of the page where the others need the room."""


def column_widths(table: Any, width: float, face: Face, *, inset: float) -> list[float]:
    """
    Return the share of the page that each column of a Pandoc table takes; they add up to 1.

    *width* is that of the page in pixels, *inset* what a cell keeps free at its sides together. Each column first gets its
    longest word, then as much of its longest cell as there is room for; the first takes what is left.
    """
    columns = [[text for text in column if text] or [""] for column in texts(table)]
    least = [max(longest_word(text, face, width * LABELS) for text in column) + inset for column in columns]
    wanted = [max(face.width(text) for text in column) + inset for column in columns]
    for place in range(1, len(columns)):
        head, *below = columns[place]
        wanted[place] = max([face.width(head) / 2 + inset, *(face.width(text) + inset for text in below), least[place]])
    room = width - sum(least)
    missing = [max(want - has, 0) for want, has in zip(wanted, least, strict=True)]
    part = min(1.0, room / sum(missing)) if room > 0 and sum(missing) else 0.0
    shares = [has + part * lacks for has, lacks in zip(least, missing, strict=True)]
    shares[0] += max(width - sum(shares), 0.0)
    return [share / sum(shares) for share in shares]


def texts(table: Any) -> list[list[str]]:
    """Return the text of each column, heads first; rows whose cells span several columns are left out."""
    import panflute as pf

    rows = [*table.head.content, *(row for body in table.content for row in body.content)]
    whole = [[pf.stringify(cell).strip() for cell in row.content] for row in rows if len(row.content) == table.cols]
    return [list(column) for column in zip(*whole, strict=True)]
