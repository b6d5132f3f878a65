"""`::: method` in a report is filled with the method chapter before anything of the report is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from overblik.files.problems import Location
from overblik.files.reading import did_you_mean
from overblik.report.markdown import parse_markdown
from overblik.report.method import PARTS
from overblik.report.reader import Reader

METHOD = "method"
Writer = Callable[[tuple[str, ...]], str]
"""Writes the named parts of the chapter as Markdown; empty where there are no answers to write of."""


def with_method(document: Any, reader: Reader, write: Writer | None) -> Any:
    """Return the document with each `::: method` in it replaced by the chapter, whose claims have the place of the fence."""
    import panflute as pf

    def insert(fence: Any, _: Any) -> Any:
        if not isinstance(fence, pf.Div) or METHOD not in fence.classes:
            return None
        at = reader.places.fence(fence.classes, fence.attributes)
        parts = _parts(fence, reader, at)
        if parts is None or write is None:
            return []
        text = write(parts)
        reader.places.adopt(text, at)
        return list(parse_markdown(text)[0].content)

    return document.walk(insert)


def _parts(fence: Any, reader: Reader, at: Location) -> tuple[str, ...] | None:
    """Return the parts that a fence asks for; None, with a problem, where it asks for what there is not."""
    reader.unknown_attributes(fence.attributes, ("parts",), "a method fence", at)
    if fence.content:
        reader.problem(
            "report-contents", "a method fence holds nothing, as the program writes it; move the rest below", at
        )
    parts = tuple(part.strip() for part in fence.attributes.get("parts", "").split(",") if part.strip())
    wrong = [part for part in parts if part not in PARTS]
    for part in wrong:
        reader.problem("report-wrong-value", f"parts={part} is not known; {did_you_mean(part, PARTS)}", at)
    return None if wrong else parts
