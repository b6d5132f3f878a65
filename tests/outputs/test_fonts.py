"""One font for charts, pages and PDF."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from overblik.outputs import fonts
from overblik.outputs.fonts import CHARACTERS, FAMILY, FONT_FILES, FontFile, folder, lightened, subset, woff2_faces
from overblik.report.figures.measure import FONT


def widths(data: bytes) -> dict[int, int]:
    """The width of each character in a font."""
    with TTFont(io.BytesIO(data)) as font:
        return {code: font["hmtx"][name][0] for code, name in font.getBestCmap().items()}


def test_the_folder_holds_the_four_faces_and_nothing_else() -> None:
    """Nobody can choose a wrong one; it is the same folder as long as the program runs."""
    assert sorted(path.name for path in folder().iterdir()) == sorted(font.name for font in FONT_FILES)
    assert folder() == folder()


@pytest.mark.parametrize("font", FONT_FILES, ids=lambda font: font.name)
def test_a_lightened_face_has_all_characters_and_widths(font: FontFile) -> None:
    """Labels measured by the whole font fit when drawn by this one."""
    assert widths(lightened(font)) == widths(font.read())


@pytest.mark.parametrize("font", FONT_FILES, ids=lambda font: font.name)
def test_a_face_of_a_page_has_what_danish_and_typography_need(font: FontFile) -> None:
    """Danish letters, quotation marks, dashes, no-break spaces; and each as wide as in print."""
    whole, cut = widths(font.read()), widths(subset(font))
    needed = "ÆØÅæøåéü»«”“’–—…−€½×\u00a0"
    assert {ord(letter) for letter in needed} <= cut.keys()
    assert cut == {code: width for code, width in whole.items() if chr(code) in CHARACTERS}


def test_a_page_carries_all_four_faces() -> None:
    """As WOFF2 inside the style sheet, in less than 100 kB."""
    sheet = woff2_faces()
    faces = re.findall(r"font-weight:(\d+);font-style:(\w+);src:url\(data:font/woff2;base64,([^)]+)\)", sheet)
    assert [(int(weight), style) for weight, style, _ in faces] == [(font.weight, font.style) for font in FONT_FILES]
    assert all(base64.b64decode(data).startswith(b"wOF2") for *_, data in faces)
    assert sheet.count(f'font-family:"{FAMILY}"') == 4
    assert len(sheet) < 100_000


def test_fonts_are_the_same_every_time() -> None:
    """The same report is the same to the byte."""
    assert subset(FONT_FILES[0]) == subset(FONT_FILES[0])
    assert lightened(FONT_FILES[0]) == lightened(FONT_FILES[0])


def test_labels_are_measured_in_the_font_that_draws_them() -> None:
    """Two names for one font would be two fonts."""
    assert FAMILY == FONT


def test_a_prepared_style_sheet_is_the_one_that_would_be_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read where it fits the fonts; cut anew where the file is missing, or of other fonts."""
    monkeypatch.setattr(fonts, "PREPARED", tmp_path / "prepared" / "faces.css")
    uncached = woff2_faces.__wrapped__
    cut = uncached()
    fonts.prepare()
    assert uncached() == cut
    key, _, _ = fonts.PREPARED.read_text(encoding="utf-8").partition("\n")
    fonts.PREPARED.write_text(f"{key}\nas it was kept", encoding="utf-8")
    assert uncached() == "as it was kept"
    fonts.PREPARED.write_text("/* other fonts */\nas it was kept", encoding="utf-8")
    assert uncached() == cut
