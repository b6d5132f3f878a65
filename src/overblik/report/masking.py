"""
The text of a report with everything blanked out in which an author states no quantity of his own.

Every character keeps its place, so that what is found in the rest can be pointed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BLANK = "\u0000"
"""What stands where something was: neither a letter nor a space, so that nothing is read across it."""

_NOT_TEXT = (
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"^(?P<ticks>`{3,}|~{3,}).*?^(?P=ticks)", re.DOTALL | re.MULTILINE),
    re.compile(r"(?P<tick>`+)[^`].*?(?P=tick)", re.DOTALL),
    re.compile(
        r"^[ \t]*:{3,}[ \t]*\{[^}\n]*\.(?:comments|banner|method)\b.*?^[ \t]*:{3,}[ \t]*$", re.DOTALL | re.MULTILINE
    ),
    re.compile(r"^[ \t]*:{3,}.*$", re.MULTILINE),
    re.compile(r"\]\((?:[^()\s]|\([^()\s]*\))*\)"),
    re.compile(r"<?\b(?:https?://|mailto:|www\.)[^\s>)]*>?|\b[\w.+-]+@[\w-]+\.[\w.]+"),
    re.compile(r"\[\^[^\]\s]+\]:?"),
    re.compile(r"^[ \t>]*(?:\(?\d{1,3}[.)]|#\.)[ \t]+", re.MULTILINE),
    re.compile(r"^[ \t]*[|+][-:=+| \t]+$", re.MULTILINE),
)


def masked(text: str) -> str:
    """
    Return *text* with spans that have attributes, code, addresses, fences, comments and list numbers blanked out.

    >>> masked("12 of [9 ud af 10]{share=a/b}").replace(BLANK, "_")
    '12 of _______________________'
    """
    characters = list(text)
    for start, end in (*_spans(text), *(match.span() for pattern in _NOT_TEXT for match in pattern.finditer(text))):
        characters[start:end] = [BLANK if character != "\n" else "\n" for character in text[start:end]]
    return "".join(characters)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each `[...]{...}` begins and ends."""
    opened: list[int] = []
    for match in re.finditer(r"\\.|\[|\](?P<attributes>\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})?", text, re.DOTALL):
        if match[0] == "[":
            opened.append(match.start())
        elif match[0].startswith("]") and opened:
            start = opened.pop()
            if match["attributes"]:
                yield start, match.end()
