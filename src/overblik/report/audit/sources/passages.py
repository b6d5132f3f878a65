"""What a report consists of when only its words and tables matter: passages and grids, in order, with their places."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "heading", "item", "caption", "note"]

_SIGNS = str.maketrans(
    {
        **dict.fromkeys(map(chr, (0xA0, 0x2007, 0x2009, 0x200A, 0x202F)), " "),
        **dict.fromkeys(map(chr, (0xAD, 0x200B, 0x2060, 0xFEFF)), ""),
        **dict.fromkeys("¹²³⁰⁴⁵⁶⁷⁸⁹", ""),  # marks of footnotes; beside a figure they would make another number of it
        "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\u2010": "-", "\u2011": "-",
    }
)  # fmt: skip
_CAPTION = re.compile(r"(figur|tabel|figure|table|fig\.|tab\.|diagram|chart)\s*\d+", re.IGNORECASE)
_NOTE = re.compile(r"(note|noter|notes|anm\.|anmærkning|kilde|source|base)\s*:", re.IGNORECASE)
_ITEM = re.compile(r"[•▪◦●■–*·-]\s+(?=\S)")
_NUMBERED = re.compile(r"\d+(\.\d+)*\.?\s+[A-ZÆØÅ][^.!?]{2,90}$")


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something stands; *line* is known of texts, *page* of what has pages, *part* of what has neither."""

    page: int | None = None
    line: int | None = None
    part: int | None = None


NOWHERE = Place()


@dataclass(frozen=True, kw_only=True)
class Passage:
    """One paragraph, heading, item of a list, caption or note; *breaks* are the offsets at which its lines begin."""

    text: str
    kind: Kind = "text"
    place: Place = NOWHERE
    breaks: tuple[int, ...] = (0,)

    def at(self, offset: int) -> Place:
        """Return the place of a character."""
        if self.place.line is None or len(self.breaks) == 1:
            return self.place
        below = sum(1 for start in self.breaks if start <= offset) - 1
        return Place(page=self.place.page, line=self.place.line + below)


@dataclass(frozen=True, kw_only=True)
class GridRow:
    """One row of a table: what it is called, and its cells as printed."""

    label: str
    cells: tuple[str, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table, or a list of shares under a figure; *columns* are as many as the cells of a row, or none."""

    rows: tuple[GridRow, ...]
    columns: tuple[str, ...] = ()
    caption: str = ""
    note: str = ""
    place: Place = NOWHERE


Part = Passage | Grid


def cleaned(text: str) -> str:
    r"""
    Return *text* with ordinary spaces, whole letters, and without soft hyphens and marks of footnotes.

    >>> cleaned("33\u00a0pct. be\u00adsvaret¹")
    '33 pct. besvaret'
    """
    return unicodedata.normalize("NFC", text).translate(_SIGNS)


def kind_of(line: str) -> Kind:
    """
    Return what a line opens, by how it begins.

    >>> kind_of("Figur 3: Hvem"), kind_of("Note: N = 72"), kind_of("• 9 ud af 10"), kind_of("1. Formål og metode")
    ('caption', 'note', 'item', 'heading')
    """
    if _CAPTION.match(line) and is_title(line):
        return "caption"
    if _NOTE.match(line):
        return "note"
    if _ITEM.match(line):
        return "item"
    return "heading" if _NUMBERED.match(line) else "text"


def is_title(line: str) -> bool:
    """
    Whether a line that begins with "Figure 3" is its title, and no sentence about it.

    >>> is_title("Tabel 1: Hvad er formålet?"), is_title("Tabel 1 viser hovedformålene")
    (True, False)
    """
    after = re.sub(r"^\S+\s*\d+(\.\d+)*[a-z]?", "", line)
    return not after or after[0] in ".:–-—" or after[:2].strip()[:1].isupper() or after.lstrip().startswith("(")


def without_bullet(line: str) -> str:
    """Return a line without the sign that opens an item."""
    return _ITEM.sub("", line, count=1)
