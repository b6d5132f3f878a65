"""Word documents."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from overblik.errors import Unanswerable
from overblik.report.audit.sources.passages import Grid, Passage
from overblik.report.audit.sources.word import word_parts


def document() -> bytes:
    """A document with a heading, a paragraph in two runs, a list and a table."""
    made = docx.Document()
    made.add_heading("Skoler", level=1)
    made.add_paragraph("Det er 77").add_run("\u00a0pct. af skolerne.")
    made.add_paragraph("33pct.", style="List Bullet")
    made.add_paragraph("Tabel 1: Hvem")
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells), ("", "Ja", "Dansk", "60 pct."), strict=True
    ):
        cell.text = text
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_paragraphs_and_tables_come_in_their_order() -> None:
    """A table has its caption, and the text of its cells is told once."""
    parts = word_parts(document(), "x.docx")
    assert [(part.kind, part.text) for part in parts if isinstance(part, Passage)] == [
        ("heading", "Skoler"),
        ("text", "Det er 77 pct. af skolerne."),
        ("text", "33pct."),
        ("caption", "Tabel 1: Hvem"),
    ]
    (grid,) = (part for part in parts if isinstance(part, Grid))
    assert (grid.caption, grid.columns, grid.rows[0].label, grid.rows[0].cells) == (
        "Tabel 1: Hvem",
        ("Ja",),
        "Dansk",
        ("60 pct.",),
    )


def test_what_is_no_document_is_told() -> None:
    """Another file with that ending, and a package without a text."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("x", "y")
    for raw in (b"no", stream.getvalue()):
        with pytest.raises(Unanswerable, match="no Word document"):
            word_parts(raw, "x.docx")
