"""Tables of numbers on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from overblik.report.figures.chart import chart
from overblik.report.figures.draw_heat import draw_heat, fits_heat
from overblik.report.figures.marks import Box, Words
from overblik.report.figures.page import narrow, wide
from tests.report.figures.samples import grid_of_aims

AIMS = chart(grid_of_aims(), language="da")


def test_every_cell_holds_its_number() -> None:
    """In its middle; six by six of them."""
    marks = draw_heat(AIMS, wide(16)).marks
    cells = [mark for mark in marks if isinstance(mark, Box)]
    numbers = [mark for mark in marks if isinstance(mark, Words) and mark.align == "center" and "," in mark.text]
    assert len(cells) == len(numbers) == 36
    for cell, number in zip(cells, numbers, strict=True):
        assert number.x == pytest.approx(cell.x + cell.width / 2, abs=1)


def test_each_rows_base_stands_beside_it() -> None:
    """They are 71 and 72 by turns."""
    texts = [mark.text for mark in draw_heat(AIMS, wide(16)).marks if isinstance(mark, Words)]
    assert [text for text in texts if text.startswith("n\u00a0=")] == ["n\u00a0=\u00a071", "n\u00a0=\u00a072"] * 3


def test_headings_part_only_between_the_parts_of_compounds() -> None:
    """Room is taken from the labels before a word is hyphenated."""
    texts = [mark.text for mark in draw_heat(AIMS, wide(16)).marks if isinstance(mark, Words)]
    assert "uddannelses-" in texts
    assert "opkvalificering" in texts


def test_a_table_of_numbers_needs_room() -> None:
    """On a telephone it becomes bars, and so does one of twenty columns."""
    wide_one = replace(
        AIMS,
        entries=AIMS.entries * 3,
        rows=tuple(replace(row, segments=row.segments * 3) for row in AIMS.rows),
    )
    assert fits_heat(AIMS, wide(16))
    assert not fits_heat(AIMS, narrow())
    assert not fits_heat(wide_one, wide(16))
