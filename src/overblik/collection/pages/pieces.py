"""
Markup with holes: a template is rendered once with marks where a respondent's own things go, and cut there.

Filling a page is then joining strings, which is what makes hundreds of respondents a second cheap. A mark is STX, what it is about,
US, more of it, ETX: control characters that no text of an author holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

START, PART, END = "\x02", "\x1f", "\x03"
_MARK = re.compile(f"{START}([^{END}]*){END}")

Fill = Callable[[tuple[str, ...]], str]
"""Returns what stands in a hole, as HTML."""


@dataclass(frozen=True, kw_only=True)
class Hole:
    """A place that is filled for each respondent; *about* says with what."""

    about: tuple[str, ...]


Piece = str | Hole


def mark(*about: str) -> str:
    """Return the mark of a hole, to be put where a template is rendered."""
    return START + PART.join(about) + END


def pieces(markup: str) -> tuple[Piece, ...]:
    r"""
    Cut rendered markup at its marks.

    >>> pieces("a" + mark("value", "q1") + "b")
    ('a', Hole(about=('value', 'q1')), 'b')
    """
    found: list[Piece] = []
    for place, text in enumerate(_MARK.split(markup)):
        if place % 2:
            found.append(Hole(about=tuple(text.split(PART))))
        elif text:
            found.append(text)
    return tuple(found)


def filled(parts: Sequence[Piece], fill: Fill, rows: frozenset[str]) -> str:
    """
    Return the markup with its holes filled.

    What stands between the holes (`row`, key) and (`end`,) is left out where the key is not among *rows*.
    """
    out: list[str] = []
    hidden = False
    for part in parts:
        if isinstance(part, str):
            if not hidden:
                out.append(part)
        elif part.about[0] == "row":
            hidden = part.about[1] not in rows
        elif part.about[0] == "end":
            hidden = False
        elif not hidden:
            out.append(fill(part.about))
    return "".join(out)
