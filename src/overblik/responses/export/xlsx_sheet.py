"""
One sheet of a workbook: a header that stays in sight, and rows of texts and numbers.

Nothing becomes a formula or a link. Texts that look like a formula are marked as texts, so that they stay so when they are edited.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from overblik.responses.export.cell_texts import cut, escaped, is_markup
from overblik.responses.export.harmless import is_dangerous
from overblik.responses.export.in_words import Absent, Value
from overblik.responses.export.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

NARROWEST, HEAD, WIDEST = 9, 26, 48
"""Of a column, in characters: the least, what a head takes that can be broken into lines, and the most."""
LOOKED_AT = 1_000
"""How many rows the widths are taken from."""
MARGIN = 3
"""Characters beside the text, for the button of the filter."""
LINE, MOST_LINES = 15.0, 12
"""The height of a line in points, and how many lines of a long text are shown."""
HEADER_LIMIT = 250
"""Characters that the header of a printed page can hold."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What a sheet holds; *above* stands over its header, *wrapped* breaks long texts, *fitted* prints it one page wide."""

    name: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Value]]
    above: Sequence[str] = ()
    wrapped: bool = False
    fitted: bool = False


@dataclass(kw_only=True)
class SheetWriter:
    """Writes sheets into one workbook, and remembers where a text had to be cut; *note* heads each printed page."""

    book: Any
    language: str
    note: str = ""
    cuts: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        styles: dict[str, dict[str, str | bool | int]] = {
            "plain": {},
            "wrapped": {"text_wrap": True},
            "absent": {"font_color": "#6B7280", "italic": True},
            "head": {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#EEF1F5"},
            "above": {"bold": True},
        }
        self.formats: dict[tuple[str, bool], Format] = {
            (name, quoted): self.book.add_format({"valign": "top", "quote_prefix": quoted, **style})
            for name, style in styles.items()
            for quoted in (False, True)
        }

    def write(self, sheet: Sheet) -> None:
        """Write one sheet."""
        target: Worksheet = self.book.add_worksheet(sheet.name, worksheet_class=_worksheet_class())
        rows = iter(sheet.rows)
        first = list(islice(rows, LOOKED_AT))
        widths = [
            width(head, (row[place] for row in first), wrapped=sheet.wrapped) for place, head in enumerate(sheet.heads)
        ]
        for place, characters in enumerate(widths):
            target.set_column(place, place, characters)
        top = len(sheet.above) + bool(sheet.above)
        self._page(target, top, fitted=sheet.fitted)
        for row, text in enumerate(sheet.above):
            self._text(target, row, 0, text=text, style="above")
        target.set_row(top, height(sheet.heads, widths))
        for place, head in enumerate(sheet.heads):
            self._text(target, top, place, text=head, style="head")
        last = top
        for last, values in enumerate(chain(first, rows), start=top + 1):
            if sheet.wrapped:
                target.set_row(last, height(values, widths))
            self._row(target, last, values, sheet)
        target.autofilter(top, 0, last, len(sheet.heads) - 1)

    def _page(self, target: Worksheet, top: int, *, fitted: bool) -> None:
        target.freeze_panes(top + 1, 1)
        target.set_landscape()
        target.set_paper(9)  # A4
        target.repeat_rows(top)
        if fitted:
            target.fit_to_pages(1, 0)
        if self.note:
            target.set_header("&L" + self.note.replace("&", "&&")[:HEADER_LIMIT])

    def _row(self, target: Worksheet, row: int, values: Sequence[Value], sheet: Sheet) -> None:
        style = "wrapped" if sheet.wrapped else "plain"
        for place, value in enumerate(values):
            if isinstance(value, Absent):
                self._text(target, row, place, text=value.text, style="absent")
            elif isinstance(value, str):
                kept = cut(value, word("cut", self.language))
                if kept is not value:
                    self.cuts.append((str(values[0]), sheet.heads[place]))
                self._text(target, row, place, text=kept, style=style)
            elif value is not None:
                target.write_number(row, place, value, self.formats[style, False])

    def _text(self, target: Worksheet, row: int, place: int, *, text: str, style: str) -> None:
        form = self.formats[style, is_dangerous(text)]
        if is_markup(text):  # in pieces it is a text with fonts, of which XlsxWriter escapes each
            target.write_rich_string(row, place, text[:1], text[1:2], text[2:], form)
        elif text:
            target.write_string(row, place, text, form)


@cache
def _worksheet_class() -> type[Any]:
    """Return XlsxWriter's worksheet with an escape that can always be undone: its own does not always do that."""
    from xlsxwriter.worksheet import Worksheet

    def escaped_once(text: str) -> str:
        return text if is_markup(text) else escaped(text)

    return type("PlainWorksheet", (Worksheet,), {"_escape_control_characters": staticmethod(escaped_once)})


def width(head: str, values: Iterable[Value], *, wrapped: bool) -> int:
    """Return how wide a column is to be, in characters: as its longest line, within bounds; a wrapped head takes more lines."""
    lines = max((_longest(value) for value in values), default=0)
    over = min(len(head), HEAD) if wrapped else len(head)
    return max(NARROWEST, min(max(lines, over) + MARGIN, WIDEST))


def height(values: Sequence[Value], widths: Sequence[int]) -> float:
    """Return how high a row of wrapped texts is to be, in points; spreadsheets do not all find that out by themselves."""
    lines = 1
    for value, characters in zip(values, widths, strict=True):
        text = _written(value)
        if len(text) > characters or "\n" in text:
            lines = max(lines, sum(max(1, math.ceil(len(line) / characters)) for line in text.split("\n")))
    return LINE * min(lines, MOST_LINES)


def _longest(value: Value) -> int:
    return max(len(line) for line in _written(value).split("\n"))


def _written(value: Value) -> str:
    return value.text if isinstance(value, Absent) else "" if value is None else str(value)
