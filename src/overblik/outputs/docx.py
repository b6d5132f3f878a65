"""
The report as a Word document, for those who work on in Word.

Pandoc writes the text into the styles of a reference document; `word_finish` adds what Pandoc leaves out: filled contents,
heads of rows, the language, the notes in the footers.
"""

from __future__ import annotations

import struct
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from overblik.outputs.column_widths import fit_columns, open_slashes
from overblik.outputs.options import DEFAULT, Options
from overblik.outputs.pandoc import converted, opened, raw_block, raw_inline
from overblik.outputs.parts import PAGE_PIXELS, Blocks, Headline, Layout, Part, epoch, lay_out, take_headlines
from overblik.outputs.pdf import page_numbers
from overblik.outputs.pictures import PNG_SCALE, Pictures
from overblik.outputs.reference import reference_document
from overblik.outputs.word_finish import CONTENTS, NEW_PAGE, finished
from overblik.outputs.words import outer_word
from overblik.report.dates import date_text
from overblik.report.figures.wrap import Face

if TYPE_CHECKING:
    from collections.abc import Sequence

    import panflute as pf

    from overblik.report.document import Document

HIGHEST_PIXELS = 800.0
"""21 cm: a drawing that is higher is made smaller, so that it stays on one page with its title and note."""
TABLE_FACE = Face(size=12.5, weight=700)
"""9 points, in pixels, and a little more: Word may have to take a wider font."""
INSET = 9.0
LOCALES = {"da": "da-DK", "en": "en-GB"}
TABULATOR = "<w:r><w:tab/></w:r>"


def write(document: Document, *, options: Options = DEFAULT) -> bytes:
    """Return the report as a Word document; the same document gives the same bytes."""
    pictures = options.pictures or Pictures(figures=document.figures)
    with ThreadPoolExecutor() as pool:
        pages = pool.submit(page_numbers, document, pictures)
        reference = options.reference.read_bytes() if options.reference else reference_document()
        return finished(written(document, pictures.png(), reference), document, pages.result())


def written(document: Document, drawings: Sequence[bytes], reference: bytes) -> bytes:
    """Return what Pandoc makes of the report in the styles of a reference document."""
    with TemporaryDirectory() as folder:
        places = [Path(folder, f"figure-{place}.png") for place in range(len(drawings))]
        for place, drawing in zip(places, drawings, strict=True):
            place.write_bytes(drawing)
        styles = Path(folder, "reference.docx")
        styles.write_bytes(reference)
        images = [image(place, drawing) for place, drawing in zip(places, drawings, strict=True)]
        doc = laid_out(document, images)
        return converted(
            doc, "docx", arguments=[f"--reference-doc={styles}", f"--resource-path={folder}"], epoch=epoch(document)
        )


def laid_out(document: Document, images: Sequence[Any]) -> pf.Doc:
    """Return the tree with every part in the style that it has in Word, the front page first."""
    import panflute as pf

    doc = opened(document.tree)
    headlines = take_headlines(doc)
    doc.content = [*front(document, headlines), raw_block(CONTENTS, "openxml"), new_page(), *doc.content]
    lay_out(doc, document, layout(document.language, images))
    doc.metadata = pf.MetaMap(lang=LOCALES.get(document.language, document.language))
    return doc


def front(document: Document, headlines: Sequence[Headline]) -> Blocks:
    """Return the front page; the numbers of the headlines stand in a column of their own, by a tabulator."""
    import panflute as pf

    date = date_text(document.date, document.language) if document.date else ""
    lines = {
        "Title": document.title,
        "Subtitle": document.subtitle,
        "Author": " · ".join(filter(None, [document.owner, date])),
        "Response Line": document.response_line,
        "Invented Note": document.invented,
    }
    blocks = [styled(style, pf.Para(pf.Str(text))) for style, text in lines.items() if text]
    for line in headlines:
        number = pf.Span(*line.number, attributes={"custom-style": "Headline Number"})
        blocks.append(styled("Headline", pf.Para(number, raw_inline(TABULATOR, "openxml"), *line.words)))
    return blocks


def laid_out_part(part: Part, images: Sequence[Any]) -> Blocks:
    """Return a figure or table between its title and its notes."""
    import panflute as pf

    caption = styled("Caption", pf.Para(pf.Span(*part.title, identifier=part.id)))
    notes = [styled("Note", block) for block in part.notes]
    source = [styled("Note", pf.Para(pf.Emph(*block.content))) for block in part.source]
    body = [block for table in part.body for block in laid_out_table(table)]
    if part.figure:
        picture = images[part.index]
        picture.content = [pf.Str(part.figure.alt)]
        body = [styled("Figure", pf.Para(picture))]
    return [caption, *body, *notes, *source]


def image(place: Path, png: bytes) -> Any:
    """Return a picture of the width that it was drawn for, smaller where it is too high for a page."""
    import panflute as pf

    width, height = (side / PNG_SCALE for side in struct.unpack(">II", png[16:24]))
    shown = min(width, PAGE_PIXELS, HIGHEST_PIXELS * width / height)
    return pf.Image(url=place.name, attributes={"width": f"{shown / 96:.4f}in"})


def styled(style: str, *blocks: Any) -> Any:
    """Return paragraphs in a style of the reference document."""
    import panflute as pf

    return pf.Div(*blocks, attributes={"custom-style": style})


def layout(language: str, images: Sequence[Any]) -> Layout:
    """Return how each part of a report looks in Word; *images* are the drawings by their place."""
    return Layout(
        part=lambda part: laid_out_part(part, images),
        table=laid_out_table,
        claim=lambda claim, false: laid_out_claim(claim, language, false=false),
        quotations=lambda quotations: [styled("Quote", *map(paragraph, quotation)) for quotation in quotations],
        appendix=lambda blocks: [new_page(), *blocks],
    )


def laid_out_table(table: Any) -> Blocks:
    """Return a table as wide as the page."""
    set_widths(table)
    set_looks(table)
    return [table]


def paragraph(block: Any) -> Any:
    """Return a block of a tight list as a paragraph; Pandoc gives what is not one a style of its own."""
    import panflute as pf

    return pf.Para(*block.content) if isinstance(block, pf.Plain) else block


def new_page() -> Any:
    """Return the mark that makes what follows it begin a page."""
    return raw_block(NEW_PAGE, "openxml")


def set_widths(table: Any) -> None:
    """Let the table fill the page, each column as wide as its words need."""
    widths = fit_columns(table, PAGE_PIXELS, TABLE_FACE, inset=INSET)
    open_slashes(table)
    table.colspec = [(alignment, width) for (alignment, _), width in zip(table.colspec, widths, strict=True)]


def set_looks(table: Any) -> None:
    """Set bases in grey and the heads of groups in bold."""
    import panflute as pf

    for body in table.content:
        for row in body.content:
            for cell in row.content:
                for block in cell.content:
                    if "group" in row.classes:
                        block.content = [pf.Strong(*block.content)]
                    elif "base" in cell.classes:
                        block.content = [pf.Span(*block.content, attributes={"custom-style": "Base"})]


def laid_out_claim(claim: Any, language: str, *, false: bool) -> Any:
    """Return a claim as ordinary text; a false one crossed out in red, with what the data say."""
    import panflute as pf

    if not false:
        return [*claim.content]
    truth = pf.Strong(pf.Str(f"[{outer_word('false', language)}: {claim.attributes.get('says', '')}]"))
    style = {"custom-style": "False Claim"}
    return pf.Span(pf.Strikeout(*claim.content), pf.Space, truth, attributes=style)
