"""Word's XML: elements, fields, and archives that come out the same every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

NAMESPACES: Mapping[str, str] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can hold."""


def qualified(name: str) -> str:
    """
    Return the name that lxml knows an element or attribute of Word's by.

    >>> qualified("w:p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(tag: str, /, *children: Any, text: str | None = None, space: bool = False, **attributes: str) -> Any:
    """Return an element with attributes of Word's; with *space*, blanks at the ends of its text are kept."""
    from docx.oxml import OxmlElement

    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qualified(f"w:{key}"), value)
    if space:
        made.set(XML_SPACE, "preserve")
    if text is not None:
        made.text = text
    made.extend(children)
    return made


def run(text: str) -> Any:
    """Return a run of text."""
    return element("w:r", element("w:t", text=text, space=True))


def field(instruction: str, shown: str, *, stale: bool = False) -> list[Any]:
    """Return the runs of a field; *shown* is what stands there until Word works it out, at once where it is *stale*."""
    begin = element("w:fldChar", fldCharType="begin")
    if stale:
        begin.set(qualified("w:dirty"), "true")
    return [
        element("w:r", begin),
        element("w:r", element("w:instrText", text=f" {instruction} ", space=True)),
        element("w:r", element("w:fldChar", fldCharType="separate")),
        run(shown),
        element("w:r", element("w:fldChar", fldCharType="end")),
    ]


def saved(document: Any) -> bytes:
    """Return a document of python-docx as a file."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def repacked(archive: bytes, *, change: Mapping[str, Callable[[bytes], bytes]] | None = None) -> bytes:
    """Return an archive with the same parts in the same order, without the times of its making; *change* some of them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            alter = (change or {}).get(name)
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, alter(content) if alter else content)
    return stream.getvalue()
