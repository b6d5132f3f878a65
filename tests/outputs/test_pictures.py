from __future__ import annotations

import re
import struct
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from overblik.outputs.pictures import PNG_SCALE, Pictures

if TYPE_CHECKING:
    from overblik.report.document import Document


@pytest.fixture
def pictures(danish: Document) -> Pictures:
    """The drawings of the small report."""
    return Pictures(figures=danish.figures * 2)


def test_names_inside_drawings_differ(pictures: Pictures) -> None:
    """Several drawings stand on one page, in two versions each."""
    names = [
        name for drawing in (*pictures.wide(), *pictures.narrow()) for name in re.findall(r'\bid="(.*?)"', drawing)
    ]
    assert len(names) == len(set(names))


def test_a_drawing_for_typst_has_its_size(pictures: Pictures) -> None:
    """One for a page takes the width that it is given."""
    assert ' width="' in pictures.files()[0].split(">")[0]
    assert ' width="' not in pictures.wide()[0].split(">")[0]


def test_a_picture_is_fit_for_print(pictures: Pictures) -> None:
    """16 cm wide, 240 dots an inch."""
    width, _ = struct.unpack(">II", pictures.png()[0][16:24])
    assert width == pytest.approx(605 * PNG_SCALE, abs=PNG_SCALE)


def test_formats_may_ask_at_once(pictures: Pictures) -> None:
    """They get the same."""
    with ThreadPoolExecutor() as pool:
        found = {pool.submit(pictures.wide).result() for _ in range(4)}
    assert len(found) == 1
