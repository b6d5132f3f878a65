"""Post-stratification in hand-derived numbers."""

from __future__ import annotations

import numpy as np

from overblik.tables.weighting.weigh import weigh
from tests.weighting_makers import margin, matched, rows


def test_a_weight_is_its_base_times_the_total_over_what_is_there() -> None:
    """Cell a: 12 over 1 + 3; cell b: 5 over 2."""
    data = rows(region="a a b", w="1 3 2")
    found = weigh(matched(data, margin("region, Freq\na, 12\nb, 5"), weight="w"), "poststratify")
    np.testing.assert_array_equal(found.weights, [3, 9, 5])


def test_factors_may_be_crossed() -> None:
    """Each combination has its own total."""
    data = rows(region="a a b b b", sex="k m k m m")
    crossed = margin("region, sex, Freq\na, k, 3\na, m, 5\nb, k, 7\nb, m, 4")
    np.testing.assert_array_equal(weigh(matched(data, crossed), "poststratify").weights, [3, 5, 7, 2, 2])
