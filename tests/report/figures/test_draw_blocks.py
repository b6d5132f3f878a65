"""Bars in blocks, one below the other."""

from __future__ import annotations

import pytest

from overblik.report.figures.chart import chart
from overblik.report.figures.draw_blocks import draw_blocks, with_base
from overblik.report.figures.marks import Box, Words
from overblik.report.figures.page import narrow
from tests.report.figures.samples import grid_of_aims, multiple_by_region


def test_each_option_is_a_block_of_groups() -> None:
    """The option heads it, the groups with their bases stand in it."""
    part = draw_blocks(chart(multiple_by_region(), language="da"), narrow())
    texts = [mark.text for mark in part.marks if isinstance(mark, Words)]
    assert texts[:5] == ["Pct.", "Telefon", "Hovedstaden (n\u00a0=\u00a020)", "100", "Sjælland (n\u00a0=\u00a014)"]


def test_each_row_of_a_table_of_numbers_is_a_block_of_options() -> None:
    """On a telephone; all bars are of one colour then, for their length says the number."""
    part = draw_blocks(chart(grid_of_aims(), language="da"), narrow())
    strong = [mark.text for mark in part.marks if isinstance(mark, Words) and mark.face.weight == 600]
    assert strong[:2] == [
        "Nyledige (ledige under covid-19-krisen) (n\u00a0=\u00a071)",
        "Øvrige jobparate (n\u00a0=\u00a072)",
    ]
    assert {mark.role for mark in part.marks if isinstance(mark, Box)} == {"main"}


@pytest.mark.parametrize(
    ("label", "base", "expected"),
    [("Øst", "n = 34", "Øst (n\u00a0=\u00a034)"), ("Øst", "", "Øst"), ("", "n\u00a0=\u00a034", "n\u00a0=\u00a034")],
)
def test_a_base_stands_in_brackets_after_its_label(label: str, base: str, expected: str) -> None:
    """And by itself where there is no label."""
    assert with_base(label, base) == expected
