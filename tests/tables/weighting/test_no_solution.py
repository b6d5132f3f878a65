"""What was not reached is told by its cell."""

from __future__ import annotations

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.weighting.no_solution import held_to, misfit
from tests.weighting_makers import margin, matched, rows

CELLS = matched(rows(sex="k m"), margin("sex, Freq\nk, 10\nm, 4", "sex.csv"))


def test_the_cell_that_is_furthest_off_is_named() -> None:
    """With what was wanted, what was reached and what can be done."""
    said = (
        r"^no weights reach all margins \(by guessing\): furthest off is sex=m of sex\.csv, 4 wanted and 2 reached; join cells "
        r"that few answer in, or leave a margin out$"
    )
    with pytest.raises(Unanswerable, match=said):
        held_to(CELLS, np.array([9.0, 2.0]), "by guessing")


def test_what_is_no_number_is_furthest_off() -> None:
    """A factor that has grown beyond all numbers is no solution."""
    with pytest.raises(Unanswerable, match="furthest off is sex=k"):
        held_to(CELLS, np.array([np.nan, 4.0]), "by guessing")


def test_margins_are_reached_as_well_as_they_agree() -> None:
    """Two totals that differ by a rounding cannot both be reached exactly."""
    cells = matched(
        rows(sex="k m", age="1 2"), margin("sex, Freq\nk, 1e7\nm, 1e7"), margin("age, Freq\n1, 1e7\n2, 10000001")
    )
    reached = np.array([1e7, 1e7 + 1])
    np.testing.assert_array_equal(held_to(cells, reached, "by guessing"), reached)


def test_a_misfit_is_a_part_of_the_target() -> None:
    """The largest one counts."""
    assert misfit((np.array([9.0, 2.0]),), CELLS.targets) == pytest.approx(0.5)
