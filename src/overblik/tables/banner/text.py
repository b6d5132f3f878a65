"""
A banner for the terminal.

Where it is wider than the terminal it is printed in sheets, one below the other, each with the column of answers and the total; the
columns of one break stay on one sheet if they fit.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.tables.banner.notes import notes, question_notes
from overblik.tables.banner.packing import packed
from overblik.tables.banner.printing import (
    base_text,
    covered_text,
    effective_text,
    entry_text,
    marks,
    part_title,
    row_label,
)
from overblik.tables.banner.words import words
from overblik.tables.notes import covered_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from overblik.tables.banner.model import Banner, Entry, Part, Question

LABELS = (14, 38)
"""The least and the most letters of the column of answers."""
LONGEST, SHORT = 14, 8
"""Letters of a word in the head of a column before it is parted, and of a head that stays on one line."""
TITLE = 16
"""Letters of a word in the title of a break for which its columns are widened."""
GAP = 2
NARROWEST = 60
"""Letters that a line of words may take however narrow the sheet is."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """
    One line: its label, and for each column a number and the mark beside it with a tabulator between; a heading has none.

    A *note* stands on the first sheet only.
    """

    label: str
    cells: tuple[str, ...] = ()
    note: bool = False


def as_text(banner: Banner, language: str, *, width: int = 100) -> str:
    """Return the banner in lines of at most *width* letters, as far as its columns are narrower."""
    lines = list(_lines(banner, language))
    widths = _widths(banner, lines, language)
    longest = max((len(line.label) for line in lines if line.cells), default=LABELS[0])
    first = max(LABELS[0], min(longest, LABELS[1], width // 3))
    sheets = packed(banner, [each + GAP for each in widths], room=width - first)
    found = [
        _sheet(banner, [line for line in lines if not (line.note and place)], columns, (first, widths), language)
        for place, columns in enumerate(sheets)
    ]
    said = words(language)["note"] + " ".join(notes(banner, language))
    return "\n\n".join([*found, textwrap.fill(said, width)]).rstrip() + "\n"


def _lines(banner: Banner, language: str) -> Iterator[Line]:
    for place, question in enumerate(banner.questions):
        if place:
            yield Line(label="")
        yield Line(label=question.title[language])
        for part in question.parts:
            if part.row is not None and len(question.parts) > 1:
                yield Line(label=part_title(question, part, language))
            yield from _numbers(banner, question, part, language)
        yield Line(label=" ".join(question_notes(question, language)), note=True)


def _numbers(banner: Banner, question: Question, part: Part, language: str) -> Iterator[Line]:
    say = words(language)
    yield _line(
        say["base"],
        ((base_text(base, language), "*" if base.low and base.n is not None else "") for base in part.bases),
    )
    if banner.weighted:
        yield _line(say["effective"], ((effective_text(base, language), "") for base in part.bases))
    for row in part.rows:
        entries = ((entry_text(entry, question.table, language), _beside(entry)) for entry in row.entries)
        yield _line(row_label(question, row, language), entries)
        if banner.covering and row.kind != "statistic":
            covered = ((covered_text(entry, question.table, language), "") for entry in row.entries)
            yield _line(f"  {covered_head(banner.covering, language)}", covered)


def _beside(entry: Entry) -> str:
    found = marks(entry)
    return f" {found}" if found else ""


def _line(label: str, cells: Iterable[tuple[str, str]]) -> Line:
    return Line(label=label, cells=tuple(f"{number}\t{mark}" for number, mark in cells))


def _widths(banner: Banner, lines: list[Line], language: str) -> tuple[int, ...]:
    """Return the width of each column: its widest number and mark, or the longest word of its head within bounds."""
    found = []
    for position, column in enumerate(banner.columns):
        number, mark = _sides(lines, position)
        label = column.label[language]
        longest = max(map(len, label.split()), default=0)
        found.append(max(number + mark, min(longest, LONGEST), min(len(label), SHORT)))
    for block in banner.blocks:
        longest = max(map(len, block.title[language].split()), default=0)
        lacking = min(longest, TITLE) - sum(found[position] + GAP for position in block.columns) + GAP
        if block.columns:
            found[block.columns[-1]] += max(0, lacking)
    return tuple(found)


def _sides(lines: list[Line], position: int) -> tuple[int, int]:
    """Return how wide the numbers of a column are, and the marks beside them."""
    cells = [line.cells[position].split("\t") for line in lines if line.cells]
    return max((len(number) for number, _ in cells), default=0), max((len(mark) for _, mark in cells), default=0)


def _sheet(
    banner: Banner, lines: list[Line], columns: tuple[int, ...], widths: tuple[int, tuple[int, ...]], language: str
) -> str:
    first, others = widths
    shown = {position: others[position] for position in columns}
    whole = first + sum(width + GAP for width in shown.values())
    found = [*_head(banner, shown, first, language), "-" * whole]
    sides = {position: _sides(lines, position) for position in columns}
    for line in lines:
        if not line.cells:
            found += textwrap.wrap(line.label, max(whole, NARROWEST)) or [""]
            continue
        *above, label = textwrap.wrap(line.label, first, subsequent_indent="  ") or [""]
        numbers = (_aligned(line.cells[position], sides[position], width) for position, width in shown.items())
        found += [*above, (label.ljust(first) + "".join(" " * GAP + text for text in numbers)).rstrip()]
    return "\n".join(found)


def _aligned(cell: str, sides: tuple[int, int], width: int) -> str:
    number, mark = cell.split("\t")
    return (number.rjust(sides[0]) + mark.ljust(sides[1])).rjust(width)


def _head(banner: Banner, shown: dict[int, int], first: int, language: str) -> Iterator[str]:
    """Yield the titles of the breaks over their columns, the names of the columns, and their letters."""
    titles: list[tuple[str, int]] = [("", first)]
    for position, width in shown.items():
        block = banner.columns[position].block
        title = "" if block is None else banner.blocks[block].title[language]
        if titles[1:] and titles[-1][0] == title:
            titles[-1] = (title, titles[-1][1] + GAP + width)
        else:
            titles.append((title, width))
    yield from _stacked(
        [textwrap.wrap(title, width, break_long_words=False) for title, width in titles],
        [width for _, width in titles],
        right=False,
    )
    names = [textwrap.wrap(banner.columns[position].label[language], width) for position, width in shown.items()]
    yield from _stacked([[words(language)["percent"]], *names], [first, *shown.values()], right=True)
    if banner.tested:
        letters = [[banner.columns[position].letter] for position in shown]
        yield from _stacked([[""], *letters], [first, *shown.values()], right=True)


def _stacked(texts: list[list[str]], widths: list[int], *, right: bool) -> Iterator[str]:
    """Yield texts of several lines beside each other, their last lines level; the first column is to the left."""
    deepest = max(map(len, texts), default=0)
    for line in range(deepest):
        parts = []
        for place, (text, width) in enumerate(zip(texts, widths, strict=True)):
            at = line - (deepest - len(text))
            said = text[at] if at >= 0 else ""
            parts.append(said.rjust(width) if right and place else said.ljust(width))
        yield (" " * GAP).join(parts).rstrip()
