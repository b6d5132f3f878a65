from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from overblik.outputs import pdf as pdf_format
from overblik.outputs.pictures import Pictures

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject

    from overblik.report.document import Document


@pytest.fixture(scope="module")
def reader(pdf: bytes) -> PdfReader:
    """The Danish report, opened."""
    return PdfReader(io.BytesIO(pdf))


@pytest.fixture(scope="module")
def pages(reader: PdfReader) -> list[str]:
    """The text of each page, white space made one."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]


def test_the_same_report_is_the_same_file(danish: Document, pdf: bytes) -> None:
    """Its date is the study's, not the clock's."""
    assert pdf_format.write(danish) == pdf


def test_the_file_says_what_it_is(reader: PdfReader) -> None:
    """Title, owner, date and language stand in the file, and viewers show the title."""
    about = reader.metadata
    assert about is not None
    assert (about.title, about.author) == ("Kontakt under nedlukningen", "Foreningen")
    assert str(about.creation_date).startswith("2020-06-10")
    assert str(reader.root_object["/Lang"]) == "da"


def test_the_file_is_tagged(reader: PdfReader) -> None:
    """It claims PDF/UA-1, and every picture has its alternative text."""
    assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
    assert reader.xmp_metadata is not None
    assert b"pdfuaid:part" in reader.xmp_metadata.stream.get_data()
    alts = [str(element["/Alt"]) for element in elements(reader, "/Figure")]
    assert alts == ["Liggende søjler. Flest har brugt telefonsamtaler (100 pct.), færrest brev (0 pct.). 72 jobcentre."]


def elements(reader: PdfReader, role: str) -> list[DictionaryObject]:
    """All structure elements of a role."""
    found: list[DictionaryObject] = []

    def look(node: object) -> None:
        inner = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(inner, list):
            for child in inner:
                look(child)
        elif isinstance(inner, dict):
            if inner.get("/S") == role:
                found.append(inner)  # type: ignore[arg-type]
            look(inner.get("/K", []))

    look(reader.root_object["/StructTreeRoot"])
    return found


def test_headings_are_bookmarks(reader: PdfReader) -> None:
    """Claims in them are read as text."""
    titles = [entry.title for entry in flat(reader.outline)]
    assert titles == [
        "Formål og metode", "77 pct. svarede på skemaet", "Kontakten med de ledige", "Bilag: Hvor tallene kommer fra",
    ]  # fmt: skip


def flat(outline: Any) -> list[Any]:
    """Bookmarks of all levels, in order."""
    return [found for entry in outline for found in (flat(entry) if isinstance(entry, list) else [entry])]


def test_the_front_page_says_who_asked_whom_and_what_came_out(pages: list[str]) -> None:
    """Title, owner, date, response line, note and headlines."""
    for text in (
        "Kontakt under nedlukningen", "En undersøgelse blandt landets jobcentre", "Foreningen · 10. juni 2020",
        "Besvaret af 72 ud af 94 jobcentre (77 pct.), 15.–24. maj 2020", "Svarene er opdigtede.",
        "9 ud af 10 jobcentre har holdt videomøder", "Alle Telefonen har været i brug i alle jobcentre",
    ):  # fmt: skip
        assert text in pages[0]


def test_contents_and_numbered_pages(pages: list[str]) -> None:
    """Contents with figures and tables, then pages that say how many there are, each with the note on invented answers."""
    assert "Indhold Formål og metode" in pages[1]
    assert "Figurer og tabeller Figur 1. Hvilke metoder har alle brugt?" in pages[1]
    for number, page in enumerate(pages[1:], start=2):
        assert page.endswith(f"{number} / {len(pages)}")
        assert "Svarene er opdigtede." in page
        assert page.startswith("Kontakt under nedlukningen")


def test_figures_and_tables_have_their_notes(pages: list[str]) -> None:
    """In the same order as in the other formats."""
    text = " ".join(pages[2:])
    for first, then in (
        ("Figur 1. Hvilke metoder har alle brugt?", "Note: Andel af de 72 jobcentre"),
        ("Note: Andel af de 72 jobcentre", "Tallene bygger på"),
        ("Tabel 1. Hovedformålet med kontakten", "Unge på uddannelseshjælp 33,8 66,2 71"),
    ):
        assert text.index(first) < text.index(then)


def test_tables_have_heads(reader: PdfReader) -> None:
    """Cells of the first row are heads in the structure too."""
    assert len(elements(reader, "/Table")) == 2
    assert len(elements(reader, "/TH")) == 4 + 5


def test_a_false_claim_is_seen_and_mended(pages: list[str]) -> None:
    """A draft says what is so."""
    assert "[passer ikke: 0 af 72 = 0 pct.]" in " ".join(pages)


def test_only_our_font_is_used(reader: PdfReader) -> None:
    """Drawings are set in the font that they were measured with."""
    fonts = {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for page in reader.pages
        for font in resources(page).get("/Font", {}).values()
    }
    assert fonts
    assert all(font.startswith("SourceSansPro") for font in fonts)


def resources(page: Any) -> Any:
    """What a page refers to."""
    return page["/Resources"]


def test_words_are_not_parted(reader: PdfReader) -> None:
    """Danish patterns part compounds in the wrong place, so nothing is parted."""
    lines = [line.rstrip() for page in reader.pages for line in page.extract_text().splitlines()]
    assert [line for line in lines if re.search(r"\w-$", line)] == []


def test_the_pages_of_headings_and_parts_are_known(danish: Document) -> None:
    """Word's contents show them until Word has counted its own pages."""
    found = pdf_format.page_numbers(danish, Pictures(figures=danish.figures))
    assert (found.headings, found.parts) == ([3, 3, 3, 4], [3, 3])


def test_a_report_without_date_and_headlines_is_a_report(english: Document) -> None:
    """What a study does not say is left out, and what the program prints follows the language."""
    reader = PdfReader(io.BytesIO(pdf_format.write(english)))
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))
    assert "Contents Purpose and method" in text
    assert str(reader.root_object["/Lang"]) == "en"
    for danish in ("Indhold", "Figurer", "None", "none"):
        assert danish not in text
