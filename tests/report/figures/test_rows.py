"""A label, and what stands beside or under it."""

from __future__ import annotations

import pytest

from overblik.report.figures.marks import Box, Part, Words
from overblik.report.figures.page import Page, narrow, wide
from overblik.report.figures.rows import AIR, heading, labelled, text_part

BAR = Part(height=18, marks=(Box(x=200, y=0, width=50, height=18, role="main"),))


def row(label: str, page: Page) -> tuple[Part, Box, list[Words]]:
    """A labelled bar."""
    part = labelled(label, BAR, page, 150)
    (box,) = (mark for mark in part.marks if isinstance(mark, Box))
    return part, box, [mark for mark in part.marks if isinstance(mark, Words)]


@pytest.mark.parametrize("label", ["Sms", "Fysiske samtaler uden for jobcentret, fx på en gåtur"])
def test_label_and_bar_are_level(label: str) -> None:
    """However many lines a label takes, its middle is that of the bar, and the row holds both."""
    page = wide(16)
    part, box, words = row(label, page)
    tops = [mark.y - page.text.size for mark in words]
    feet = [mark.y for mark in words]
    assert box.y + box.height / 2 == part.height / 2
    assert (feet[0] + feet[-1]) / 2 == pytest.approx(part.height / 2 + page.text.size * 0.325)
    assert min(tops) >= -AIR
    assert max(feet) < part.height
    assert all(mark.span[1] == pytest.approx(150) for mark in words)


def test_rows_keep_a_rhythm() -> None:
    """About three quarters of a centimetre from bar to bar."""
    part, _, _ = row("Sms", wide(16))
    assert 0.65 <= part.height / 96 * 2.54 <= 0.85


def test_on_a_telephone_the_label_stands_above() -> None:
    """At the left edge, and the bar below it."""
    _, box, words = row("Sms", narrow())
    assert words[0].x == 0
    assert words[0].y < box.y


def test_a_row_without_a_label_is_its_bar() -> None:
    """The title of the figure says what it is."""
    part, _, words = row("", wide(16))
    assert words == []
    assert part.height >= BAR.height


def test_a_heading_is_strong_and_has_air() -> None:
    """No heading takes no room."""
    page = wide(16)
    (words,) = heading("Region", page).marks
    assert isinstance(words, Words)
    assert words.face.weight == 600
    assert heading("Region", page).height == AIR + text_part("Region", page.strong, page.lead, page.width).height
    assert heading("", page).height == 0
