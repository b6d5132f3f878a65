"""The two widths of a figure."""

from __future__ import annotations

from overblik.report.figures.page import LABEL_EASE, LABEL_SHARE, label_width, labels_beside, narrow, wide
from overblik.report.figures.wrap import wrap

LONG = "Fysiske samtaler uden for jobcentret, fx på en gåtur i nabolaget eller på virksomheden, hvor der er plads"


def test_a_printed_page_is_as_wide_as_it_says() -> None:
    """16 cm are 605 pixels at 96 an inch, and its letters 8.5 to 9.5 points."""
    page = wide(16)
    assert page.width == 605
    assert all(8.5 <= face.size * 0.75 <= 9.5 for face in (page.text, page.small, page.strong, page.small_strong))
    assert narrow().text.size >= 14


def test_short_labels_stay_on_one_line() -> None:
    """There is no need to break what takes little room."""
    page = wide(16)
    labels = ["Hotel og restauration", "Andet"]
    width = labels_beside(labels, page)
    assert all(len(wrap(label, page.text, width)) == 1 for label in labels)
    assert width <= page.width * LABEL_EASE


def test_labels_take_two_lines_before_they_take_more_room() -> None:
    """As wide as two lines of the longest label, and no wider."""
    page = wide(16)
    width = labels_beside([LONG[:70], "Sms"], page)
    assert len(wrap(LONG[:70], page.text, width)) == 2
    assert len(wrap(LONG[:70], page.text, width - 1)) > 2


def test_labels_never_take_more_than_their_share() -> None:
    """Two fifths of the page; three lines then."""
    page = wide(16)
    width = labels_beside([LONG], page)
    assert width <= page.width * LABEL_SHARE
    assert len(wrap(LONG, page.text, width)) == 3


def test_on_a_telephone_labels_stand_above() -> None:
    """They take no room beside the bars."""
    assert labels_beside([LONG], narrow()) == 0


def test_no_labels_take_no_room() -> None:
    """A figure of one bar has none."""
    assert label_width([], wide(16).text, 200) == 0
    assert label_width([""], wide(16).text, 200) == 0
