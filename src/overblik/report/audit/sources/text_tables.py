"""
Tables in plain text, as they come out of a PDF or are typed: rows that end in numbers, labels that are broken over lines.

A row is told by its numbers. What stands between two rows, in short lines, is the label of the second; what stands above the
first row is its label and, where there are as many pieces as columns, the heads of the columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from overblik.report.audit.sources.passages import Grid, GridRow, Place, kind_of, without_bullet

if TYPE_CHECKING:
    from collections.abc import Sequence

PERCENT = r"(?:pct\.?|procent|%|per\s?cent)"
VALUE = (
    rf"\d{{1,6}}\s(?:ud\saf|af|out\sof|of)\s\d{{1,6}}(?!\d)|"
    rf"(?:\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,6}}(?:[.,]\d{{1,3}})?)(?:\s?{PERCENT})?"
    rf"(?:\s?\(\d{{1,6}}(?:[.,]\d{{1,3}})?(?:\s?{PERCENT})?\))?|[-–—]"
)
_ROW = re.compile(rf"(?P<label>.*?)(?P<gap>[\s|:.]*)(?P<values>(?:(?:^|[\s|]+)(?:{VALUE}))+)[\s|]*$", re.IGNORECASE)
_VALUE = re.compile(VALUE, re.IGNORECASE)
_SIGNED = re.compile(PERCENT, re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:(?i:under|over|fra|from|mere end|mindst|more than|less than|at least)|til|to)$|[-–]$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_RULE = re.compile(r"[\s|:+=-]*-{2,}[\s|:+=-]*$")
MOST_LABEL = 60
"""The longest line that can be (a part of) a label; longer ones are sentences."""
LONGEST_ROW = 400
"""A longer line is a paragraph; nobody prints so wide a table."""
MOST_LABEL_WORDS = 8
MOST_LABEL_LINES = 8
LEAST_ROWS = 3
"""Lines with one number each make a list from this many on; two might be an accident."""
WIDE_GAP = 2


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of text; *gap* is how many empty lines stand above it."""

    text: str
    number: int
    page: int | None
    gap: int = 0

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(page=self.page, line=self.number)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line that ends in numbers, taken apart; *sure* where nothing else than a row looks like this."""

    label: str
    cells: tuple[str, ...]
    sure: bool


def row_of(text: str) -> Row | None:
    """
    Return a line as a row, or None where it is none.

    >>> row_of("Ja, helt enig   26,8 pct. 0,0 pct.").cells
    ('26,8 pct.', '0,0 pct.')
    >>> row_of("| Nej | 12 (17 %) | 60 (83 %) |").label
    'Nej'
    """
    match = _ROW.match(text.rstrip()) if len(text) <= LONGEST_ROW else None
    if match is None or _RULE.match(text):
        return None
    cells = tuple(_VALUE.findall(match["values"]))
    label = match["label"].strip(" |\t:.")
    if _GOES_ON.search(label) and len(cells) > 1:  # "Under 40.000  21  16": the first number belongs to the label
        label, cells = f"{label} {cells[0]}", cells[1:]
    figures = [cell for cell in cells if cell[:1].isdigit()]
    if not label and all(map(_YEAR.match, cells)):
        return None
    if not figures or len(label) > MOST_LABEL or label.endswith((",", ";")):
        return None
    signed = sum(1 for cell in figures if _SIGNED.search(cell))
    apart = "|" in text or "\t" in text or len(re.findall(r"\S( {2,}|\t)(?=\d)", text)) >= min(len(cells), WIDE_GAP)
    sure = len(figures) > 1 and (signed == len(figures) or apart)
    return Row(label=without_bullet(label), cells=cells, sure=sure)


def tables_in(lines: Sequence[Line]) -> list[Line | Grid]:
    """Return *lines* with every table among them taken together."""
    lines = _mended(lines)
    found: list[Line | Grid] = []
    at = 0
    while at < len(lines):
        table = _table_at(lines, at)
        if table is None:
            found.append(lines[at])
            at += 1
        else:
            heads = _heads_before(found, table.grid)
            grid, taken = _with_heads(table.grid, heads)
            del found[len(found) - taken :]
            found.append(grid)
            at = table.end
    return found


@dataclass(frozen=True, kw_only=True)
class _Found:
    grid: Grid
    end: int


def _mended(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with numbers and their signs, and cells of one row, put together where a line break parts them."""
    mended: list[Line] = []
    for line in lines:
        mended.append(line)
        while len(mended) > 1 and _continues(mended[-2].text, mended[-1].text):
            below = mended.pop()
            mended[-1] = replace(mended[-1], text=f"{mended[-1].text} {below.text}")
    return mended


