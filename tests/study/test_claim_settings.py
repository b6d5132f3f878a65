from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from overblik.errors import ProblemsFound
from overblik.questionnaire.claiming import STRICT, Claiming
from tests.makers import STUDY, make_study
from tests.study.offices import QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path


def claiming(folder: Path, written: str) -> Claiming:
    """How a study holds its reports to their words."""
    return make_study(folder, QUESTIONNAIRE, settings=f"{STUDY}{written}\n").about.claims


def test_what_is_not_stated_is_strict(tmp_path: Path) -> None:
    """Nothing at all, or other things."""
    assert claiming(tmp_path / "a", "") == Claiming()
    found = claiming(tmp_path / "b", "claims: {bare_numbers: error}")
    assert (found.bare_numbers, found.bounds) == ("error", STRICT)


def test_bounds_are_the_decimals_that_are_written(tmp_path: Path) -> None:
    """2.5 is five halves, and the rest stays."""
    bounds = claiming(tmp_path, "claims: {bounds: {about: 2.5, nearly_all: 90, just: 0.1}}").bounds
    assert (bounds.about, bounds.nearly_all, bounds.just) == (Fraction(5, 2), Fraction(90), Fraction(1, 10))
    assert bounds.fraction == STRICT.fraction


@pytest.mark.parametrize("number", ["0", "100", "-5"])
def test_a_bound_lies_between(tmp_path: Path, number: str) -> None:
    """Of nothing, or of everything, no words could be true or false."""
    with pytest.raises(ProblemsFound, match="write a number above 0 and below 100"):
        claiming(tmp_path, f"claims: {{bounds: {{few: {number}}}}}")
