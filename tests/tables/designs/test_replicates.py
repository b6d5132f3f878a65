from __future__ import annotations

import numpy as np
import pytest

from overblik.tables.designs.replicates import Replicates, rank

VALUES = np.array([[1.0], [4.0], [7.0], [12.0]])


def jackknife(*, mse: bool = False) -> Replicates:
    """Return the delete-one jackknife of four rows."""
    weights = np.where(np.eye(4), 0.0, 4 / 3)
    return Replicates(weights=weights, scale=3 / 4, rscales=np.ones(4), mse=mse)


@pytest.mark.parametrize("mse", [False, True])
def test_the_jackknife_of_a_total_is_its_textbook_variance(*, mse: bool) -> None:
    """N^2 s^2 / n, here 16 s^2 / 4 (Wolter 2007, section 4.2.1); the centre makes no difference to what is linear."""
    replicates = jackknife(mse=mse)
    deviations = replicates.deviations(replicates.totals(VALUES), VALUES.sum(axis=0))
    assert (deviations**2).sum() == pytest.approx(16 * VALUES.var(ddof=1) / 4)


def test_the_centre_is_the_mean_of_the_replicates_or_the_estimate() -> None:
    """Two replicates of 1 and 3 and an estimate of 1: squares of 1 and 1, or of 0 and 4."""
    thetas, estimate = np.array([[1.0], [3.0]]), np.array([1.0])
    weights = np.ones((2, 2))
    about_mean = Replicates(weights=weights, scale=0.5, rscales=np.array([1.0, 2.0]), mse=False)
    about_estimate = Replicates(weights=weights, scale=0.5, rscales=np.array([1.0, 2.0]), mse=True)
    assert (about_mean.deviations(thetas, estimate) ** 2).sum() == pytest.approx(0.5 * (1 + 2))
    assert (about_estimate.deviations(thetas, estimate) ** 2).sum() == pytest.approx(0.5 * (0 + 2 * 4))


def test_a_replicate_that_does_not_count_is_not_in_the_centre() -> None:
    """Its rscale is 0."""
    thetas = np.array([[1.0], [3.0], [100.0]])
    replicates = Replicates(weights=np.ones((2, 3)), scale=1.0, rscales=np.array([1.0, 1.0, 0.0]), mse=False)
    assert (replicates.deviations(thetas, np.array([2.0])) ** 2).sum() == pytest.approx(2)


def test_degrees_of_freedom_are_the_rank_less_one() -> None:
    """Of the rows of the domain."""
    assert jackknife().df() == 3
    assert jackknife().df(np.array([True, True, False, False])) == 1
    assert jackknife().count == 4


def test_a_combination_adds_no_rank() -> None:
    """The third column is the sum of the others; the fourth is empty."""
    one, other = np.array([1.0, 0, 2, 5]), np.array([3.0, 1, 1, 0])
    assert rank(np.column_stack([one, other, one + other, np.zeros(4)])) == 2
