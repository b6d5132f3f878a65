from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx
import pytest
from pypdf import PdfReader

from overblik.outputs import Options
from overblik.outputs import docx as word_format
from overblik.outputs.ooxml import qualified
from overblik.outputs.reference import reference_document, write_reference

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.report.document import Document

ALT = "Liggende søjler. Flest har brugt telefonsamtaler (100 pct.), færrest brev (0 pct.). 72 jobcentre."


@pytest.fixture(scope="module")
def opened(word: bytes) -> Any:
    """The Danish report, opened."""
    return docx.Document(io.BytesIO(word))


def styled(opened: Any, style: str) -> list[str]:
    """The paragraphs in a style, by the name that Word shows."""
    return [paragraph.text for paragraph in opened.paragraphs if paragraph.style.name.lower() == style.lower()]


def test_the_same_report_is_the_same_file(danish: Document, word: bytes) -> None:
    """Also inside: no part carries the time or the folder of its making."""
    assert word_format.write(danish) == word
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        assert not any(b"/tmp" in archive.read(name) for name in archive.namelist())


def test_the_file_says_what_it_is(opened: Any) -> None:
    """Title, owner, language and date are the study's."""
    about = opened.core_properties
    assert (about.title, about.author, about.language) == ("Kontakt under nedlukningen", "Foreningen", "da")
    assert about.created.date().isoformat() == about.modified.date().isoformat() == "2020-06-10"
    assert b'w:lang w:bidi="ar-SA" w:eastAsia="en-GB" w:val="da-DK"' in part(opened, "styles")


def part(opened: Any, name: str) -> bytes:
    """A part of the document as XML."""
    blobs = [it.blob for it in opened.part.package.iter_parts() if it.partname == f"/word/{name}.xml"]
    assert len(blobs) == 1
    return bytes(blobs[0])


def test_the_front_page_has_its_styles(opened: Any) -> None:
    """So that an own reference document can change them."""
    assert styled(opened, "Title") == ["Kontakt under nedlukningen"]
    assert styled(opened, "Subtitle") == ["En undersøgelse blandt landets jobcentre"]
    assert styled(opened, "Author") == ["Foreningen · 10. juni 2020"]
    assert styled(opened, "Response Line") == ["Besvaret af 72 ud af 94 jobcentre (77 pct.), 15.–24. maj 2020"]
    assert styled(opened, "Invented Note") == ["Svarene er opdigtede."]
    assert styled(opened, "Headline") == [
        "9 ud af 10\tjobcentre har holdt videomøder", "Alle\tTelefonen har været i brug i alle jobcentre",
    ]  # fmt: skip


def test_headings_are_headings(opened: Any) -> None:
    """Word's navigation pane is filled by them."""
    assert styled(opened, "Heading 1") == [
        "Formål og metode",
        "Kontakten med de ledige",
        "Bilag: Hvor tallene kommer fra",
    ]
    assert styled(opened, "Heading 2") == ["77 pct. svarede på skemaet"]


def test_the_contents_are_filled_and_titled(opened: Any) -> None:
    """Each entry leads to its heading and shows a page before Word has counted."""
    content = next(opened.element.body.iter(qualified("w:sdtContent")))
    texts = ["".join(it.text or "" for it in entry.iter(qualified("w:t"))) for entry in content]
    assert texts == [
        "Indhold", "Formål og metode3", "77 pct. svarede på skemaet3", "Kontakten med de ledige3",
        "Bilag: Hvor tallene kommer fra4", "Figurer og tabeller", "Figur\u00a01. Hvilke metoder har alle brugt?3",
        "Tabel\u00a01. Hovedformålet med kontakten3",
    ]  # fmt: skip
    anchors = [link.get(qualified("w:anchor")) for link in content.iter(qualified("w:hyperlink"))]
    marks = {mark.get(qualified("w:name")) for mark in opened.element.body.iter(qualified("w:bookmarkStart"))}
    assert len(anchors) == 6
    assert set(anchors) <= marks


