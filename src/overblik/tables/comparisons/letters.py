"""
Letters of columns, as tables of market research print them.

The columns of a break are called A, B, C. A cell carries the letters of the columns of the same break from which its own column is
significantly higher; the lower of the two carries nothing, so that each difference is told once.
"""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overblik.tables.comparisons.pairwise import Pairs


def column_letters(columns: int) -> tuple[str, ...]:
    """
    Return what columns are called: A to Z, then AA, AB and so on.

    >>> column_letters(3), column_letters(29)[-4:]
    (('A', 'B', 'C'), ('Z', 'AA', 'AB', 'AC'))
    """
    return tuple(map(_letter, range(columns)))


def _letter(position: int) -> str:
    before, last = divmod(position, len(ascii_uppercase))
    return (_letter(before - 1) if before else "") + ascii_uppercase[last]


def higher_than(found: Pairs, columns: int, *, level: float = 0.95) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """
    Return for each row and column of a table the letters of the columns from which it is significantly higher.

    A difference is significant where its corrected p is below 1 - *level*; one that was not tested is not.
    """
    names = column_letters(columns)
    marks: list[list[list[str]]] = [[[] for _ in range(columns)] for _ in found.difference]
    for row, pair in zip(*(found.adjusted < 1 - level).nonzero(), strict=True):
        lower, higher = found.first[pair], found.second[pair]
        if found.difference[row, pair] < 0:
            lower, higher = higher, lower
        marks[row][higher].append(names[lower])
    return tuple(tuple(tuple(sorted(cell, key=names.index)) for cell in row) for row in marks)
