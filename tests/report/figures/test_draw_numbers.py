"""Numbers on the page."""

from __future__ import annotations

import pytest

from overblik.report.figures.chart import chart
from overblik.report.figures.draw_numbers import draw_numbers
from overblik.report.figures.marks import Dot, Line, Words
from overblik.report.figures.page import narrow, wide
from tests.report.figures.samples import measured, staff, staff_by_region


def test_the_dot_is_the_median_and_the_line_the_middle_half() -> None:
    """41 between 30.5 and 62, on one axis."""
    marks = draw_numbers(chart(staff(), language="da"), wide(16)).marks
    (dot,) = (mark for mark in marks if isinstance(mark, Dot))
    (line,) = (mark for mark in marks if isinstance(mark, Line) and mark.width > 1)
    assert dot.cell == "ansatte/median"
    assert (dot.x - line.x) / (line.x2 - line.x) == pytest.approx((41 - 30.5) / (62 - 30.5))


def test_the_numbers_stand_in_columns() -> None:
    """Median, middle half and mean; a telephone has no room for the middle half."""
    drawn = chart(staff(), language="da")
    texts = [mark.text for mark in draw_numbers(drawn, wide(16)).marks if isinstance(mark, Words)]
    assert {"Median", "Gennemsnit", "41,0", "30,5–62,0", "45,3"} <= set(texts)
    small = [mark.text for mark in draw_numbers(drawn, narrow()).marks if isinstance(mark, Words)]
    assert "41,0" in small
    assert "30,5–62,0" not in small


def test_who_is_held_back_has_words_and_no_dot() -> None:
    """And dashes in the columns."""
    marks = draw_numbers(chart(staff_by_region(), language="da"), wide(16)).marks
    texts = [mark.text for mark in marks if isinstance(mark, Words)]
    assert sum(isinstance(mark, Dot) for mark in marks) == 4
    assert "– for få svar" in texts
    assert texts.count("–") == 3


def test_the_base_of_a_lone_row_stands_with_the_unit() -> None:
    """There is no label for it to stand beside."""
    table = measured({(): {"mean": 45.25, "median": 41, "q1": 30.5, "q3": 62}}, base=12)
    texts = [mark.text for mark in draw_numbers(chart(table, language="da"), wide(16)).marks if isinstance(mark, Words)]
    assert "medarbejdere (n\u00a0=\u00a012)" in texts
