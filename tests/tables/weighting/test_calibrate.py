"""Calibration in hand-derived numbers, and where it has no solution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.weighting.weigh import weigh
from tests.weighting_makers import margin, matched, rows

if TYPE_CHECKING:
    from overblik.tables.weighting.weigh import Method


def test_linear_weights_are_the_nearest_in_squares() -> None:
    """Deville and Saerndal, case 1: 1 + x'b, with b = (9, 29) for the sexes and (0, 10) for the ages."""
    data = rows(sex="k k m m", age="1 2 1 2")
    cells = matched(data, margin("sex, Freq\nk, 30\nm, 70"), margin("age, Freq\n1, 40\n2, 60"))
    np.testing.assert_allclose(weigh(cells, "linear").weights, [10, 20, 30, 40], rtol=1e-12)


def test_linear_weights_may_be_negative() -> None:
    """They are kept, as other programs do; the report says how many there are."""
    data = rows(sex="k k m", age="1 2 2")
    cells = matched(data, margin("sex, Freq\nk, 1\nm, 2"), margin("age, Freq\n1, 2\n2, 1"))
    np.testing.assert_allclose(weigh(cells, "linear").weights, [2, -1, 2], rtol=1e-12)


@pytest.mark.parametrize("method", ["linear", "raking", "rake"])
def test_margins_of_one_and_the_same_division_must_say_the_same(method: Method) -> None:
    """Every woman is of age 1: the totals of both cannot differ."""
    cells = matched(rows(sex="k k m", age="1 1 2"), margin("sex, Freq\nk, 2\nm, 3"), margin("age, Freq\n1, 3\n2, 2"))
    with pytest.raises(Unanswerable, match=r"no weights reach all margins .* join cells that few answer in"):
        weigh(cells, method)


def test_raking_calibration_has_no_negative_weights_and_says_so() -> None:
    """Where linear calibration needs one, there is no solution."""
    data = rows(sex="k k m", age="1 2 2")
    cells = matched(data, margin("sex, Freq\nk, 1\nm, 2"), margin("age, Freq\n1, 2\n2, 1"))
    with pytest.raises(Unanswerable, match="raking calibration, 200 steps at most"):
        weigh(cells, "raking")


def test_a_population_far_larger_than_the_sample_is_reached() -> None:
    """Factors of millions, and base weights of a thousandth."""
    data = rows(sex="k k m m", age="1 2 1 2", w="0.001 0.002 0.003 0.004")
    cells = matched(data, margin("sex, Freq\nk, 3e9\nm, 7e9"), margin("age, Freq\n1, 4e9\n2, 6e9"), weight="w")
    found = weigh(cells, "raking").weights
    np.testing.assert_allclose([found[:2].sum(), found[::2].sum()], [3e9, 4e9], rtol=1e-12)
