from __future__ import annotations

import io

import docx
import pytest

from overblik.outputs.blank import docx as word
from tests.outputs.blank.small_form import small_form


@pytest.fixture(scope="module")
def made() -> docx.document.Document:
    """The Danish form, opened."""
    return docx.Document(io.BytesIO(word.write(small_form("da"))))


def test_the_same_form_is_the_same_file() -> None:
    """It can be compared, and kept under version control."""
    assert word.write(small_form("en")) == word.write(small_form("en"))


def test_structure_is_said_by_styles(made: docx.document.Document) -> None:
    """Title, sections, questions and options; nothing is made to look like what it is not."""
    styles = {paragraph.text: paragraph.style and paragraph.style.name for paragraph in made.paragraphs}
    assert styles["Hjælp i huset"] == "Title"
    assert styles["Første"] == "Heading 1"
    assert styles["2. Hvordan går det?"] == "Heading 2"
    assert styles["☐ Drenge"] == "Option"
    assert styles["Besvares kun, hvis I har valgt »Piger« i spørgsmål 1."] == "Routing"
    assert not made.element.body.findall(".//{*}txbxContent")


def test_a_grid_is_a_table_whose_head_is_repeated(made: docx.document.Document) -> None:
    """It fills the page, its columns to tick being of one width."""
    (table,) = made.tables
    assert table.rows[0]._tr.findall(".//{*}tblHeader")  # noqa: SLF001 - python-docx has no name for it
    widths = [int(column.width) for column in table.columns]
    assert abs(widths[1] - widths[2]) < 10_000
    assert widths[0] > widths[1]


def test_a_question_stays_together(made: docx.document.Document) -> None:
    """Its options keep with the next one, and the last with nothing."""
    kept = {paragraph.text: paragraph.paragraph_format.keep_with_next for paragraph in made.paragraphs}
    assert kept["○ Godt"]
    assert not kept["○ Ved ikke"]


def test_the_file_says_what_it_is(made: docx.document.Document) -> None:
    """Title, owner and language."""
    about = made.core_properties
    assert (about.title, about.author, about.language) == ("Hjælp i huset – Spørgeskema", "Foreningen", "da")
