"""
The report as a PDF for print and archive: A4, tagged, built under the checks of PDF/UA-1.

Pandoc writes the text as Typst, templates/report.typ lays the page out, Typst sets it. Typst refuses to build a document in
which a picture has no alternative text.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from overblik.outputs.options import DEFAULT, Options
from overblik.outputs.pandoc import converted, opened, raw_block
from overblik.outputs.parts import epoch, lay_out, take_headlines
from overblik.outputs.pictures import Pictures
from overblik.outputs.typst_blocks import front, kept_leads, layout
from overblik.outputs.words import outer_word
from overblik.report.dates import date_text
from overblik.report.figures.measure import FONT
from overblik.report.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.report.document import Document

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"


@dataclass(frozen=True, kw_only=True)
class PageNumbers:
    """On which page each heading of the contents, and each figure and table, stands."""

    headings: Sequence[int] = ()
    parts: Sequence[int] = ()


def write(document: Document, *, options: Options = DEFAULT) -> bytes:
    """Return the report as PDF; the same document gives the same bytes."""
    import typst

    settings = typst_settings(document, options.pictures or Pictures(figures=document.figures))
    made: bytes = typst.compile(**settings, format="pdf", pdf_standards=["ua-1"], timestamp=epoch(document))
    return made


def page_numbers(document: Document, pictures: Pictures) -> PageNumbers:
    """Return the page numbers of the PDF, for formats that are laid out alike and cannot know their own."""
    import typst

    found = json.loads(typst.query(**typst_settings(document, pictures), selector="<pages>", field="value", one=True))
    return PageNumbers(**found)


def typst_settings(document: Document, pictures: Pictures) -> dict[str, Any]:
    """Return what Typst is to set: the text, the drawings and the font."""
    from overblik.outputs.fonts import folder

    with ThreadPoolExecutor() as pool:
        body = pool.submit(written, document)
        drawings = {f"drawing-{place}": drawing for place, drawing in enumerate(pictures.files())}
        text = TEMPLATE.read_text(encoding="utf-8") + body.result()
    return {
        "input": text.encode(),
        "font_paths": [str(folder())],
        "ignore_system_fonts": True,
        "sys_inputs": {"about": about(document), **drawings},
    }


def written(document: Document) -> str:
    """Return the text of the report as Typst, the front page first."""
    doc = opened(document.tree)
    headlines = take_headlines(doc)
    doc.content = [*front(headlines), *kept_leads([*doc.content]), raw_block("#page-numbers", "typst")]
    lay_out(doc, document, layout(document.language))
    return converted(doc, "typst", arguments=["--wrap=none"]).decode()


def about(document: Document) -> str:
    """Return what the template prints besides the text, as JSON."""
    language, date = document.language, document.date
    return json.dumps(
        {
            "font": FONT,
            "language": language,
            "title": document.title,
            "subtitle": document.subtitle,
            "owner": document.owner,
            "date": [date.year, date.month, date.day] if date else None,
            "date-text": date_text(date, language) if date else None,
            "responses": document.response_line,
            "invented": document.invented,
            "contents": word("contents", language),
            "figures-and-tables": outer_word("figures and tables", language),
        }
    )
