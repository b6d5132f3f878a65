"""Which columns of a wide banner stand beside each other on one sheet or page."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.tables.banner.model import Banner


def packed(banner: Banner, widths: Sequence[float], *, room: float) -> tuple[tuple[int, ...], ...]:
    """
    Return the columns of each sheet, the total first on all of them.

    *widths* are those of the columns, *room* what they have together. A break that does not fit on one sheet is parted evenly.
    """
    left = room - widths[0]
    sheets: list[list[int]] = [[]]
    for block in banner.blocks:
        for piece in _pieces(list(block.columns), widths, left):
            if sheets[-1] and _used(sheets[-1], widths) + _used(piece, widths) > left:
                sheets.append([])
            sheets[-1] += piece
    return tuple((0, *sheet) for sheet in sheets)


def _pieces(columns: list[int], widths: Sequence[float], left: float) -> list[list[int]]:
    """Return columns in as few pieces as fit, which differ by one column at most."""
    for number in range(1, len(columns) + 1):
        ends = [len(columns) * place // number for place in range(number + 1)]
        pieces = [columns[begin:end] for begin, end in itertools.pairwise(ends)]
        if all(_used(piece, widths) <= left for piece in pieces):
            return pieces
    return [[column] for column in columns]


def _used(sheet: list[int], widths: Sequence[float]) -> float:
    return sum(widths[position] for position in sheet)