def test_fields_are_whole(opened: Any) -> None:
    """Each field is begun, parted and ended; one that is not makes Word refuse the file."""
    kinds = [mark.get(qualified("w:fldCharType")) for mark in opened.element.body.iter(qualified("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == 7


def test_names_of_bookmarks_are_used_once(opened: Any) -> None:
    """Ids too: Word mends a file in which they are not, and says so to its reader."""
    marks = list(opened.element.body.iter(qualified("w:bookmarkStart")))
    for attribute in ("w:id", "w:name"):
        values = [mark.get(qualified(attribute)) for mark in marks]
        assert len(values) == len(set(values))


def test_figures_have_captions_pictures_and_alternative_texts(opened: Any) -> None:
    """The caption stays with the picture, the picture with its note."""
    body = [it for it in opened.element.body if it.tag in {qualified("w:p"), qualified("w:tbl")}]
    place = next(i for i, it in enumerate(body) if it.tag == qualified("w:p") and it.style == "Caption")
    assert [it.style for it in body[place : place + 4]] == ["Caption", "Figure", "Note", "Note"]
    assert [it.pPr.keepNext_val for it in body[place - 1 : place + 4]] == [True, None, None, True, None]
    names = ["Caption", "Figure"]
    assert all(opened.styles[name].paragraph_format.keep_with_next for name in names)
    (picture,) = opened.inline_shapes
    assert picture._inline.docPr.get("descr") == ALT  # noqa: SLF001 - python-docx has no word for it
    assert picture.width.cm == pytest.approx(16, abs=0.1)


def test_tables_have_heads_and_stay_whole(opened: Any) -> None:
    """Heads of columns are repeated on each page, heads of rows are named; a short table stays with its note."""
    for table in opened.tables:
        first, *others = table._tbl.tr_lst  # noqa: SLF001 - python-docx has no word for heads
        assert first.trPr.find(qualified("w:tblHeader")) is not None
        assert all(row.trPr.find(qualified("w:tblHeader")) is None for row in others)
        assert table._tbl.tblPr.find(qualified("w:tblLook")).get(qualified("w:firstColumn")) == "1"  # noqa: SLF001
        widths = [int(column.get(qualified("w:w"))) for column in table._tbl.tblGrid]  # noqa: SLF001
        assert sum(widths) == pytest.approx(9071, abs=3)
    assert [cell.text for cell in opened.tables[0].rows[1].cells] == ["Unge på uddannelseshjælp", "33,8", "66,2", "71"]


def test_lists_and_quotations_have_styles(opened: Any) -> None:
    """Those that Word has for them."""
    assert styled(opened, "List Bullet") == ["Første punkt", "Andet punkt"]
    assert styled(opened, "Quote") == [
        "En tryghedssamtale, hvor vi hørte, hvordan det gik",
        "Vejledning om brancheskift",
    ]


def test_a_false_claim_is_seen_and_mended(opened: Any) -> None:
    """Claims are ordinary text, only false ones in a draft are not."""
    runs = [run for paragraph in opened.paragraphs for run in paragraph.runs if run.style.name == "False Claim"]
    assert "".join(run.text for run in runs) == "alle [passer ikke: 0 af 72 = 0 pct.]"


def test_every_page_carries_title_number_and_note(opened: Any) -> None:
    """The first page shows no number, but the note on invented answers."""
    section = opened.sections[0]
    head, foot = section.header._element, section.footer._element  # noqa: SLF001 - python-docx knows no fields
    assert "Kontakt under nedlukningen" in "".join(it.text or "" for it in head.iter(qualified("w:t")))
    fields = [it.text.strip() for it in foot.iter(qualified("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert section.different_first_page_header_footer
    for foot in (section.footer, section.first_page_footer):
        assert foot.paragraphs[-1].text == "Svarene er opdigtede."


def test_new_pages_begin_where_they_should(opened: Any) -> None:
    """The contents, the text and the appendix; the marks that said so are gone."""
    breaks = [
        it for it in opened.element.body.iter(qualified("w:p")) if it.pPr is not None and it.pPr.pageBreakBefore_val
    ]
    texts = ["".join(text.text or "" for text in paragraph.iter(qualified("w:t"))) for paragraph in breaks]
    assert texts == ["Indhold", "Formål og metode", "Bilag: Hvor tallene kommer fra"]


def test_a_user_may_bring_a_reference_document(danish: Document, options: Options, tmp_path: Path) -> None:
    """Its styles, margins and footers are taken over; the note on invented answers is added to them."""
    write_reference(tmp_path / "own.docx")
    own = docx.Document(str(tmp_path / "own.docx"))
    own.styles["Heading 1"].font.name = "Georgia"
    own.sections[0].footer.paragraphs[0].text = "Fortroligt"
    own.save(str(tmp_path / "own.docx"))
    made = word_format.write(danish, options=replace(options, reference=tmp_path / "own.docx"))
    opened = docx.Document(io.BytesIO(made))
    assert opened.styles["Heading 1"].font.name == "Georgia"
    assert [it.text for it in opened.sections[0].footer.paragraphs] == ["Fortroligt", "Svarene er opdigtede."]


def test_pandocs_own_reference_document_will_do(danish: Document, options: Options, tmp_path: Path) -> None:
    """A reference document without our styles, headers and footers makes a plainer report, but a report."""
    plain = docx.Document()
    plain.save(str(tmp_path / "plain.docx"))
    opened = docx.Document(
        io.BytesIO(word_format.write(danish, options=replace(options, reference=tmp_path / "plain.docx")))
    )
    assert opened.sections[0].footer.paragraphs[-1].text == "Svarene er opdigtede."


def test_the_reference_document_is_always_the_same() -> None:
    """It is made, not kept: the same styles give the same bytes."""
    assert reference_document() == reference_document()


def test_the_english_report_is_english(english: Document) -> None:
    """A report without date, subtitle, tables and invented answers."""
    opened = docx.Document(io.BytesIO(word_format.write(english)))
    content = next(opened.element.body.iter(qualified("w:sdtContent")))
    texts = ["".join(it.text or "" for it in entry.iter(qualified("w:t"))) for entry in content]
    assert texts == [
        "Contents",
        "Purpose and method3",
        "Figures and tables",
        "Figure\u00a01. Which methods have you used?3",
    ]
    assert b'w:val="en-GB"' in part(opened, "styles")


def test_libreoffice_opens_it(word: bytes, tmp_path: Path) -> None:
    """Every page is there, with contents that agree with it."""
    program = shutil.which("soffice") or shutil.which("libreoffice") or "soffice"
    (tmp_path / "report.docx").write_bytes(word)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "report.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    pages = PdfReader(tmp_path / "report.pdf").pages
    assert len(pages) == 4
    assert "Indhold" in pages[1].extract_text()
    assert "Bilag" in pages[3].extract_text()
