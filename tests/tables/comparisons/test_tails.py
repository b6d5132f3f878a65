"""p-values, held to printed tables."""

from __future__ import annotations

import numpy as np
import pytest

from overblik.tables.comparisons.tails import chi2_above, f_above, t_two_sided


@pytest.mark.parametrize(("statistic", "df"), [(12.706, 1), (2.571, 5), (2.042, 30), (1.960, float("inf"))])
def test_t_at_five_per_cent(statistic: float, df: float) -> None:
    """Student's table, on both sides and for either sign."""
    assert t_two_sided([statistic, -statistic], df) == pytest.approx([0.05, 0.05], abs=5e-5)


@pytest.mark.parametrize(("statistic", "df", "ddf"), [(4.10, 2, 10), (2.71, 5, 20), (3.00, 2, float("inf"))])
def test_f_at_five_per_cent(statistic: float, df: float, ddf: float) -> None:
    """Snedecor's table."""
    assert f_above(statistic, df, ddf) == pytest.approx(0.05, abs=3e-4)


@pytest.mark.parametrize(("statistic", "df"), [(3.841, 1), (9.488, 4)])
def test_chi_square_at_five_per_cent(statistic: float, df: float) -> None:
    """Fisher's table."""
    assert chi2_above(statistic, df) == pytest.approx(0.05, abs=5e-5)


def test_what_is_no_number_stays_so() -> None:
    """A test that was not made has no p."""
    assert np.isnan(t_two_sided([np.nan], 5)).all()
