"""Texts are as wide as the font says."""

from __future__ import annotations

import pytest

from overblik.report.figures.measure import FACES, advances, text_width


@pytest.mark.parametrize("weight", FACES)
def test_figures_are_of_one_width(weight: int) -> None:
    """Numbers in a column stand under each other without further ado."""
    assert len({advances(weight)[figure] for figure in "0123456789"}) == 1


def test_width_grows_with_size_weight_and_length() -> None:
    """Twice the size is twice the width, and bold is wider."""
    assert text_width("Sygedagpenge", 24) == pytest.approx(2 * text_width("Sygedagpenge", 12))
    assert text_width("Sygedagpenge", 12, 700) > text_width("Sygedagpenge", 12)
    assert text_width("", 12) == 0


def test_a_letter_that_the_font_has_not_has_a_width() -> None:
    """Labels in other scripts are set in some other font; they are wrapped about right."""
    assert text_width("\u4e00", 12) == text_width("n", 12)


def test_the_width_is_the_fonts_own() -> None:
    """Source Sans Pro Regular has 1000 units to the em and an `a` of 504."""
    assert text_width("a", 1000) == 504
