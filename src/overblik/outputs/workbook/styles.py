"""How cells of a workbook look: each look is made once, whatever asks for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter.format import Format

LINE_HEIGHT = 15.0
"""Points."""
QUIET, LINE, WASH = "#5B6770", "#C9D2D6", "#EEF1F5"
"""Grey letters, hairlines, and the ground behind headings: the colours of the report."""

LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "invented": {"bold": True, "font_color": "#8A4B00"},
    "head": {"bold": True, "text_wrap": True, "align": "right", "valign": "bottom", "bg_color": WASH},
    "over": {"bold": True, "text_wrap": True, "align": "center", "valign": "bottom", "bg_color": WASH, "bottom": 1},
    "letter": {"align": "right", "bg_color": WASH, "font_color": QUIET, "bottom": 1},
    "question": {"bold": True, "top": 1, "top_color": LINE},
    "part": {"bold": True, "align": "left", "indent": 1},
    "label": {"text_wrap": True, "valign": "top", "align": "left", "indent": 1},
    "net": {"text_wrap": True, "valign": "top", "align": "left", "indent": 1, "bold": True},
    "covered": {"text_wrap": True, "valign": "top", "align": "left", "indent": 2, "italic": True, "font_color": QUIET},
    "quiet": {"font_color": QUIET, "valign": "top", "align": "left", "indent": 1},
    "note": {"font_color": QUIET, "font_size": 9, "align": "left", "indent": 1},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "number": {"align": "right", "valign": "top"},
    "marks": {"align": "right", "valign": "top", "font_size": 9, "font_color": "#005766"},
}


@dataclass(kw_only=True)
class Styles:
    """The looks of one workbook."""

    book: Any
    _made: dict[tuple[str, tuple[tuple[str, Any], ...]], Format] = field(default_factory=dict)

    def __call__(self, look: str, **more: Any) -> Format:
        """Return a look of `LOOKS` with *more* of XlsxWriter's properties."""
        key = (look, tuple(sorted(more.items())))
        if key not in self._made:
            self._made[key] = self.book.add_format({**LOOKS[look], **more})
        return self._made[key]


def percent_format(decimals: int) -> str:
    """
    Return how Excel is to show a share.

    >>> percent_format(0), percent_format(1)
    ('0%', '0.0%')
    """
    return f"{number_format(decimals).removeprefix('#,##')}%"


def number_format(decimals: int) -> str:
    """Return how Excel is to show a number; it writes the marks of its own language."""
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"


def lines_of(text: str, width: int) -> int:
    """
    Return how many lines a text takes in a column of so many letters; spreadsheets do not all find that out by themselves.

    >>> lines_of("Under 40.000", 12), lines_of("Hovedstaden og Sjælland", 12)
    (1, 2)
    """
    lines, left = 1, width
    for word in text.split():
        if len(word) > left:
            lines, left = lines + (left < width), width
        left -= len(word) + 1
    return lines


def safe_header(text: str, *, most: int = 200) -> str:
    """Return a text for the head or foot of printed pages, where an ampersand begins a code."""
    return text.replace("&", "&&")[:most]
