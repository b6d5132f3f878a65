"""
The Word document whose styles, page, header and footer the report takes over: Pandoc's own, dressed by us.

Users who want another look save it with `write_reference`, change its styles in Word, and give it back with `--reference`.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from overblik.files.writing import write_whole
from overblik.outputs.ooxml import element, field, qualified, repacked, saved
from overblik.outputs.pandoc import run

STYLES = Path(__file__).parent / "templates" / "word-styles.xml"
FONT_TABLE = "word/fontTable.xml"
MILLIMETRES = {"page_width": 210, "page_height": 297, "top_margin": 24, "bottom_margin": 22, "left_margin": 25,
               "right_margin": 25, "header_distance": 13, "footer_distance": 12}  # fmt: skip


def write_reference(path: Path) -> None:
    """Write the reference document to *path*, to be changed in Word and given to `overblik report --reference`."""
    write_whole(path, reference_document())


def reference_document() -> bytes:
    """Return the reference document; always the same bytes."""
    import docx

    document = docx.Document(io.BytesIO(run(["--print-default-data-file", "reference.docx"])))
    take_styles(document.styles.element)
    lay_out_page(document.sections[0])
    return repacked(saved(document), change={FONT_TABLE: with_font})


def take_styles(styles: Any, path: Path = STYLES) -> None:
    """Put the styles in the file at *path*, ours, in the place of those with the same id."""
    from lxml import etree

    ours = etree.parse(path).getroot()
    by_id = {style.get(qualified("w:styleId")): style for style in styles.findall(qualified("w:style"))}
    for new in ours.iterchildren(etree.Element):
        old = by_id.get(new.get(qualified("w:styleId"))) if new.tag == qualified("w:style") else styles.find(new.tag)
        if old is None:
            styles.append(new)
        else:
            styles.replace(old, new)


def lay_out_page(section: Any) -> None:
    """Set A4 with its margins, the title at the head of each page but the first, and page numbers at the foot."""
    from docx.shared import Mm

    for name, length in MILLIMETRES.items():
        setattr(section, name, Mm(length))
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    head.style = "header"
    head._p.extend(field("TITLE", " "))  # noqa: SLF001 - python-docx knows no fields
    foot = section.footer.paragraphs[0]
    foot.style = "footer"
    foot._p.extend([element("w:r", element("w:tab")), *field("PAGE", "1")])  # noqa: SLF001
    foot._p.extend([element("w:r", element("w:t", text=" / ", space=True)), *field("NUMPAGES", "1")])  # noqa: SLF001


def with_font(fonts: bytes) -> bytes:
    """Name the font that Word takes where Source Sans Pro is not installed."""
    ours = (
        '<w:font w:name="Source Sans Pro"><w:altName w:val="Calibri"/><w:panose1 w:val="020B0503030403020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
    return fonts.replace(b"</w:fonts>", ours.encode(), 1)
