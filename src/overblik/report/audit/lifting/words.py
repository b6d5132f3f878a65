"""Words as they are compared: without endings, as far as that can be had without a dictionary."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:-[^\W_]+)*")
LEAST = 4
"""Words that share fewer letters than this at their beginning are two words."""
SHARED = 0.8
"""Part of the shorter word that must be shared by two forms of one word."""


def same_word(one: str, other: str, shared: float = SHARED) -> bool:
    """
    Whether two words in small letters are forms of one.

    >>> same_word("jobcentre", "jobcentrene"), same_word("kommuner", "kommunikation"), same_word("akut", "akutte")
    (True, False, True)
    """
    if one == other:
        return True
    common = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    length = min(len(one), len(other)) if common is None else common
    return length >= LEAST and length >= shared * min(len(one), len(other)) and _endings_fit(one, other, length)


def _endings_fit(one: str, other: str, length: int) -> bool:
    """Whether what is left of two words behind their common part can be endings: compounds go on for longer."""
    return max(len(one), len(other)) - length <= max(LEAST, length // 2)


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, numbers left out."""
    return [word.lower() for word in WORD.findall(text)]
