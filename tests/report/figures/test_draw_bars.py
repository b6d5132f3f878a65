"""Bars on the page."""

from __future__ import annotations

from overblik.questionnaire.variables import Choices
from overblik.report.figures.chart import chart
from overblik.report.figures.draw_bars import draw_bars
from overblik.report.figures.marks import Box, Part, Words
from overblik.report.figures.page import narrow, wide
from tests.report.figures.samples import (
    ALL,
    DONT_KNOW,
    Answers,
    multiple,
    multiple_by_two,
    options,
    question,
    tabulated,
    yes_no,
)


def boxes(part: Part) -> list[Box]:
    """The bars of a figure."""
    return [mark for mark in part.marks if isinstance(mark, Box) and mark.cell]


def texts(part: Part) -> list[str]:
    """The words of a figure."""
    return [mark.text for mark in part.marks if isinstance(mark, Words)]


def test_all_bars_begin_at_one_line() -> None:
    """And are as long as their numbers, the longest to the right edge where it is everybody."""
    page = wide(16)
    found = boxes(draw_bars(chart(multiple(), language="da"), page))
    assert len({box.x for box in found}) == 1
    assert found[0].x + found[0].width == page.width
    assert round(found[1].width / found[0].width, 4) == round(51 / 72, 4)


def test_on_a_telephone_bars_have_the_whole_width() -> None:
    """Labels stand above them."""
    found = boxes(draw_bars(chart(multiple(), language="da"), narrow()))
    assert (found[0].x, found[0].width) == (0, narrow().width)


def test_the_unit_and_a_small_base_stand_over_the_bars() -> None:
    """`Pct. (n = 24)`, once."""
    assert texts(draw_bars(chart(yes_no(24), language="da"), wide(16)))[0] == "Pct. (n\u00a0=\u00a024)"
    assert texts(draw_bars(chart(yes_no(), language="en"), wide(16)))[0] == "Per cent"


def test_two_groups_stand_in_pairs_under_a_legend() -> None:
    """Both bars of an option next to each other."""
    part = draw_bars(chart(multiple_by_two(), language="da"), wide(16))
    first, second = boxes(part)[:2]
    assert texts(part)[:3] == ["Pct.", "Øst\u00a0(n\u00a0=\u00a034)", "Vest\u00a0(n\u00a0=\u00a038)"]
    assert (first.role, second.role) == ("main", "muted")
    assert second.y == first.y + first.height + 1


def test_dont_know_stands_apart_with_its_base() -> None:
    """A gap before it, and its own base after its number."""
    choices = Choices(options=options("Ja", "Nej"), outside=DONT_KNOW)
    answers: Answers = {ALL: (70, {"Ja": 30, "Nej": 40, DONT_KNOW[0].id: 2})}
    part = draw_bars(chart(tabulated(question(choices), answers, dont_know="left_out"), language="da"), wide(16))
    first, second, last = boxes(part)
    assert last.y - second.y > second.y - first.y
    assert texts(part)[-2:] == ["3", "n\u00a0=\u00a072"]