def _continues(above: str, below: str) -> bool:
    if re.fullmatch(r"\d{1,3}([.,]\d{1,3})?", above) and re.fullmatch(PERCENT, below, re.IGNORECASE):
        return True
    rows = row_of(above), row_of(below)
    bare = [row for row in rows if row and not row.label and all(_SIGNED.search(cell) for cell in row.cells)]
    return len(bare) == len(rows)


def _table_at(lines: Sequence[Line], start: int) -> _Found | None:
    """Return the table whose first row stands on line *start*, if one does."""
    first = row_of(lines[start].text)
    if first is None or kind_of(lines[start].text) in {"caption", "heading", "note"}:
        return None
    rows, at = [(start, first, "")], start + 1
    while (after := _next_row(lines, at, len(first.cells))) is not None:
        rows.append(after)
        at = after[0] + 1
    several = len(first.cells) > 1
    if not (first.sure or len(rows) >= (2 if several else LEAST_ROWS)):
        return None
    if not several and not all(_is_item(lines[place].text, row) for place, row, _ in rows):
        return None
    grid = Grid(
        rows=tuple(
            GridRow(label=f"{above} {row.label}".strip(), cells=row.cells, place=lines[place].place)
            for place, row, above in rows
        ),
        place=lines[start].place,
    )
    return _Found(grid=grid, end=at)


def _is_item(text: str, row: Row) -> bool:
    """Whether a line with one number at its end is an item of a list, and no sentence that happens to end so."""
    return (
        bool(row.label)
        and len(row.label.split()) <= MOST_LABEL_WORDS
        and bool(_SIGNED.search(row.cells[0]) or re.search(r"(\s{2,}|\t|\||:\s*)\d", text))
    )


def _next_row(lines: Sequence[Line], start: int, columns: int) -> tuple[int, Row, str] | None:
    """Return the next row of *columns* cells and the lines of its label above it."""
    label: list[str] = []
    for at in range(start, min(start + MOST_LABEL_LINES, len(lines))):
        text = lines[at].text
        if _RULE.match(text):
            continue
        row = row_of(text)
        if kind_of(text) in {"caption", "note"} or (kind_of(text) == "heading" and row is None):
            return None
        if row and len(row.cells) == columns:
            return at, row, "\n".join(label)
        if row or columns == 1 or not _is_label(text):
            return None
        label.append(text)
    return None


def _is_label(text: str) -> bool:
    return len(text) <= MOST_LABEL and not text.rstrip().endswith((".", ":", "?", "!"))


def _heads_before(found: Sequence[Line | Grid], grid: Grid) -> list[Line]:
    """Return the short lines that stand directly above a table."""
    heads: list[Line] = []
    for line in reversed(found):
        if isinstance(line, Grid) or kind_of(line.text) != "text" or not _is_label(line.text):
            break
        heads.insert(0, line)
        if len(heads) > MOST_LABEL_LINES * (len(grid.rows[0].cells) + 1):
            return []
    return heads


def _with_heads(grid: Grid, heads: list[Line]) -> tuple[Grid, int]:
    """Return the table with its columns named and its first row labelled, and how many lines that took."""
    columns = len(grid.rows[0].cells)
    for taken in (1, 2):
        if len(heads) >= taken and not _RULE.match(heads[-taken].text):
            cells = [cell.strip() for cell in re.split(r"\s*\|\s*|\t+|\s{2,}", heads[-taken].text.strip("| \t"))]
            if len(cells) in {columns, columns + 1} and columns > 1 and grid.rows[0].label:
                return _named(grid, tuple(cells[-columns:]), ""), taken
    if grid.rows[0].label or not heads or columns == 1:
        return grid, 0
    pieces = _pieces(heads)
    if len(pieces) == columns + 1:
        return _named(grid, tuple(pieces[:-1]), pieces[-1]), len(heads)
    return _named(grid, (), pieces[-1]), pieces[-1].count("\n") + 1


def _named(grid: Grid, columns: tuple[str, ...], label: str) -> Grid:
    first = grid.rows[0]
    named = GridRow(label=label or first.label, cells=first.cells, place=first.place)
    return Grid(rows=(named, *grid.rows[1:]), columns=columns, place=grid.place)


def _pieces(heads: Sequence[Line]) -> list[str]:
    """Return the heads of columns: each begins with a capital letter after a gap, what follows it belongs to it."""
    pieces: list[str] = []
    for line in heads:
        opens = line.text[:1].isupper() and (line.gap > 0 or not pieces)
        if opens or not pieces:
            pieces.append(line.text)
        else:
            pieces[-1] += f"\n{line.text}"
    return pieces
