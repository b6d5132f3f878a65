"""Labels in lines: broken at words, never cut."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from overblik.report.figures.breaks import SOFT_HYPHEN, compound, parts
from overblik.report.figures.measure import text_width

WORDS = re.compile(r"(?:[^ /\-–]|[/\-–](?=[0-9]))*(?:[/\-–]+(?![0-9])|(?= |$))( ?)")
"""A word with what ends it: a space, a slash or a hyphen, unless a figure follows."""


@dataclass(frozen=True, kw_only=True)
class Face:
    """A size in pixels and a weight."""

    size: float
    weight: int = 400

    def width(self, text: str) -> float:
        """Return the width of a text in pixels."""
        return text_width(text, self.size, self.weight)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """What stays on one line: its text, and what follows where the next piece is on the same line or on the next."""

    text: str
    gap: str = ""
    end: str = ""


def wrap(text: str, face: Face, width: float) -> tuple[str, ...]:
    """
    Return a text in as few lines as it takes in *width* pixels.

    A line breaks at a space, after a slash or a hyphen; in a word only if the word is wider than the line.

    >>> wrap("Vejledning om/opfølgning på jobsøgning", Face(size=12), 100)
    ('Vejledning om/', 'opfølgning på', 'jobsøgning')
    """
    lines: list[str] = []
    line, gap, hyphen = "", "", ""
    for piece in pieces(text, face, width):
        longer = line + gap + piece.text
        if line and face.width(longer + piece.end) > width:
            lines.append(line + ("" if gap else hyphen))
            longer = piece.text
        line, gap, hyphen = longer, piece.gap, piece.end
    return (*lines, line)


def balanced(text: str, face: Face, width: float) -> tuple[str, ...]:
    """Return a text in as few lines as it takes in *width* pixels, and these about equally long."""
    lines = wrap(text, face, width)
    widths = range(int(longest_word(text, face, width)) + 1, int(width))
    enough = bisect_left(widths, x=True, key=lambda narrower: len(wrap(text, face, narrower)) <= len(lines))
    return wrap(text, face, widths[enough]) if enough < len(widths) else lines


def widest(lines: Iterable[str], face: Face) -> float:
    """Return the width of the widest line, 0 without lines."""
    return max((face.width(line) for line in lines), default=0.0)


def longest_word(text: str, face: Face, width: float) -> float:
    """Return the width of the widest piece of a text that is broken to fit *width*, hyphens counted."""
    return max(face.width(piece.text + piece.end) for piece in pieces(text, face, width))


def least_width(text: str, face: Face) -> float:
    """Return the least width in which a text can be broken without parting a word but between the parts of a compound."""
    return max(face.width(part) for word in _words(text) for part in compound(word.text))


def pieces(text: str, face: Face, width: float) -> list[Piece]:
    """Return the pieces of a text, words that are wider than *width* parted."""
    found: list[Piece] = []
    for word in _words(text):
        if face.width(word.text.replace(SOFT_HYPHEN, "")) <= width:
            found.append(replace(word, text=word.text.replace(SOFT_HYPHEN, "")))
            continue
        *first, last = parts(word.text, lambda part: face.width(part.replace(SOFT_HYPHEN, "")) <= width)
        found += [Piece(text=part, end="-") for part in first]
        found.append(replace(word, text=last))
    return found


def _words(text: str) -> list[Piece]:
    matches = [found for found in WORDS.finditer(text.strip()) if found[0]]
    return [Piece(text=found[0].rstrip(" "), gap=found[1]) for found in matches] or [Piece(text="")]
