"""Tests of a table of shares, from the shares and their covariance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.tables.comparisons.association import associations, design_effects
from tests.tables.comparisons.samples import exactly

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

SHARES = np.array([[0.2, 0.1, 0.1], [0.1, 0.2, 0.3]])


def simple(shares: Numbers, n: int) -> Numbers:
    """The covariance of the shares of a simple random sample of n, drawn with replacement."""
    cells = shares.ravel()
    return np.asarray((np.diag(cells) - np.outer(cells, cells)) / n)


def test_design_effects_of_a_simple_random_sample_are_1() -> None:
    """Rao and Scott (1984): then their tests are Pearson's."""
    assert design_effects(SHARES, simple(SHARES, 100), n=100) == exactly([1, 1])


@pytest.mark.parametrize("effect", [0.5, 3.0])
def test_one_effect_for_all_divides_the_chi_square(effect: float) -> None:
    """The distances from 0.4 and 0.6 times 0.3, 0.3 and 0.4 by hand, over the effect, and over its degrees of freedom for F."""
    by_hand = 100 * (
        0.08**2 / 0.12 + 0.02**2 / 0.12 + 0.06**2 / 0.16 + 0.08**2 / 0.18 + 0.02**2 / 0.18 + 0.06**2 / 0.24
    )
    f, first, plain = associations(SHARES, simple(SHARES, 100) * effect, n=100, df=20)
    assert plain.statistic == exactly(by_hand)
    assert first.statistic == exactly(by_hand / effect)
    assert [f.statistic, f.df, f.ddf] == exactly([by_hand / effect / 2, 2, 40])


def test_effects_that_differ_take_degrees_of_freedom_away() -> None:
    """
    Three groups of 20 with design effects 1, 1 and 4 and the same share: by hand the eigenvalues of their contrasts are 1 and 3.

    (1, -1, 0) sees the first two, (1, 1, -2)/sqrt(6) sees (1 + 1 + 4 x 4)/6; Satterthwaite leaves 4^2/(1 + 9) = 1.6 degrees.
    """
    variance = 0.3 * 0.7 / 20 * np.array([1, 1, 4]) / 9
    covariance = np.asarray(np.kron([[1.0, -1.0], [-1.0, 1.0]], np.diag(variance)), dtype=np.float64)
    shares = np.array([[0.1] * 3, [0.7 / 3] * 3])
    assert design_effects(shares, covariance, n=60) == exactly([1, 3])
    f = associations(shares, covariance, n=60, df=57)[0]
    assert [f.df, f.ddf] == exactly([1.6, 1.6 * 57])


def test_a_block_of_empty_cells_leaves_pearsons_test_only() -> None:
    """Two rows and two columns that never meet say nothing of their interaction."""
    shares = np.array([[0.0, 0.0, 0.3], [0.0, 0.0, 0.3], [0.2, 0.2, 0.0]])
    f, first, plain = associations(shares, simple(shares, 50), n=50, df=20)
    assert f.because == first.because == "too many cells are empty; put levels together"
    assert plain.p is not None


def test_a_single_empty_cell_is_no_hindrance() -> None:
    """Its logarithm drops out."""
    shares = np.array([[0.5, 0.0], [0.2, 0.3]])
    assert associations(shares, simple(shares, 50), n=50, df=20)[0].p is not None


def test_a_table_without_variance_is_not_tested_by_design() -> None:
    """Nothing is divided by 0."""
    f, _, plain = associations(SHARES, np.zeros((6, 6)), n=100, df=20)
    assert f.because == "the table has no variance by the design"
    assert plain.statistic is not None


def test_without_degrees_of_freedom_there_is_no_f() -> None:
    """One cluster a stratum leaves nothing to tell the spread by."""
    f, first, _ = associations(SHARES, simple(SHARES, 100), n=100, df=0)
    assert (f.p, f.because) == (None, "the design leaves no degrees of freedom")
    assert first.p is not None
