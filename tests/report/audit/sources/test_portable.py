"""PDF."""

from __future__ import annotations

import io

import pytest
import typst
from pypdf import PdfWriter

from overblik.errors import Unanswerable
from overblik.report.audit.sources.passages import Passage
from overblik.report.audit.sources.portable import pdf_parts


def test_words_have_their_page() -> None:
    """A sentence on the second page is found there."""
    raw = typst.compile(b'#set text(lang: "da")\nDet er 77 pct. af alle.\n#pagebreak()\nKun 5 pct. svarede nej.\n')
    parts = [part for part in pdf_parts(raw, "x.pdf") if isinstance(part, Passage)]
    assert [(part.text, part.place.page) for part in parts] == [
        ("Det er 77 pct. af alle.", 1),
        ("Kun 5 pct. svarede nej.", 2),
    ]


def test_a_pdf_without_words_is_told_from_one_that_is_broken() -> None:
    """The first needs text recognition, the other a new copy."""
    writer, stream = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=100, height=100)
    writer.write(stream)
    with pytest.raises(Unanswerable, match="only pictures"):
        pdf_parts(stream.getvalue(), "x.pdf")
    with pytest.raises(Unanswerable, match="cannot be read"):
        pdf_parts(b"%PDF-1.7 no", "x.pdf")
