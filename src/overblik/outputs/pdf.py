"""
The report as a PDF for print and archive: A4, tagged, built under the checks of PDF/UA-1.

Pandoc writes the text as Typst, templates/report.typ lays the page out, Typst sets it. Typst refuses to build a document in
which a picture has no alternative text.
"""

from __future__ import annotations

import json
import tempfile
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


@dataclass(frozen=True, kw_only=True)
class Typeset:
    """The report laid out on pages: the PDF, and where things stand in it."""

    pdf: bytes
    pages: PageNumbers


def write(document: Document, *, options: Options = DEFAULT) -> bytes:
    """Return the report as PDF; the same document gives the same bytes."""
    return typeset(document, options.pictures or Pictures(figures=document.figures)).pdf


def page_numbers(document: Document, pictures: Pictures) -> PageNumbers:
    """Return the page numbers of the PDF, for formats that are laid out alike and cannot know their own."""
    return typeset(document, pictures).pages


def typeset(document: Document, pictures: Pictures) -> Typeset:
    """Lay the report out on pages, once for all formats that want to know."""
    return pictures.once("typst", lambda: _typeset(document, pictures))


def _typeset(document: Document, pictures: Pictures) -> Typeset:
    import typst

    settings = typst_settings(document, pictures)
    with tempfile.TemporaryDirectory(prefix="overblik-typst-") as folder:
        # A compiler that is given bytes forgets them before it can be asked where things stand.
        text = Path(folder) / "report.typ"
        text.write_bytes(settings.pop("input"))
        compiler = typst.Compiler(text, root=folder, **settings)
        made: Any = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=epoch(document))
        pages = json.loads(compiler.query("<pages>", field="value", one=True))
    return Typeset(pdf=made, pages=PageNumbers(**pages))


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
