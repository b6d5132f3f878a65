from __future__ import annotations

import math

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.estimates.limits import Sample, interval_fits, limits
from overblik.tables.estimates.request import Request

SAMPLE = Sample(rows=20, df=math.inf, census=False, simple=True, population=40.0)
HALF, VARIANCE = np.array([0.5]), np.array([0.0125])
OF = (np.array([10]), np.array([20]))


def test_an_estimate_that_is_no_share_has_a_wald_interval() -> None:
    """1.96 standard errors."""
    low, high = limits(Request(of=("a",), kind="mean"), SAMPLE, HALF, VARIANCE, of=None)
    assert (high - low)[0] == pytest.approx(2 * 1.959963985 * 0.0125**0.5)


def test_a_census_has_no_width() -> None:
    """Whatever the variance."""
    census = Sample(rows=20, df=19, census=True, simple=True, population=20.0)
    low, high = limits(Request(of=("a",)), census, HALF, VARIANCE, of=OF)
    assert low[0] == high[0] == 0.5


def test_a_population_is_that_of_the_whole_sample_only() -> None:
    """A group's is not known."""
    whole = Request(of=("a",), interval="hypergeometric")
    assert limits(whole, SAMPLE, HALF, VARIANCE, of=OF)[0][0] > 0.3
    with pytest.raises(Unanswerable):
        limits(Request(of=("a",), by=("b",), interval="hypergeometric"), SAMPLE, HALF, VARIANCE, of=OF)


def test_only_shares_and_quantiles_choose_an_interval() -> None:
    """A mean lies on no scale from 0 to 1."""
    interval_fits(Request(of=("a",), kind="quantile", interval="logit"))
    with pytest.raises(Unanswerable, match="a mean has the interval wald"):
        interval_fits(Request(of=("a",), kind="mean", interval="beta"))
