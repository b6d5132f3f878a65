"""The report of weights in hand-derived numbers."""

from __future__ import annotations

import pytest

from overblik.tables.weighting.report import report
from overblik.tables.weighting.weigh import weigh
from tests.weighting_makers import margin, matched, rows

FOUND = weigh(matched(rows(sex="k k m", w="1 3 1"), margin("sex, Freq\nk, 8\nm, 4"), weight="w"), "poststratify")


def test_weights_are_told_by_their_range_and_what_they_cost() -> None:
    """2, 6 and 4: Kish's n is 144/56, and the design effect 1 + CV squared."""
    found = report(FOUND)
    assert (found.rows, found.total, found.least, found.largest, found.mean) == (3, 12, 2, 6, 4)
    assert found.effective == pytest.approx(144 / 56)
    assert found.deff == pytest.approx(3 * 56 / 144) == pytest.approx(1 + found.cv**2)
    assert (found.trimmed, found.negative) == (0, 0)


def test_a_margin_is_told_before_and_after() -> None:
    """With the rows in each cell, and by how much each total is missed."""
    (found,) = report(FOUND).margins
    assert (found.rows, found.before, found.after, found.difference) == ((2, 1), (4, 1), (8, 4), (0, 0))


def test_trimming_misses_totals() -> None:
    """6 is cut to 5; the two others take a half each."""
    found = report(weigh(FOUND.matched, "poststratify", bounds=(0, 5)))
    assert found.trimmed == 1
    assert found.margins[0].difference == pytest.approx((-0.5, 0.5))


def test_negative_weights_are_counted() -> None:
    """Linear calibration gives one here."""
    cells = matched(rows(sex="k k m", age="1 2 2"), margin("sex, Freq\nk, 1\nm, 2"), margin("age, Freq\n1, 2\n2, 1"))
    assert report(weigh(cells, "linear")).negative == 1
