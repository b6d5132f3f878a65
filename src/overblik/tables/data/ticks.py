"""
The columns of a multiple in plain data: which value says that an option is ticked.

Programs write a tick in two ways. Either every row has one of two words (1 and 0, Yes and No, ja and nej), and an empty value is
missing; or a tick is one mark (x, or the option's own words) and everything else is empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.data.columns import Column, levels_and_codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

_PAIRS = (("1", "0"), ("true", "false"), ("yes", "no"), ("ja", "nej"), ("t", "f"), ("y", "n"), ("j", "n"))
_MARKS = frozenset({"x", "✓", "✔", "✗", "☑", "☒"})
_SHOWN = 4


@dataclass(frozen=True, kw_only=True)
class Ticked:
    """One option of a multiple: per row whether it is *ticked* or *missing*, and the *text* of a tick, as in the data."""

    ticked: NDArray[np.bool_]
    missing: NDArray[np.bool_]
    text: str


@dataclass(frozen=True, kw_only=True)
class _Read:
    """A column as it was read: its levels, the codes of its rows, and the pair of words that its levels fit, if they do."""

    levels: tuple[str, ...]
    codes: NDArray[np.int32]
    pair: tuple[str, str] | None

    @property
    def says_no(self) -> bool:
        return self.pair is not None and any(_bare(level) == self.pair[1] for level in self.levels)

    @property
    def empty(self) -> bool:
        return bool((self.codes < 0).any())

    @property
    def is_marks(self) -> bool:
        """Whether the column can be one mark and empties; a word that says no is no mark."""
        return self.empty and len(self.levels) <= 1 and not self.says_no


def ticked(columns: Mapping[str, Column]) -> dict[str, Ticked]:
    """
    Return where the options of one multiple are ticked, by the name of the column of each.

    Two words: 1/0, true/false, yes/no, ja/nej, y/n, j/n, t/f, in any case; what is empty is missing. Marks: one text and empties
    in each column; a row is missing (skipped) where nothing is ticked in any of several columns, and of a single column
    no row is. Raises Unanswerable, with everything that can be read in two ways and how to mend it.
    """
    read = {name: _read(column, name) for name, column in columns.items()}
    if _are_marks(tuple(read.values())):
        return _marked(read)
    wrong = [said for name, column in read.items() if (said := _ambiguous(name, column, any_no=_any_no(read)))]
    if wrong:
        raise Unanswerable("\n".join(wrong))
    return {name: _worded(column, _yes(column, read)) for name, column in read.items()}


def _read(column: Column, name: str) -> _Read:
    levels, codes = levels_and_codes(column, name)
    found = {_bare(level) for level in levels}
    return _Read(levels=levels, codes=codes, pair=next((pair for pair in _PAIRS if found <= set(pair)), None))


def _bare(level: str) -> str:
    return level.strip().lower()


def _any_no(read: Mapping[str, _Read]) -> bool:
    return any(column.says_no for column in read.values())


def _are_marks(read: tuple[_Read, ...]) -> bool:
    """Whether all columns are marks; of a single one, only a mark that is no word can tell."""
    if not all(column.is_marks for column in read):
        return False
    words = {_bare(level) for column in read for level in column.levels}
    yes = {pair[0] for pair in _PAIRS}
    return len(read) > 1 or bool(words - yes)


def _marked(read: Mapping[str, _Read]) -> dict[str, Ticked]:
    ticks = {name: column.codes >= 0 for name, column in read.items()}
    nothing = (
        ~np.any(list(ticks.values()), axis=0) if len(read) > 1 else np.zeros(len(next(iter(ticks.values()))), bool)
    )
    default = next((level for column in read.values() for level in column.levels if _bare(level) in _MARKS), "")
    return {
        name: Ticked(ticked=ticks[name], missing=nothing, text=column.levels[0] if column.levels else default or name)
        for name, column in read.items()
    }


def _ambiguous(name: str, column: _Read, *, any_no: bool) -> str | None:
    """Return why it cannot be told which value of the column is a tick; None where it can."""
    if column.pair is None:
        shown = ", ".join(repr(level) for level in column.levels[:_SHOWN])
        more = ", ..." if len(column.levels) > _SHOWN else ""
        return f"{name} has the values {shown}{more}, and none of them is known as a tick; write 1 for it and 0 for the others"
    if column.empty and column.levels and not any_no:
        return (
            f"{name} has only {column.levels[0]!r} and empty values, which may be not ticked or missing; "
            "write 0 where it is not ticked"
        )
    return None


def _yes(column: _Read, read: Mapping[str, _Read]) -> str:
    """Return the text of a tick: the column's own, that of another column with the same words, or the word in the same case."""
    pair = column.pair or _PAIRS[0]
    own = [level for level in column.levels if _bare(level) == pair[0]]
    others = (
        level for other in read.values() if other.pair == pair for level in other.levels if _bare(level) == pair[0]
    )
    if own:
        return own[0]
    no = column.levels[0] if column.levels else ""
    return next(others, pair[0].upper() if no.isupper() else pair[0].title() if no.istitle() else pair[0])


def _worded(column: _Read, text: str) -> Ticked:
    pair = column.pair or _PAIRS[0]
    yes = np.array([*(_bare(level) == pair[0] for level in column.levels), False])
    return Ticked(ticked=yes[column.codes], missing=column.codes < 0, text=text)
