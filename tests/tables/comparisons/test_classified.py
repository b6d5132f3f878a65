"""Levels, and which of them are used."""

from __future__ import annotations

import numpy as np

from overblik.tables.comparisons.classified import left_out, too_few
from tests.tables.comparisons.samples import classified


def test_levels_that_no_row_uses_fall_away() -> None:
    """The others move up, and rows that are not used are missing."""
    before = classified("g", ["a", "b", "", "c"])
    after = before.used(np.array([True, False, True, True]))
    assert (after.levels, after.codes.tolist()) == (("a", "c"), [0, -1, -1, 1])
    assert left_out(before, after) == ("g b",)


def test_a_row_is_in_one_level_or_none() -> None:
    """Missing is no level."""
    assert classified("g", ["b", "", "a"]).flags().tolist() == [[False, True], [False, False], [True, False]]
    assert classified("g", ["b", "", "a"]).known.tolist() == [True, False, True]


def test_a_comparison_has_two_sides() -> None:
    """What is there instead is told."""
    assert too_few(classified("g", "ab")) == []
    assert too_few(classified("g", "aa"))[0].startswith("g holds only 'a'")
    assert too_few(classified("g", [""]))[0].startswith("g holds nothing")
