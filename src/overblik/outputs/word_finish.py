"""What Pandoc leaves out of a Word document: filled contents, heads of rows, what stays together, and notes in the footers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from overblik.outputs.ooxml import element, field, qualified, repacked, run, saved
from overblik.outputs.parts import ROWS_ON_A_PAGE
from overblik.outputs.words import outer_word
from overblik.report.words import word

if TYPE_CHECKING:
    from overblik.outputs.pdf import PageNumbers
    from overblik.report.document import Document

CONTENTS = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
    "<w:sdtContent/></w:sdt>"
)
"""Where the contents go, as Word itself marks the place."""
NEW_PAGE = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>"
"""Before what begins on a new page."""
AFTER_COMPATIBILITY = ("w:docVars", "w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping", "w:decimalSymbol")
"""Settings that must stand after the one that says which Word a document is for."""
EMU_PER_TWIP = 635
LIST_INDENT = 284
"""Twips: half a centimetre."""
KEPT = {"Caption": {"BodyText", "FirstParagraph"}, "Note": {"Note"}}
"""What stays with the caption or note after it, by styles."""
LEVELS = {"Heading1": "TOC1", "Heading2": "TOC2"}


def finished(archive: bytes, document: Document, pages: PageNumbers) -> bytes:
    """Return Pandoc's Word document, finished; *pages* are shown in the contents until Word has counted its own."""
    import docx

    made = docx.Document(io.BytesIO(archive))
    body = made.element.body
    finish_lists(body, bullets(made.part.numbering_part.element))
    finish_pictures(body)
    width = text_width(made.sections[0])
    for table in body.iter(qualified("w:tbl")):
        finish_table(table, width=width)
    keep_together(body)
    fill_contents(body, document, pages)
    begin_pages(body)
    finish_settings(made.settings.element)
    finish_properties(made.core_properties, document)
    finish_margins(made, document)
    return repacked(saved(made))


def text_width(section: Any) -> int:
    """Return the width of the page between its margins in twips."""
    whole, left, right = (length or 0 for length in (section.page_width, section.left_margin, section.right_margin))
    return int(whole - left - right) // EMU_PER_TWIP


def paragraphs(body: Any, *styles: str) -> Iterator[Any]:
    """Yield the paragraphs that have one of some styles, in order."""
    return (paragraph for paragraph in body.iter(qualified("w:p")) if paragraph.style in styles)


def bullets(numbering: Any) -> frozenset[int]:
    """Return the numbers of the lists whose items have bullets."""
    kinds = {
        kind.get(qualified("w:abstractNumId")): kind.find(f".//{qualified('w:numFmt')}").get(qualified("w:val"))
        for kind in numbering.findall(qualified("w:abstractNum"))
    }
    return frozenset(num.numId for num in numbering.num_lst if kinds.get(str(num.abstractNumId.val)) == "bullet")


def finish_lists(body: Any, bulleted: frozenset[int]) -> None:
    """Give the paragraphs of lists the styles that Word has for them, and bring them nearer to the text."""
    for paragraph in body.iter(qualified("w:p")):
        numbering = paragraph.pPr.numPr if paragraph.pPr is not None else None
        if numbering is None:
            continue
        paragraph.style = "ListBullet" if numbering.numId.val in bulleted else "ListNumber"
        indent = paragraph.pPr.get_or_add_ind()
        indent.set(qualified("w:left"), str(LIST_INDENT * (numbering.ilvl.val + 1)))
        indent.set(qualified("w:hanging"), str(LIST_INDENT))


def finish_pictures(body: Any) -> None:
    """Let pictures begin where the text begins: what is left unsaid is taken for a gap by LibreOffice."""
    for picture in body.iter(qualified("wp:inline")):
        for side in "TBLR":
            picture.set(f"dist{side}", "0")


def finish_table(table: Any, *, width: int) -> None:
    """Fill a page of *width* twips, say that the first column heads the rows, and keep a short table with its note."""
    look = table.tblPr.find(qualified("w:tblLook"))
    if look is not None:
        look.set(qualified("w:firstColumn"), "1")
        look.set(qualified("w:val"), "00A0")
    columns = table.tblGrid.findall(qualified("w:gridCol"))
    whole = sum(int(column.get(qualified("w:w"))) for column in columns)
    for column in columns:
        column.set(qualified("w:w"), str(round(int(column.get(qualified("w:w"))) * width / whole)))
    rows = table.findall(qualified("w:tr"))
    for row in rows:
        row.get_or_add_trPr().append(element("w:cantSplit"))
        for paragraph in row.iter(qualified("w:p")):
            if len(rows) <= ROWS_ON_A_PAGE:
                paragraph.get_or_add_pPr().keepNext_val = True


