"""The parts of a report's tree that every format lays out in a way of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import panflute as pf

    from overblik.report.document import Document, Figure

Inlines = list[Any]
"""Pandoc's inline elements."""

Blocks = list[Any]
"""Pandoc's block elements."""

PAGE_PIXELS = 605.0
"""16 cm at 96 pixels an inch: how wide drawings are made, and the printed page that tables fill."""
ROWS_ON_A_PAGE = 18
"""A table of no more rows stays on one page."""

NO_DATE = dt.date(1980, 1, 1)
"""The date of files whose report carries none; the earliest that a zip archive can hold."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A figure or a table of the tree, taken apart; *figure* is None for a table, *body* empty for a figure."""

    id: str
    figure: Figure | None
    index: int
    title: Inlines = field(default_factory=list)
    body: Blocks = field(default_factory=list)
    notes: Blocks = field(default_factory=list)
    source: Blocks = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Headline:
    """A line of the front page: its number, and the words beside it, among which a *repeated* number stands again."""

    number: Inlines
    words: Inlines
    repeated: bool = False


def epoch(document: Document) -> int:
    """Return the date that the report carries in seconds since 1970 (UTC), for formats that carry a time."""
    date = document.date or NO_DATE
    return int(dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC).timestamp())


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How a format lays out what is ours in a tree; each function returns what is to stand in the place of its argument."""

    part: Callable[[Part], Blocks]
    table: Callable[[Any], Blocks]
    claim: Callable[[Any, bool], Any]
    quotations: Callable[[list[Blocks]], Blocks]
    appendix: Callable[[Blocks], Blocks]


def lay_out(doc: pf.Doc, document: Document, layout: Layout) -> None:
    """
    Lay out every figure, table, claim, quotation and appendix of *doc*, in one walk: a walk costs more than all the rest.

    Headings are brought to levels without gaps, as readers by ear need them and PDF/UA demands. What stands inside
    is laid out first; tables that are numbered come with their part. Claims are given with whether they are
    false.
    """
    import panflute as pf

    above = 0

    def replace(element: Any, _: pf.Doc) -> Any:
        nonlocal above
        if isinstance(element, pf.Header):
            above = element.level = min(element.level, above + 1)
        if isinstance(element, pf.Span) and "claim" in element.classes:
            return layout.claim(element, "false" in element.classes)
        if isinstance(element, pf.Table) and "table" not in getattr(element.parent, "classes", ()):
            return layout.table(element)
        if not isinstance(element, pf.Div):
            return None
        if is_part(element):
            return layout.part(part(element, document))
        if "comments" in element.classes:
            return layout.quotations(quotations(element))
        return layout.appendix([*element.content]) if "appendix" in element.classes else None

    doc.walk(replace)


def is_part(block: Any) -> bool:
    """Whether a block is a figure or table."""
    return bool({"figure", "table"} & set(getattr(block, "classes", ())))


def part(div: Any, document: Document) -> Part:
    """Take the Div of a figure or table apart."""
    named = {name: child for child in div.content for name in getattr(child, "classes", ())}
    loose = [child for child in div.content if not getattr(child, "classes", ())]
    index = int(div.attributes.get("index", 0))
    return Part(
        id=div.identifier,
        figure=document.figures[index] if "figure" in div.classes else None,
        index=index,
        title=[*named["title"].content[0].content] if "title" in named else [],
        body=loose if "table" in div.classes else [],
        notes=[*named["note"].content] if "note" in named else [],
        source=[*named["source"].content] if "source" in named else [],
    )


def take_headlines(doc: pf.Doc) -> list[Headline]:
    """Take the headlines out of *doc* and return them, number by number."""
    import panflute as pf

    found = [block for block in doc.content if isinstance(block, pf.Div) and "headlines" in block.classes]
    doc.content = [block for block in doc.content if block not in found]
    lists = [block for div in found for block in div.content if isinstance(block, pf.BulletList)]
    return [headline(item) for block in lists for item in block.content]


def headline(item: Any) -> Headline:
    """Part the number of a headline from its words; a number inside the sentence stays there too."""
    import panflute as pf

    inlines = [*item.content[0].content]
    place = next((i for i, inline in enumerate(inlines) if "big" in getattr(inline, "classes", ())), None)
    if place is None:
        return Headline(number=[], words=inlines)
    if place > 0:
        number = pf.stringify(inlines[place])
        return Headline(number=[pf.Str(number[:1].upper() + number[1:])], words=inlines, repeated=True)
    rest = inlines[1:]
    return Headline(number=inlines[:1], words=rest[1:] if rest and isinstance(rest[0], pf.Space) else rest)


def quotations(div: Any) -> list[Blocks]:
    """Return the quotations of a Div of comments, one by one, whether they stand in a list or not."""
    import panflute as pf

    found: list[Blocks] = []
    for block in div.content:
        found += [[*item.content] for item in block.content] if isinstance(block, pf.BulletList) else [[block]]
    return found
