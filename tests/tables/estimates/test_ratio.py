from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.data.reading import data_of
from overblik.tables.designs.design import Design
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec, ReplicateSpec
from overblik.tables.estimates.ratio import ratios, simple_variance, totals


def simple(rows: int, weight: float = 1.0) -> Design:
    """Return a simple random sample."""
    return design_of(data_of(pa.table({"w": [weight] * rows})), DesignSpec(weight="w"))


def test_a_mean_has_the_textbook_standard_error() -> None:
    """It is s / sqrt(n); of 2, 4, 4, 10, s^2 = 12."""
    values = np.array([[2.0], [4.0], [4.0], [10.0]])
    found = ratios(simple(4), values, np.ones((4, 1)))
    assert found.values[0] == 5
    assert found.se[0] == pytest.approx(np.sqrt(12 / 4))


def test_a_ratio_has_the_textbook_standard_error() -> None:
    """Residuals y - R x of (1, 1), (3, 2), (8, 3): R = 2, residuals -1, -1, 2, so n/(n-1) * 6 / 36 (Cochran 1977, section 6.4)."""
    top, bottom = np.array([[1.0], [3.0], [8.0]]), np.array([[1.0], [2.0], [3.0]])
    found = ratios(simple(3), top, bottom)
    assert found.values[0] == 2
    assert found.variance[0] == pytest.approx(3 / 2 * 6 / 36)


def test_shares_of_one_question_vary_together() -> None:
    """They add up to 1, so their covariances cancel; a contrast knows."""
    at = np.eye(3)[[0, 0, 1, 2, 1, 0]]
    found = ratios(simple(6), at, np.ones((6, 1)))
    assert found.covariance.sum() == pytest.approx(0, abs=1e-15)
    difference = found.contrast(np.array([[1.0], [-1.0], [0.0]]))
    expected = found.variance[0] + found.variance[1] - 2 * found.covariance[0, 1]
    assert difference.variance[0] == pytest.approx(expected)
    net = found.contrast(np.array([[1.0], [1.0], [0.0]]))
    assert net.values[0] == pytest.approx(
        ratios(simple(6), at[:, :2].sum(axis=1, keepdims=True), np.ones((6, 1))).values[0]
    )


def test_an_empty_denominator_gives_no_number() -> None:
    """And no warning."""
    found = ratios(simple(2), np.zeros((2, 1)), np.zeros((2, 1)))
    assert np.isnan(found.values[0])


def test_replicates_compute_the_ratio_anew() -> None:
    """The delete-one jackknife of a ratio, by hand: 11/5, 9/4, 4/3."""
    top, bottom = np.array([[1.0], [3.0], [8.0]]), np.array([[1.0], [2.0], [3.0]])
    spec = DesignSpec(replicates=ReplicateSpec(table=np.where(np.eye(3), 0, 1.5), scale=2 / 3))
    found = ratios(design_of(data_of(pa.table({"y": [1, 3, 8]})), spec), top, bottom)
    thetas = np.array([11 / 5, 9 / 4, 4 / 3])
    assert found.variance[0] == pytest.approx(2 / 3 * ((thetas - thetas.mean()) ** 2).sum())


def test_a_total_has_the_textbook_standard_error() -> None:
    """N^2 s^2 / n with weights of N/n = 5."""
    values = np.array([[2.0], [4.0], [4.0], [10.0]])
    found = totals(simple(4, 5), values, np.ones((4, 1), bool))
    assert found.values[0] == 100
    assert found.variance[0] == pytest.approx(20**2 * 12 / 4)


@given(st.lists(st.integers(0, 9), min_size=3, max_size=20).filter(lambda values: len(set(values)) > 1))
def test_a_simple_sample_has_a_design_effect_of_its_correction(values: list[int]) -> None:
    """Variances differ by 1 - n/N alone, since the design states no population."""
    top = np.array(values, float)[:, None]
    of_all = np.ones((len(values), 1))
    design = simple(len(values), 4)
    found = ratios(design, top, of_all)
    plain = simple_variance(design, found, of_all > 0)
    assert found.variance[0] * (1 - 1 / 4) == pytest.approx(plain[0])
