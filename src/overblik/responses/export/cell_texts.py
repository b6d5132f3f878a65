"""What a cell of a workbook can hold: texts of a certain length, in the characters of XML."""

from __future__ import annotations

import re

_NOT_XML = "\x00-\x08\x0b-\x1f\ufffe\uffff"
_CONTROL = re.compile(f"[{_NOT_XML}]")
_LIKE_ESCAPED = re.compile(f"_(?=x[0-9A-Fa-f]{{4}}[_{_NOT_XML}])")

MOST_UNITS = 32_767
"""UTF-16 code units in a cell of Excel."""


def units(text: str) -> int:
    """Return the length of *text* as Excel counts it: two for each character beyond U+FFFF."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, notice: str) -> str:
    """Return *text*, or as much of it as fits into a cell with *notice* behind it; no character is cut in two."""
    if len(text) <= MOST_UNITS // 2 or units(text) <= MOST_UNITS:
        return text
    kept = text.encode("utf-16-le")[: 2 * (MOST_UNITS - units(notice))]
    return kept.decode("utf-16-le", errors="ignore") + notice


def escaped(text: str) -> str:
    r"""
    Return *text* with what XML cannot hold as Excel writes it, `_x0001_`, and with what only looks like that kept apart from it.

    >>> escaped("a\x01"), escaped("_x0001_")
    ('a_x0001_', '_x005F_x0001_')
    """
    return _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", _LIKE_ESCAPED.sub("_x005F_", text))


def is_markup(text: str) -> bool:
    """Return whether XlsxWriter would take *text* for a cell's own markup, and write it into the file as it is."""
    return text.startswith("<r>") and text.endswith("</r>")
