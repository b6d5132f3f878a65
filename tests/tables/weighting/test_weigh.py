"""Every method gives R's weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.weighting.weigh import METHODS, weigh
from tests.weighting_makers import margin, matched, population, reference, rows, sample

if TYPE_CHECKING:
    from overblik.tables.weighting.weigh import Method

R = reference()
EXACT, ITERATED = 1e-9, 1e-7

CASES: dict[str, tuple[Method, list[str], float]] = {
    "poststratify": ("poststratify", ["crossed"], EXACT),
    "rake": ("rake", ["region", "sex", "age"], ITERATED),
    "rake_crossed": ("rake", ["crossed", "age"], ITERATED),
    "linear": ("linear", ["region", "sex", "age"], EXACT),
    "linear_crossed": ("linear", ["crossed", "age"], EXACT),
    "raking": ("raking", ["region", "sex", "age"], ITERATED),
    "classes": ("classes", ["region"], EXACT),
}


@pytest.mark.parametrize("case", CASES)
def test_weights_are_those_of_r(case: str) -> None:
    """R's postStratify, rake and calibrate on the same data; weighting classes by hand in R."""
    method, names, close = CASES[case]
    found = weigh(matched(sample(), *map(population, names), weight="pw"), method)
    np.testing.assert_allclose(found.weights, R[case]["weights"], rtol=close)


@pytest.mark.parametrize(
    ("case", "method", "names", "bounds"),
    [
        ("trimmed", "poststratify", ["crossed"], (25, 75)),
        ("trimmed_linear", "linear", ["region", "sex", "age"], (25, 70)),
    ],
)
def test_trimmed_weights_are_those_of_r(
    case: str, method: Method, names: list[str], bounds: tuple[float, float]
) -> None:
    """R's trimWeights with strict = TRUE."""
    found = weigh(matched(sample(), *map(population, names), weight="pw"), method, bounds=bounds)
    np.testing.assert_allclose(found.weights, R[case]["weights"], rtol=EXACT)
    assert found.trimmed == ((found.calibrated < bounds[0]) | (found.calibrated > bounds[1])).sum() > 0


@pytest.mark.parametrize("method", METHODS)
def test_rows_of_weight_0_stay_at_0(method: Method) -> None:
    """Who was given no weight before does not get one."""
    data = rows(sex="k k m m", w="1 0 2 2")
    found = weigh(matched(data, margin("sex, Freq\nk, 6\nm, 4"), weight="w"), method)
    np.testing.assert_allclose(found.weights, [6, 0, 2, 2], rtol=1e-12)


@pytest.mark.parametrize("method", ["poststratify", "classes"])
def test_one_factor_for_each_cell_takes_one_margin(method: Method) -> None:
    """Two margins are raked, or crossed in one file."""
    data = rows(sex="k m", age="1 2")
    with pytest.raises(Unanswerable, match=r"takes one file of margins \(a\.csv, b\.csv are given\)"):
        weigh(matched(data, margin("sex, Freq\nk, 1\nm, 1", "a.csv"), margin("age, Freq\n1, 1\n2, 1", "b.csv")), method)
