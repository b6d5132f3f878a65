"""Word documents: paragraphs and tables in their order."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.report.audit.sources.passages import (
    Grid,
    GridRow,
    Kind,
    Part,
    Passage,
    Place,
    cleaned,
    kind_of,
    without_bullet,
)
from overblik.report.audit.sources.tables import titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_BYTES = 64_000_000
"""The longest text of a document that is read; a packed file of a few kilobytes can unfold to gigabytes."""


def word_parts(raw: bytes, name: str) -> list[Part]:
    """Return the passages and tables of a Word document (.docx); raises Unanswerable where it is none."""
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            if package.getinfo("word/document.xml").file_size > MOST_BYTES:
                raise Unanswerable(f"{name}: this document is longer than {MOST_BYTES} bytes; take it apart")
            content = package.read("word/document.xml")
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        body = etree.fromstring(content, parser).find(f"{W}body")
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, etree.XMLSyntaxError) as error:
        raise Unanswerable(f"{name}: this is no Word document that can be read; save it anew as .docx") from error
    return titled(_parts(body)) if body is not None else []


def _parts(body: _Element) -> Iterator[Part]:
    for place, element in enumerate(body.iter(f"{W}p", f"{W}tbl"), start=1):
        inside = next(element.iterancestors(f"{W}tbl"), None)
        if element.tag == f"{W}tbl" and inside is None:
            yield _grid(element, place)
        elif element.tag == f"{W}p" and inside is None:
            text = _text(element)
            if text:
                yield Passage(text=without_bullet(text), kind=_kind(element, text), place=Place(part=place))


def _text(element: _Element) -> str:
    pieces = [
        (node.text or "") if node.tag == f"{W}t" else " "
        for node in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr")
    ]
    return " ".join(cleaned("".join(pieces)).split())


def _kind(paragraph: _Element, text: str) -> Kind:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = (style.get(f"{W}val") or "").lower() if style is not None else ""
    if name.startswith(("heading", "overskrift", "title", "titel")):
        return "heading"
    if paragraph.find(f"{W}pPr/{W}numPr") is not None:
        return "item"
    return kind_of(text)


def _grid(table: _Element, place: int) -> Grid:
    rows = [[_cell(cell) for cell in row.iterfind(f"{W}tc")] for row in table.iterfind(f"{W}tr")]
    return Grid(
        rows=tuple(GridRow(label=row[0], cells=tuple(row[1:]), place=Place(part=place)) for row in rows if row),
        place=Place(part=place),
    )


def _cell(cell: _Element) -> str:
    return " ".join(text for text in (_text(paragraph) for paragraph in cell.iter(f"{W}p")) if text)
