"""Tables of Word and HTML: heads told from rows, and the caption and the note that stand beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.report.audit.sources.passages import Grid, Part, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

BELOW = 2
"""How many passages below a table its note may stand."""


def titled(parts: Iterable[Part]) -> list[Part]:
    """
    Return the parts with each table's heads in place, its caption (above or directly below it) and its note (below it).

    Captions and notes stay where they are as passages too: what they say of the base is read there.
    """
    found = list(parts)
    for at, part in enumerate(found):
        if isinstance(part, Grid):
            caption = part.caption or _beside(found, at, "caption")
            found[at] = replace(headed(part), caption=caption, note=part.note or _beside(found, at, "note"))
    return found


def _beside(parts: list[Part], at: int, kind: str) -> str:
    above = parts[at - 1] if kind == "caption" and at else None
    if isinstance(above, Passage) and above.kind == "caption":
        return above.text
    for below in parts[at + 1 : at + 1 + BELOW]:
        if isinstance(below, Grid):
            return ""
        if below.kind == kind and not (kind == "caption" and _titles_the_next(parts, below)):
            return below.text
    return ""


def _titles_the_next(parts: list[Part], caption: Passage) -> bool:
    """Whether a table stands directly below a caption, which is its then."""
    after = parts.index(caption) + 1
    return after < len(parts) and isinstance(parts[after], Grid)


def headed(grid: Grid) -> Grid:
    """Return a table whose first row, where it holds no numbers, has become the heads of its columns."""
    widest = max((len(row.cells) for row in grid.rows), default=0)
    rows = [row for row in grid.rows if row.label or any(row.cells)]
    columns = grid.columns
    while rows and not any(any(sign.isdigit() for sign in cell) and _is_value(cell) for cell in rows[0].cells):
        if len(rows[0].cells) == widest:
            columns = rows[0].cells
        rows = rows[1:]
    whole = tuple(row for row in rows if len(row.cells) == widest)
    return replace(grid, rows=whole, columns=columns if len(columns) == widest else ())


def _is_value(cell: str) -> bool:
    """Whether a cell begins with a figure; "18-24 år" heads a column, "24 (33 %)" does not."""
    return cell.lstrip("<>~ ")[:1].isdigit() and not any(word.isalpha() and len(word) > 1 for word in _words(cell))


def _words(cell: str) -> list[str]:
    signs = ("pct", "procent", "percent", "per", "cent")
    return [word for word in cell.replace(".", " ").replace("%", " ").split() if word.lower() not in signs]
