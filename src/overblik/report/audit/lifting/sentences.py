"""Sentences of a passage, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(r"[.!?]+[”’\"»)]*\s+(?=[A-ZÆØÅÖÄ0-9”“\"»«(•–-])")
_NO_END = re.compile(
    r"(?:\b(?:fx|f\.eks|bl\.a|ca|ang|nr|hhv|dvs|evt|inkl|ekskl|jf|mv|m\.fl|osv|kl|ift|stk|min|maks|gns|vs|no|nos|fig|tab|approx|"
    r"e\.g|i\.e|cf|etc|incl|excl|dr|mr|mrs|st|pp?)|(?<![\d,.])\d{1,2})\.$",
    re.IGNORECASE,
)
TELLING = 20
"""So many signs before the end of a sentence tell whether it is one."""
LONGEST = 1500
"""No sentence has more signs."""
_PERCENT_END = re.compile(r"(?:pct|proc)\.$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence and where it begins in its passage."""

    text: str
    start: int


def sentences(text: str) -> Iterator[Sentence]:
    """
    Yield the sentences of a passage; abbreviations, dates and numbers with a point end none.

    >>> [it.text for it in sentences("Det er 77 pct. Der er svar fra fx store. I den 15. uge var det 5 pct. 3 ved ikke.")]
    ['Det er 77 pct.', 'Der er svar fra fx store.', 'I den 15. uge var det 5 pct. 3 ved ikke.']
    """
    start = 0
    for match in _END.finditer(text):
        head, after = (
            text[max(match.end() - TELLING, start) : match.end()].rstrip(),
            text[match.end() : match.end() + 1],
        )
        if _NO_END.search(head) or (_PERCENT_END.search(head) and not after.isupper()):
            continue
        yield from _pieces(text[: match.end()], start)
        start = match.end()
    yield from _pieces(text, start)


def _pieces(text: str, start: int) -> Iterator[Sentence]:
    """Yield what is left of *text* from *start* on, in pieces where it is longer than any sentence: a listing run together."""
    while len(text) - start > LONGEST:
        end = text.rfind(" ", start, start + LONGEST) + 1 or start + LONGEST
        yield Sentence(text=text[start:end].strip(), start=start)
        start = end
    if text[start:].strip():
        yield Sentence(text=text[start:].strip(), start=start)
