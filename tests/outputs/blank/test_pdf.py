from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from overblik.outputs.blank import pdf
from overblik.outputs.blank.form import Line, Ticks
from tests.outputs.blank.small_form import small_form


@pytest.fixture(scope="module")
def reader() -> PdfReader:
    """The Danish form, opened."""
    return PdfReader(io.BytesIO(pdf.write(small_form("da"))))


def test_the_same_form_is_the_same_file() -> None:
    """Its date is the study's, not the clock's."""
    assert pdf.write(small_form("da")) == pdf.write(small_form("da"))


def test_the_file_is_tagged_and_says_what_it_is(reader: PdfReader) -> None:
    """PDF/UA-1, with title, owner and language."""
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Hjælp i huset – Spørgeskema", "Foreningen")
    assert str(reader.root_object["/Lang"]) == "da"
    assert reader.xmp_metadata is not None
    assert b"pdfuaid:part" in reader.xmp_metadata.stream.get_data()


def test_everything_is_on_the_pages(reader: PdfReader) -> None:
    """Questions, routing, options, and what is to be written."""
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))
    for words in (
        "Sådan bruger I skemaet", "Hvem hjælper?", "Besvares kun, hvis I har valgt »Piger« i spørgsmål 1.", "☐ Drenge",
        "○ Godt", "Andre, skriv hvad:", "(vælges alene)", "Skriv et helt tal fra 0 til 5.000.", "hoveder", "Højst 2.000 tegn.",
    ):  # fmt: skip
        assert words in text, words


def test_questions_are_headings(reader: PdfReader) -> None:
    """They are found from the bookmarks, under their sections."""
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles == ["Første", "Anden"]


def test_values_are_what_a_template_can_read() -> None:
    """Names as Typst writes them, and no date."""
    found = pdf.values(small_form("en"))
    assert found["how-title"] == "How to use this form"
    assert "date" not in found


def test_a_question_longer_than_a_page_goes_on_overleaf() -> None:
    """Others stay whole."""
    form = small_form("en")
    many = Ticks(lines=tuple(Line(label=f"Option {n}") for n in range(120)), many=True)
    item = replace(form.parts[0].items[0], answer=many)
    made = pdf.write(replace(form, parts=(replace(form.parts[0], items=(item,)),)))
    text = [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]
    assert len(text) >= 3
    assert all(f"Option {n}" in " ".join(text) for n in range(120))
