"""The blank questionnaire as a Word document, to be filled in or commented on: headings, tables and styles, no text boxes."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from overblik.outputs import docx as report_docx
from overblik.outputs.blank.blocks import blocks, styled
from overblik.outputs.column_widths import open_slashes, part_words
from overblik.outputs.ooxml import qualified, repacked, saved
from overblik.outputs.pandoc import converted
from overblik.outputs.parts import PAGE_PIXELS, Blocks, epoch
from overblik.outputs.reference import STYLES, reference_document, take_styles
from overblik.outputs.word_finish import (
    bullets,
    finish_lists,
    finish_margins,
    finish_properties,
    finish_settings,
    finish_table,
    paragraphs,
    text_width,
)
from overblik.report.document import Document
from overblik.report.figures.wrap import Face
from overblik.report.inlines import str_inlines

if TYPE_CHECKING:
    from overblik.outputs.blank.form import BlankForm

OWN_STYLES = STYLES.with_name("word-questionnaire-styles.xml")
FACE = Face(size=14, weight=700)
"""9 points, in pixels, and room for a wider font than ours."""
WIDEST, LEAST_LABELS = 0.15, 0.28
"""The most of a page that a column to tick takes, and the least that is left to the rows' labels."""
KEPT = ("Option", "OptionOutside", "AnswerLine")
"""Styles of paragraphs that stay with the next one of the same question."""


def write(form: BlankForm) -> bytes:
    """Return the questionnaire as a Word document; the same form gives the same bytes."""
    document = carried(form)
    with TemporaryDirectory() as folder:
        styles = Path(folder, "reference.docx")
        styles.write_bytes(reference())
        made = converted(tree(form), "docx", arguments=[f"--reference-doc={styles}"], epoch=epoch(document))
    return finished(made, document)


def reference() -> bytes:
    """Return the report's reference document with the styles that only the questionnaire has."""
    import docx

    document = docx.Document(io.BytesIO(reference_document()))
    take_styles(document.styles.element, OWN_STYLES)
    document.sections[0].different_first_page_header_footer = True
    return repacked(saved(document))


def carried(form: BlankForm) -> Document:
    """Return what the file says of itself, in the form in which a report says it."""
    return Document(
        language=form.language,
        title=f"{form.title} – {form.name}",
        owner=form.owner,
        response_line="",
        tree={},
        subtitle=form.subtitle,
        date=form.date,
    )


def tree(form: BlankForm) -> Any:
    """Return the whole form as Pandoc's tree, its tables as wide as the page."""
    import panflute as pf

    body = blocks(form)
    for block in body:
        if isinstance(block, pf.Table):
            set_widths(block)
    doc = pf.Doc(*front(form), *body)
    doc.metadata = pf.MetaMap(lang=report_docx.LOCALES.get(form.language, form.language))
    return doc


def set_widths(table: Any) -> None:
    """Let a grid fill the page with columns of one width; words that are wider may be parted."""
    columns = table.cols - 1
    share = min(WIDEST, (1 - LEAST_LABELS) / columns)
    part_words(table, FACE, share * PAGE_PIXELS - report_docx.INSET)
    open_slashes(table)
    widths = [1 - share * columns, *[share] * columns]
    table.colspec = [(side, width) for (side, _), width in zip(table.colspec, widths, strict=True)]


def front(form: BlankForm) -> Blocks:
    """Return what stands above the questions: title, facts, and how the form is used."""
    import panflute as pf

    lines = {"Author": form.name, "Title": form.title, "Subtitle": form.subtitle}
    found = [styled(style, *str_inlines(text)) for style, text in lines.items() if text]
    found.append(styled("Author", *str_inlines(form.owner)))
    for label, text in form.facts:
        found.append(styled("Author", pf.Strong(*str_inlines(f"{label}:")), pf.Space(), *str_inlines(text)))
    found.append(styled("How Title", *str_inlines(form.how_title)))
    return [*found, pf.BulletList(*(pf.ListItem(pf.Plain(*str_inlines(words))) for words in form.how))]


def finished(archive: bytes, document: Document) -> bytes:
    """Return Pandoc's Word document with what Pandoc leaves out."""
    import docx

    made = docx.Document(io.BytesIO(archive))
    body = made.element.body
    finish_lists(body, bullets(made.part.numbering_part.element))
    width = text_width(made.sections[0])
    for table in body.iter(qualified("w:tbl")):
        finish_table(table, width=width)
    keep_questions(body)
    finish_settings(made.settings.element)
    finish_properties(made.core_properties, document)
    finish_margins(made, document)
    return repacked(saved(made))


def keep_questions(body: Any) -> None:
    """Keep the answers to one question on one page, with the question."""
    for paragraph in paragraphs(body, *KEPT):
        following = paragraph.getnext()
        if following is not None and following.tag == qualified("w:p") and following.style in KEPT:
            paragraph.get_or_add_pPr().keepNext_val = True
