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
    """A line of the front page: its number, and the words beside it."""

    number: Inlines
    words: Inlines


def epoch(document: Document) -> int:
    """Return the date that the report carries in seconds since 1970 (UTC), for formats that carry a time."""
    date = document.date or NO_DATE
    return int(dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC).timestamp())


def lay_out_parts(doc: pf.Doc, document: Document, lay_out: Callable[[Part], Blocks]) -> None:
    """Replace each figure and table of *doc* by what *lay_out* makes of it."""
    import panflute as pf

    def replace(element: Any, _: pf.Doc) -> Blocks | None:
        if isinstance(element, pf.Div) and {"figure", "table"} & set(element.classes):
            return lay_out(part(element, document))
        return None

    doc.walk(replace)


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

    found: list[Headline] = []

    def take(element: Any, _: pf.Doc) -> list[Any] | None:
        if isinstance(element, pf.Div) and "headlines" in element.classes:
            found.extend(headline(item) for block in element.content for item in getattr(block, "content", ()))
            return []
        return None

    doc.walk(take)
    return found


def headline(item: Any) -> Headline:
    """Part the number of a headline from its words; a number inside the sentence stays there too."""
    import panflute as pf

    inlines = [*item.content[0].content]
    place = next((i for i, inline in enumerate(inlines) if "big" in getattr(inline, "classes", ())), None)
    if place is None:
        return Headline(number=[], words=inlines)
    if place > 0:
        return Headline(number=[pf.Str(pf.stringify(inlines[place]))], words=inlines)
    rest = inlines[1:]
    return Headline(number=inlines[:1], words=rest[1:] if rest and isinstance(rest[0], pf.Space) else rest)


def quotations(div: Any) -> list[Blocks]:
    """Return the quotations of a Div of comments, one by one, whether they stand in a list or not."""
    import panflute as pf

    found: list[Blocks] = []
    for block in div.content:
        found += [[*item.content] for item in block.content] if isinstance(block, pf.BulletList) else [[block]]
    return found


def lay_out_claims(doc: pf.Doc, lay_out: Callable[[Any, bool], Any]) -> None:
    """Replace each claim of *doc* by what *lay_out* makes of it and of whether it is false."""
    import panflute as pf

    def replace(element: Any, _: pf.Doc) -> Any:
        if isinstance(element, pf.Span) and "claim" in element.classes:
            return lay_out(element, "false" in element.classes)
        return None

    doc.walk(replace)
