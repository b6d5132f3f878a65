"""Plain text, as typed or as it comes out of a PDF: lines into paragraphs, words that were broken made whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.report.audit.sources.passages import (
    Grid,
    GridRow,
    Kind,
    Part,
    Passage,
    cleaned,
    kind_of,
    without_bullet,
)
from overblik.report.audit.sources.text_tables import Line, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOSTLY = 0.5
"""More than this part of lines makes a way of spacing, or the head of a page."""
TITLE_PART = 0.7
LITTLE = frozenset(
    [
        "at",
        "og",
        "har",
        "er",
        "af",
        "i",
        "på",
        "som",
        "der",
        "den",
        "det",
        "de",
        "for",
        "til",
        "med",
        "the",
        "of",
        "and",
        "that",
        "have",
        "has",
        "is",
        "are",
        "in",
        "to",
        "for",
        "with",
        "a",
        "an",
    ]
)
"""A line that ends in one of these goes on."""
LEAST_PAGES = 3
LONGEST_TITLE = 90
SHORT_TITLE = 60
"""A line up to this length above one that begins with a capital letter is a title, whatever the space between them."""
RUNNING = 45
"""Lines from this length on are running text; what stands in shorter ones may be broken pieces of words."""
LEAST_PIECE = 8
"""A word that is broken in a narrow cell fills its line: its first piece has at least so many letters."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def plain_parts(text: str) -> list[Part]:
    """Return the passages and tables of a text; a form feed begins a page."""
    lines = _lines(text)
    running = [line.text for line in lines if len(line.text) >= RUNNING]
    words = Counter(word.lower() for text in running for word in _WORD.findall(text))
    threshold = 2 if _is_double_spaced(lines) else 1
    parts: list[Part] = []
    waiting: list[Line] = []
    for part in tables_in(lines):
        if isinstance(part, Grid):
            parts += _paragraph(waiting, words)
            waiting = []
            parts.append(_joined_labels(part, words))
        elif waiting and _opens(part, waiting, threshold):
            parts += _paragraph(waiting, words)
            waiting = [part]
        else:
            waiting.append(part)
    return [*parts, *_paragraph(waiting, words)]


def _lines(text: str) -> list[Line]:
    pages = _without_running_heads(text.split("\f"))
    found: list[Line] = []
    number = 0
    for page, content in enumerate(pages, start=1):
        gap = 0
        for raw in content.split("\n"):
            number += 1
            line = cleaned(raw).rstrip()
            if line.strip():
                found.append(Line(text=line.strip(), number=number, page=page if len(pages) > 1 else None, gap=gap))
                gap = 0
            else:
                gap += 1
    return found


def _without_running_heads(pages: list[str]) -> list[str]:
    """Return the pages with the lines emptied that most of them repeat, numbers apart: heads, feet and page numbers."""
    if len(pages) < LEAST_PAGES:
        return pages
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in page.split("\n")} if mark)
    running = {mark for mark, count in seen.items() if count >= max(MOSTLY * len(pages), LEAST_PAGES)}
    return ["\n".join("" if _mark(line) in running else line for line in page.split("\n")) for page in pages]


def _mark(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip())


def _is_double_spaced(lines: Sequence[Line]) -> bool:
    """Whether an empty line is only the way lines are spaced: many lines below one go on in small letters."""
    going_on = [line for line in lines if line.text[:1].islower()]
    return sum(1 for line in going_on if line.gap == 1) > MOSTLY * max(len(going_on), 1)


def _opens(line: Line, waiting: Sequence[Line], threshold: int) -> bool:
    """Whether *line* begins a passage of its own."""
    if line.gap >= threshold or kind_of(line.text) != "text":
        return True
    before = waiting[-1]
    if len(waiting) == 1 and (line.text[:1].isupper() or line.text[:1].isdigit()) and _is_title(before.text, line.text):
        return True
    if kind_of(waiting[0].text) == "caption":
        return before.text.endswith(("?", ".", "!")) or line.gap > waiting[-1].gap + 1
    if kind_of(waiting[0].text) == "heading":
        return line.text[:1].isupper() or line.gap > 0
    return before.page != line.page and before.text.endswith((".", "!", "?"))


