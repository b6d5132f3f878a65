"""Axes have round numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.figures.axis import axis_lines, axis_numbers, axis_over, round_step
from overblik.report.figures.marks import Words
from overblik.report.figures.page import wide

values = st.lists(st.floats(-1e6, 1e6).map(lambda value: round(value, 3)), max_size=6)


@pytest.mark.parametrize(
    ("least", "step"), [(0.3, 0.5), (1, 1), (1.1, 2), (2.5, 5), (7, 10), (20, 20), (0.0012, 0.002), (0, 1), (-1, 1)]
)
def test_a_step_is_one_two_or_five(least: float, step: float) -> None:
    """Times a power of ten; what has no length has a step of 1."""
    assert round_step(least) == pytest.approx(step)


@given(values)
def test_an_axis_holds_every_value_and_zero(found: list[float]) -> None:
    """Between its ends, which are marked."""
    axis = axis_over(found, left=10, width=300)
    assert axis.low <= min([0, *found]) + 1e-6
    assert axis.high >= max([0, *found]) - 1e-6
    assert axis.marks()[0] == axis.low
    assert axis.marks()[-1] == pytest.approx(axis.high)
    assert axis.at(axis.low) == 10
    assert axis.at(axis.high) == 310


@given(values, st.floats(60, 400))
def test_there_are_few_marks(found: list[float], width: float) -> None:
    """So that their numbers do not meet."""
    assert 2 <= len(axis_over(found, left=0, width=width).marks()) <= max(3, width / 48 + 3)


def test_each_mark_has_a_line_and_a_number_in_the_language() -> None:
    """With as many decimals as the step has."""
    axis = axis_over([0.9], left=0, width=300)
    texts = [mark.text for mark in axis_numbers(axis, wide(16), "da").marks if isinstance(mark, Words)]
    assert texts == ["0,0", "0,2", "0,4", "0,6", "0,8", "1,0"]
    assert len(list(axis_lines(axis, 50))) == 6
