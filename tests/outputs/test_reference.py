from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from lxml import etree

from overblik.outputs.ooxml import qualified
from overblik.outputs.reference import FONT_TABLE, STYLES, reference_document, write_reference

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def archive() -> bytes:
    """The reference document."""
    return reference_document()


def test_every_style_of_ours_is_in_it_once(archive: bytes) -> None:
    """In the place of Pandoc's of the same id."""
    styles = docx.Document(io.BytesIO(archive)).styles.element
    ids = [style.get(qualified("w:styleId")) for style in styles.findall(qualified("w:style"))]
    ours = [style.get(qualified("w:styleId")) for style in etree.parse(STYLES).getroot().findall(qualified("w:style"))]
    assert len(ids) == len(set(ids))
    assert set(ours) <= set(ids)


def test_the_page_is_a4(archive: bytes) -> None:
    """16 cm of it for the text."""
    section: Any = docx.Document(io.BytesIO(archive)).sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    text = section.page_width - section.left_margin - section.right_margin
    assert text / 36000 == pytest.approx(160, abs=0.1)


def test_a_font_that_is_not_installed_has_a_neighbour(archive: bytes) -> None:
    """Word takes Calibri for Source Sans Pro."""
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        fonts = etree.fromstring(parts.read(FONT_TABLE))
    names: dict[Any, Any] = {font.get(qualified("w:name")): font.find(qualified("w:altName")) for font in fonts}
    assert names["Source Sans Pro"].get(qualified("w:val")) == "Calibri"


def test_it_is_written_for_users(tmp_path: Path, archive: bytes) -> None:
    """To be changed in Word and given back."""
    write_reference(tmp_path / "own.docx")
    assert (tmp_path / "own.docx").read_bytes() == archive
