"""
R-indicators by hand.

Ten units, group A of 6 with 5 answers, group B of 4 with 1: mean 6/10; S² = (6(7/30)² + 4(7/20)²)/9 = (49/150 + 49/100)/9 = 49/540.
P_u(A) = sqrt(6/10)(7/30), P_u(B) = -sqrt(4/10)(7/20), P_u² = 49/1500 + 49/1000 = 49/600 (Schouten, Shlomo and Skinner 2011).
The bias of S² in a census is the mean variance of the propensities: (5/6*1/6 + 1/4*3/4)/10 = (5/36 + 3/16)/10 = 47/1440.
"""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.response.propensities import Propensities, by_cells, by_logit, crossed
from overblik.tables.response.representativeness import indicator, partial
from tests.tables.response.test_propensities import reference, units

GROUPS = np.array([0] * 6 + [1] * 4)
ANSWERED = np.array([1] * 5 + [0] + [1] + [0] * 3, dtype=bool)
ONES = np.ones(10)


def test_the_worked_case() -> None:
    """R, its adjusted value, the coefficient of variation and the largest bias, to ten decimals."""
    found = indicator(by_cells(GROUPS, ANSWERED, ONES), ONES)
    spread, adjusted = sqrt(49 / 540), sqrt(49 / 540 - 47 / 1440)
    assert found.r == pytest.approx(1 - 2 * spread, abs=1e-10)
    assert found.r_adjusted == pytest.approx(1 - 2 * adjusted, abs=1e-10)
    assert found.cv == pytest.approx(spread / 0.6, abs=1e-10)
    assert found.cv == pytest.approx((1 - (found.r or 0)) / (2 * found.mean), abs=1e-10)
    assert found.largest_bias_share == pytest.approx(spread / 1.2, abs=1e-10)


def test_the_partials_of_the_worked_case() -> None:
    """The sign says which group is over-represented."""
    found = partial(by_cells(GROUPS, ANSWERED, ONES).chance, GROUPS, [], ONES)
    assert found.unconditional == pytest.approx(sqrt(49 / 600), abs=1e-10)
    assert [part.unconditional for part in found.parts] == [
        pytest.approx(sqrt(0.6) * 7 / 30, abs=1e-10), pytest.approx(-sqrt(0.4) * 7 / 20, abs=1e-10),
    ]  # fmt: skip
    assert [part.mean for part in found.parts] == [pytest.approx(5 / 6), pytest.approx(1 / 4)]


def test_a_variable_that_follows_from_another_has_no_part_of_its_own() -> None:
    """Within the cells of its twin nothing varies: the conditional partial is 0, the unconditional one is not."""
    chance = by_cells(GROUPS, ANSWERED, ONES).chance
    found = partial(chance, GROUPS, [1 - GROUPS], ONES)
    assert found.conditional == pytest.approx(0, abs=1e-12)
    assert found.unconditional > 0


def test_conditional_partials_look_inside_the_others() -> None:
    """Four cells of two units: within each group of B the propensities of A differ by 1/2, so that P_c is 1/4."""
    a, b = np.array([0, 0, 1, 1, 0, 0, 1, 1]), np.array([0, 0, 0, 0, 1, 1, 1, 1])
    chance = np.array([1, 1, 0.5, 0.5, 0.5, 0.5, 0, 0])
    found = partial(chance, a, [b], np.ones(8))
    assert found.conditional == pytest.approx(0.25, abs=1e-10)
    assert [part.conditional for part in found.parts] == [pytest.approx(sqrt(1 / 32), abs=1e-10)] * 2


@pytest.mark.parametrize("key", ["plain", "weighted"])
def test_the_indicator_of_a_regression_is_rs(key: str) -> None:
    """S², its bias and both indicators (Shlomo, Skinner and Schouten 2012), worked out in R with matrices."""
    columns, answered, given_weights = units()
    weights = given_weights if key == "weighted" else np.ones(len(answered))
    found = indicator(by_logit(columns, answered, weights), weights)
    expected = reference(key)
    for name in ("mean", "variance", "bias", "r", "r_adjusted"):
        assert getattr(found, name) == pytest.approx(expected[name], abs=1e-10)


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=2, max_size=40))
def test_r_is_between_its_least_and_one(rows: list[tuple[int, bool]]) -> None:
    """From 1 - sqrt(N/(N-1)) to 1; an adjustment never makes it less; the partials add up to S² but for N and N-1."""
    groups, answered = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    weights, n = np.ones(len(rows)), len(rows)
    found = by_cells(groups, answered, weights)
    all_of = indicator(found, weights)
    assert all_of.r is not None
    assert all_of.r_adjusted is not None
    assert 1 - sqrt(n / (n - 1)) - 1e-9 <= all_of.r <= all_of.r_adjusted + 1e-9 <= 1 + 2e-9
    own = partial(found.chance, groups, [], weights)
    assert own.unconditional**2 * n / (n - 1) == pytest.approx(all_of.variance, abs=1e-9)


@given(st.integers(1, 5), st.integers(1, 4), st.integers(0, 4))
def test_equal_propensities_are_representative(groups: int, each: int, silent: int) -> None:
    """When every group answers alike R is 1, however few they are; without answers it has no variation to tell of."""
    codes = np.repeat(np.arange(groups), each + silent)
    answered = np.tile(np.arange(each + silent) < each, groups)
    weights = np.ones(len(codes))
    found = indicator(by_cells(codes, answered, weights), weights)
    assert found.r is None if len(codes) == 1 else found.r == pytest.approx(1, abs=1e-7)
    nobody = indicator(by_cells(codes, np.zeros(len(codes), dtype=bool), weights), weights)
    assert nobody.cv is None


def test_nothing_is_said_of_a_single_unit() -> None:
    """Nor of none."""
    assert indicator(Propensities(chance=np.array([1.0]), variance=np.array([0.0])), np.ones(1)).r is None
    assert indicator(Propensities(chance=np.zeros(0), variance=np.zeros(0)), np.zeros(0)).mean == 0
    assert crossed([]).tolist() == []
