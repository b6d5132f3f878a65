"""Standard errors of calibrated weights are R's, and residuals are those of a regression."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.data.columns import numbers
from overblik.tables.designs.calibration import Calibration
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.margin_cells import margin_cells
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.weighting.weigh import weigh
from tests.weighting_makers import matched, population, reference, sample

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.tables.designs.design import Design
    from overblik.tables.weighting.weigh import Method

R = reference()
CLUSTERED = DesignSpec(weight="pw", strata="stratum", clusters=("psu",), fpc=("population",))
SIMPLE = replace(CLUSTERED, weight=None, strata=None, clusters=(), fpc=())


def calibrated(method: Method, names: list[str], bounds: tuple[float, float] | None = None) -> Design:
    """Return the clustered design with weights calibrated to R's margins."""
    found = weigh(matched(sample(), *map(population, names), weight="pw"), method, bounds=bounds)
    factors = found.weights / found.calibrated if bounds else None
    calibration = Calibration(base=found.matched.base, cells=found.matched.cells, trimmed=factors)
    return replace(design_of(sample(), CLUSTERED), weights=found.weights, calibration=calibration)


def precise(design: Design) -> dict[str, list[float]]:
    """Return a total, a mean and a share in a domain, each with its standard error."""
    data = sample()
    size, yes = numbers(data.column("size"), "size"), numbers(data.column("yes"), "yes")
    inside = np.array(data.column("part").to_pylist()) == "x"
    found = {}
    ones = np.ones_like(size)
    for name, top, bottom in (("total", size, None), ("mean", size, ones), ("share", yes * inside, ones * inside)):
        below = 1.0 if bottom is None else design.totals(bottom[:, None])[0]
        value = design.totals(top[:, None])[0] / below
        score = top if bottom is None else (top - value * bottom) / below
        found[name] = [value, float(np.sqrt(design.covariance(score[:, None])[0, 0]))]
    return found


@pytest.mark.parametrize(
    ("case", "method", "names", "bounds"),
    [
        ("poststratify", "poststratify", ["crossed"], None),
        ("linear", "linear", ["region", "sex", "age"], None),
        ("linear_crossed", "linear", ["crossed", "age"], None),
        ("raking", "raking", ["region", "sex", "age"], None),
        ("trimmed", "poststratify", ["crossed"], (25, 75)),
        ("trimmed_linear", "linear", ["region", "sex", "age"], (25, 70)),
    ],
)
def test_standard_errors_are_those_of_r(
    case: str, method: Method, names: list[str], bounds: tuple[float, float] | None
) -> None:
    """Strata, clusters, a finite population and unequal base weights; a total, a mean and a share in a domain."""
    found = precise(calibrated(method, names, bounds))
    close = 1e-7 if method == "raking" else 1e-9
    for name, expected in found.items():
        np.testing.assert_allclose(expected, R[case][name], rtol=close, err_msg=name)


def test_raked_weights_have_the_standard_errors_of_raking_calibration() -> None:
    """
    Raking and calibration with the raking distance are one estimator, and have one standard error.

    R takes other residuals after rake() than after calibrate(): averages without the base weights. The two are the same where base
    weights are equal, which is the next rule; where they are not, the regression on the margins with the base weights holds.
    """
    found = precise(calibrated("rake", ["region", "sex", "age"]))
    for name, expected in found.items():
        np.testing.assert_allclose(expected, R["raking"][name], rtol=1e-7, err_msg=name)


@pytest.mark.parametrize(
    ("case", "method", "names"),
    [("rake_simple", "rake", ["region", "sex", "age"]), ("poststratify_simple", "poststratify", ["age"])],
)
def test_standard_errors_of_a_simple_random_sample_are_those_of_r(case: str, method: Method, names: list[str]) -> None:
    """134 of 1800, equal base weights: R's rake() too, but for its ten rounds of averages."""
    found = weigh(matched(sample(), *(population(name, 0.3) for name in names)), method)
    base = np.full(134, 1800 / 134)
    design = design_of(sample(), SIMPLE)
    stage = replace(design.stages[0], population=np.array([1800.0]))
    calibration = Calibration(base=base, cells=found.matched.cells)
    got = precise(replace(design, weights=found.weights, stages=(stage,), calibration=calibration))
    for name, expected in got.items():
        np.testing.assert_allclose(expected, R[case][name], rtol=1e-7, err_msg=name)


@st.composite
def regressions(draw: st.DrawFn) -> tuple[Calibration, NDArray[np.float64], list[NDArray[np.int64]]]:
    """Draw base weights, cells in one to three margins, and values."""
    rows, margins = draw(st.integers(3, 30)), draw(st.integers(1, 3))
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    codes = [random.integers(0, 3, rows) for _ in range(margins)]
    base = random.uniform(0.5, 2, rows) * (random.random(rows) > 0.1)
    cells = margin_cells(codes, [3] * margins)
    return Calibration(base=base, cells=cells), random.normal(0, 1, (rows, 2)), codes


@given(regressions())
def test_residuals_are_those_of_weighted_least_squares(
    drawn: tuple[Calibration, NDArray[np.float64], list[NDArray[np.int64]]],
) -> None:
    """The same as least squares on all dummies, times the roots of the base weights; empty and redundant columns do no harm."""
    calibration, values, codes = drawn
    dummies = np.column_stack([code == level for code in codes for level in range(3)]).astype(float)
    root = np.sqrt(calibration.base)[:, None]
    effects = np.linalg.lstsq(dummies * root, values * root, rcond=1e-10)[0]
    left, expected = calibration.residuals(values), values - dummies @ effects
    np.testing.assert_allclose(left * root, expected * root, atol=1e-9)


@given(regressions())
def test_a_variable_that_margins_explain_does_not_vary(
    drawn: tuple[Calibration, NDArray[np.float64], list[NDArray[np.int64]]],
) -> None:
    """The total of what is calibrated to is known."""
    calibration, values, codes = drawn
    explained = values[codes[0], 0]
    left = calibration.residuals(explained)
    np.testing.assert_allclose(left[calibration.base > 0], 0, atol=1e-9)


def test_trimming_is_a_factor_of_the_variable() -> None:
    """Weights cut to half, all alike, halve the variable: the residuals, times the final weights, are half as large."""
    cells = margin_cells([np.array([0, 0, 1, 1])], [2])
    base, values = np.ones(4), np.array([1.0, 3.0, 2.0, 6.0])
    plain = Calibration(base=base, cells=cells).residuals(values)
    half = Calibration(base=base, cells=cells, trimmed=np.full(4, 0.5)).residuals(values)
    np.testing.assert_allclose(half, plain)
    np.testing.assert_allclose(plain, [-1, 1, -2, 2])


def test_a_weight_trimmed_to_0_adds_nothing() -> None:
    """Nor is anything divided by it."""
    cells = margin_cells([np.array([0, 0])], [1])
    left = Calibration(base=np.ones(2), cells=cells, trimmed=np.array([0.0, 1.0])).residuals(np.array([1.0, 3.0]))
    np.testing.assert_allclose(left, [0, 1.5])