def keep_together(body: Any) -> None:
    """Keep the paragraph before a figure or table on its page, and its notes too."""
    for paragraph in paragraphs(body, "Caption", "Note"):
        before = paragraph.getprevious()
        if before is not None and before.tag == qualified("w:p") and before.style in KEPT[paragraph.style]:
            before.get_or_add_pPr().keepNext_val = True


def fill_contents(body: Any, document: Document, pages: PageNumbers) -> None:
    """Write the contents: a field with an entry for each heading, and a list of figures and tables."""
    content = next(body.iter(qualified("w:sdtContent")))
    headings = list(paragraphs(body, *LEVELS))
    entries = [
        entry(heading, LEVELS[heading.style], f"_Toc{place:06}", str(page))
        for place, (heading, page) in enumerate(zip(headings, pages.headings, strict=True), start=1)
    ]
    if entries:
        begin, instruction, separate, _, end = field(r'TOC \o "1-2" \h \z \u', "")
        for place, mark in enumerate([begin, instruction, separate]):
            entries[0].insert(place + 1, mark)
        entries[-1].append(end)
    content.append(contents_title(word("contents", document.language)))
    content.extend(entries)
    captions = list(paragraphs(body, "Caption"))
    listed = [
        entry(caption, "TableofFigures", f"_Toc{place:06}", str(page))
        for place, (caption, page) in enumerate(zip(captions, pages.parts, strict=True), start=len(headings) + 1)
    ]
    if listed:
        content.append(contents_title(outer_word("figures and tables", document.language)))
        content.extend(listed)


def contents_title(text: str) -> Any:
    """Return the title of the contents, which is not listed in them."""
    return element("w:p", element("w:pPr", element("w:pStyle", val="TOCHeading")), run(text))


def entry(target: Any, style: str, bookmark: str, page: str) -> Any:
    """Return a line of the contents that leads to a paragraph, and mark that with the bookmark."""
    number = str(int(bookmark.removeprefix("_Toc")) + 100_000)
    target.insert(1, element("w:bookmarkStart", id=number, name=bookmark))
    target.append(element("w:bookmarkEnd", id=number))
    shown = "".join(text.text or "" for text in target.iter(qualified("w:t")))
    link = element("w:hyperlink", run(shown), element("w:r", element("w:tab")), anchor=bookmark, history="1")
    link.extend(field(rf"PAGEREF {bookmark} \h", page, stale=True))
    return element("w:p", element("w:pPr", element("w:pStyle", val=style)), link)


def begin_pages(body: Any) -> None:
    """Begin the contents, and what follows a mark, on new pages; the marks go."""
    contents = next(body.iter(qualified("w:sdtContent")))
    begin_page(next(contents.iter(qualified("w:p"))))
    marks = [
        it for it in body.iter(qualified("w:p")) if len(it) == 1 and it.pPr is not None and it.pPr.pageBreakBefore_val
    ]
    for mark in marks:
        following = next(mark.itersiblings(qualified("w:p"), qualified("w:tbl")), None)
        if following is not None and following.tag == qualified("w:p"):
            begin_page(following)
            mark.getparent().remove(mark)


def begin_page(paragraph: Any) -> None:
    """Put a paragraph at the head of a page, without the space that a heading keeps above it."""
    properties = paragraph.get_or_add_pPr()
    properties.pageBreakBefore_val = True
    properties.get_or_add_spacing().set(qualified("w:before"), "0")


def finish_settings(settings: Any) -> None:
    """Open the document as one of today's Word, not of an old one."""
    if settings.find(qualified("w:compat")) is None:
        uri = "http://schemas.microsoft.com/office/word"
        setting = element("w:compatSetting", name="compatibilityMode", uri=uri, val="15")
        place = next(settings.iterchildren(*map(qualified, AFTER_COMPATIBILITY)), None)
        (place.addprevious if place is not None else settings.append)(element("w:compat", setting))


def finish_properties(properties: Any, document: Document) -> None:
    """Say in the file what it is, whose and in which language."""
    properties.title, properties.author, properties.language = document.title, document.owner, document.language
    properties.subject = document.subtitle or ""


def finish_margins(made: Any, document: Document) -> None:
    """Show the title at the head of pages and, where answers are invented, the note at their foot, the first page too."""
    for section in made.sections:
        for text in section.header._element.iter(qualified("w:t")):  # noqa: SLF001 - python-docx knows no fields
            text.text = document.title if text.text.strip() == "" else text.text
        feet = [section.footer, *([section.first_page_footer] if section.different_first_page_header_footer else [])]
        for foot in feet if document.invented else []:
            note = foot.add_paragraph(document.invented)
            note._p.style = "FooterNote"  # noqa: SLF001 - the style may be missing in a user's own reference document
