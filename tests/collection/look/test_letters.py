from __future__ import annotations

import io
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from overblik.collection.look.letters import CUTS, FAMILY, cut, face_rule

WORDS = "Rødgrød på øen – »ærlig« “talt” 1.234 € ≥ 50 pct.… Łódź, Ğ"


@pytest.fixture(scope="module")
def face() -> TTFont:
    """A face, cut down and read again."""
    font = files("font_source_sans_pro").joinpath("files", "SourceSansPro-Regular.ttf").read_bytes()
    return TTFont(io.BytesIO(cut(font)))


def test_every_letter_of_danish_and_its_neighbours_is_there(face: TTFont) -> None:
    """Names of places and people are written with them."""
    assert {ord(it) for it in WORDS} <= set(face.getBestCmap())


def test_other_scripts_are_left_out(face: TTFont) -> None:
    """They would be most of the file; the reader's machine has them."""
    assert ord("Ж") not in face.getBestCmap()


def test_a_face_that_was_cut_has_a_name_of_its_own(face: TTFont) -> None:
    """The licence reserves the old one; whose the letters are is said still."""
    names = {it.nameID: it.toUnicode() for it in face["name"].names}
    assert names[1] == names[4] == FAMILY
    assert names[6] == FAMILY.replace(" ", "")
    assert "Adobe" in names[0]


def test_every_weight_finds_a_face() -> None:
    """Bold text is never thickened by the browser."""
    assert [it.weights for it in CUTS] == ["100 500", "600 900"]
    assert "font-display:swap" in face_rule(CUTS[0], "x.woff2")
