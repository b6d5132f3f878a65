"""Pages of HTML: their paragraphs, lists and tables in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.report.audit.sources.passages import Grid, GridRow, Kind, Part, Passage, Place, cleaned, kind_of
from overblik.report.audit.sources.tables import titled

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCKS: dict[str, Kind] = {
    "p": "text", "li": "item", "figcaption": "caption", "caption": "caption", "blockquote": "text", "dd": "text",
    "dt": "text", "pre": "text", "div": "text", "section": "text", "td": "text", "summary": "heading",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}  # fmt: skip
SILENT = ("script", "style", "template", "noscript", "nav", "svg", "head", "button", "select", "footer")
"""Parts of a page that no reader reads as text."""


def html_parts(text: str) -> list[Part]:
    """Return the passages and tables of a page; nothing of it is fetched or run."""
    from lxml import html

    if not text.strip():
        return []
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root: Any = html.document_fromstring(text.encode(), parser=parser)
    for silent in list(root.iter(*SILENT)):
        silent.drop_tree()
    counted = enumerate(_blocks(root), start=1)
    return titled(part for place, element in counted if (part := _part(element, place)) is not None)


def _blocks(root: Any) -> Iterator[Any]:
    """Yield tables, and blocks that hold no other block."""
    for element in root.iter(*BLOCKS, "table"):
        if next(element.iterancestors("table"), None) is not None:
            continue
        if element.tag == "table" or next(element.iterdescendants(*BLOCKS, "table"), None) is None:
            yield element


def _part(element: Any, place: int) -> Part | None:
    at = Place(part=place)
    if element.tag == "table":
        return _grid(element, at)
    text = _text(element)
    kind = BLOCKS[element.tag]
    return Passage(text=text, kind=kind if kind != "text" else kind_of(text), place=at) if text else None


def _grid(table: Any, at: Place) -> Grid:
    caption = table.find("caption")
    rows = [[_text(cell) for cell in row.iter("td", "th")] for row in table.iter("tr")]
    return Grid(
        rows=tuple(GridRow(label=row[0], cells=tuple(row[1:]), place=at) for row in rows if row),
        caption=_text(caption) if caption is not None else "",
        place=at,
    )


def _text(element: Any) -> str:
    return " ".join(cleaned(" ".join(element.itertext())).split()) if len(element) == 0 else _running(element)


def _running(element: Any) -> str:
    """Return the text of an element with parts: inline ones touch their neighbours, a line break is a space."""
    pieces = [f" {text}" if text is not None and node.tag == "br" else text for node, text in _pieces(element)]
    return " ".join(cleaned("".join(piece for piece in pieces if piece)).split())


def _pieces(element: Any) -> Iterator[tuple[Any, str | None]]:
    yield element, element.text
    for child in element:
        if child.tag != "sup":  # the mark of a footnote would make another number of the one before it
            yield from _pieces(child)
        yield child, child.tail