def _is_title(text: str, below: str) -> bool:
    """Whether a line looks like the title of the one *below* it: shorter by far, and no sentence that goes on."""
    short = len(text) < min(SHORT_TITLE, TITLE_PART * len(below))
    ended = (text[-1].isalnum() and text.rsplit(maxsplit=1)[-1].lower() not in LITTLE) or text.endswith("?")
    return short and text[:1].isupper() and ended and kind_of(text) == "text"


def _paragraph(lines: Sequence[Line], words: Counter[str]) -> Iterable[Passage]:
    if not lines:
        return []
    text, breaks = "", []
    for line in lines:
        piece = without_bullet(line.text) if not text else line.text
        text = joined(text, piece, words) if text else piece
        breaks.append(len(text) - len(piece))
    return [Passage(text=text, kind=_kind(lines), place=lines[0].place, breaks=_by_line(lines, breaks))]


def _by_line(lines: Sequence[Line], starts: Sequence[int]) -> tuple[int, ...]:
    """Return an offset for each line of the file from the first on, so that the n-th offset is the n-th line's."""
    found: list[int] = []
    for line, start in zip(lines, starts, strict=True):
        found += [start] * (line.number - lines[0].number - len(found))
        found.append(start)
    return tuple(found)


def _kind(lines: Sequence[Line]) -> Kind:
    kind = kind_of(lines[0].text)
    text = lines[-1].text
    if (
        kind == "text"
        and len(lines) == 1
        and len(text) < LONGEST_TITLE
        and not text.endswith((".", "!", "?", ":", ","))
    ):
        return "heading" if not re.search(r"\d\s?(pct|procent|%|per\s?cent)", text) else "text"
    return kind


def joined(above: str, below: str, words: Counter[str]) -> str:
    """
    Return two lines as one, a word that was parted by a hyphen made whole.

    >>> joined("gruppen af ny-", "ledige.", Counter({"ny-ledige": 1})), joined("ressource-", "modtagere", Counter())
    ('gruppen af ny-ledige.', 'ressourcemodtagere')
    """
    if not above.endswith("-") or not above[-2:-1].isalnum() or not below[:1].islower():
        return f"{above} {below}"
    if above[-2].isdigit():
        return above + below
    left, right = _WORD.findall(above)[-1:], _WORD.match(below)
    with_hyphen = f"{left[0]}-{right.group()}".lower() if left and right else ""
    return above + below if words[with_hyphen] or " og " in f" {below[:3]}" else above[:-1] + below


def _joined_labels(grid: Grid, words: Counter[str]) -> Grid:
    rows = tuple(GridRow(label=mended_label(row.label, words), cells=row.cells, place=row.place) for row in grid.rows)
    return replace(grid, rows=rows, columns=tuple(mended_label(head, words) for head in grid.columns))


def mended_label(label: str, words: Counter[str]) -> str:
    r"""
    Return a label that was broken over lines: pieces of a word are joined, words are parted by spaces.

    >>> known = Counter({"aktivitetsparate": 1, "hjælp": 3})
    >>> mended_label("Aktivitetspara\nte", known), mended_label("Unge på\nuddannelses\nhjælp", known)
    ('Aktivitetsparate', 'Unge på uddannelseshjælp')
    """
    pieces = label.split("\n")
    text = pieces[0]
    for piece in pieces[1:]:
        last, first = _WORD.findall(text)[-1:], _WORD.match(piece)
        if text.endswith("-"):
            text = joined(text, piece, words)
        elif last and first and piece[:1].islower() and _is_broken(last[0].lower(), first.group().lower(), words):
            text += piece
        else:
            text += f" {piece}"
    return text


def _is_broken(left: str, right: str, words: Counter[str]) -> bool:
    """Whether two pieces are one word: together they stand in the text, or the first is long and stands there nowhere."""
    return bool(words[left + right]) or (len(left) >= LEAST_PIECE and not words[left])
