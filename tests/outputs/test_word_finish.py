from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from overblik.outputs.ooxml import qualified
from overblik.outputs.word_finish import NEW_PAGE, begin_pages, bullets, entry, finish_settings, text_width


@pytest.fixture
def plain() -> Any:
    """An empty Word document."""
    return docx.Document()


def test_an_entry_leads_to_its_heading(plain: Any) -> None:
    """By a bookmark round the whole heading; footnotes' marks are no text."""
    heading = plain.add_heading("Metode", 1)._p  # noqa: SLF001 - the contents are made of elements
    line = entry(heading, "TOC1", "_Toc000001", "3")
    assert heading.find(qualified("w:bookmarkStart")).get(qualified("w:name")) == "_Toc000001"
    assert heading[-1].tag == qualified("w:bookmarkEnd")
    assert "".join(it.text for it in line.iter(qualified("w:t"))) == "Metode3"
    assert "PAGEREF _Toc000001" in "".join(it.text for it in line.iter(qualified("w:instrText")))


def test_a_mark_before_a_table_stays(plain: Any) -> None:
    """A table cannot say that it begins a page; the paragraph before it can."""
    body = plain.element.body
    contents = docx.oxml.parse_xml(
        f'<w:sdt xmlns:w="{qualified("w:p")[1:-2]}"><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    )
    mark = docx.oxml.parse_xml(NEW_PAGE.replace("<w:p>", f'<w:p xmlns:w="{qualified("w:p")[1:-2]}">', 1))
    body.insert(0, contents)
    body.insert(1, mark)
    plain.add_table(1, 1)
    begin_pages(body)
    assert mark.getparent() is body


def test_the_document_is_for_todays_word(plain: Any) -> None:
    """Said once, and in the place where Word expects it."""
    settings = plain.settings.element
    for old in settings.findall(qualified("w:compat")):
        settings.remove(old)
    finish_settings(settings)
    finish_settings(settings)
    (compat,) = settings.findall(qualified("w:compat"))
    assert compat.getnext().tag in {qualified("w:rsids"), qualified("m:mathPr"), qualified("w:docVars")}


def test_bullets_are_told_from_numbers(plain: Any) -> None:
    """By the kind of list that a number stands for."""
    stream = io.BytesIO()
    plain.save(stream)
    numbering = plain.part.numbering_part.element
    found = bullets(numbering)
    kinds = {num.numId for num in numbering.num_lst}
    assert found < kinds


def test_the_page_is_measured_between_its_margins(plain: Any) -> None:
    """In twips; what a document leaves unsaid is nothing."""
    section = plain.sections[0]
    whole = (section.page_width - section.left_margin - section.right_margin) // 635
    assert text_width(section) == whole
    section.left_margin = None
    assert text_width(section) > whole
