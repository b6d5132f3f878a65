"""The line above the bars, and small print."""

from __future__ import annotations

import pytest

from overblik.report.figures.legend import axis_title, legend, small_print
from overblik.report.figures.marks import Box, Part, Words
from overblik.report.figures.model import Entry
from overblik.report.figures.page import narrow, wide

ENTRIES = [Entry(id=label, label=label, role="main") for label in ("Meget godt", "Godt", "Hverken godt eller dårligt")]


def words(part: Part) -> list[Words]:
    """The words of a part."""
    return [mark for mark in part.marks if isinstance(mark, Words)]


def test_entries_stand_on_one_line_in_the_order_of_the_bars() -> None:
    """The unit before them; a square before each."""
    part = legend(ENTRIES, wide(16), unit="Pct.")
    found = words(part)
    assert [mark.text for mark in found] == ["Pct.", "Meget godt", "Godt", "Hverken godt eller dårligt"]
    assert len({mark.y for mark in found}) == 1
    assert [mark.x for mark in found] == sorted(mark.x for mark in found)
    assert sum(isinstance(mark, Box) for mark in part.marks) == 3


def test_entries_that_do_not_fit_go_to_the_next_line() -> None:
    """None is cut, and none stands outside the page."""
    page = narrow()
    part = legend(ENTRIES * 2, page, unit="Pct.")
    assert len({mark.y for mark in words(part)}) > 1
    assert all(mark.span[1] <= page.width for mark in words(part))


def test_a_label_wider_than_the_page_is_broken() -> None:
    """And what follows stands below all of its lines."""
    page = narrow()
    long = Entry(id="x", label="Hverken mere eller mindre kontakt end før " * 3, role="neutral")
    part = legend([long, ENTRIES[0]], page)
    assert all(mark.span[1] <= page.width for mark in words(part))
    assert words(part)[-1].y == max(mark.y for mark in words(part))
    assert words(part)[-1].y < part.height


def test_a_base_stands_with_its_label() -> None:
    """Two groups that are compared have one each."""
    part = legend([Entry(id="x", label="Øst", role="main", base="n\u00a0=\u00a034")], wide(16))
    assert words(part)[0].text == "Øst\u00a0(n\u00a0=\u00a034)"


@pytest.mark.parametrize("part", [legend([], wide(16)), axis_title("", wide(16), 0), small_print("", wide(16))])
def test_nothing_takes_no_room(part: Part) -> None:
    """A figure without a legend begins with its bars."""
    assert part == Part(height=0)


def test_the_unit_stands_over_the_bars() -> None:
    """Once, where they begin."""
    (found,) = words(axis_title("Pct.", wide(16), 120))
    assert (found.text, found.x) == ("Pct.", 120)


def test_small_print_stands_below() -> None:
    """At the left edge."""
    (found,) = words(small_print("– for få svar", wide(16)))
    assert (found.text, found.x) == ("– for få svar", 0)
