from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.designs.stages import Stage, sums

if TYPE_CHECKING:
    from overblik.tables.designs.spec import Lonely


def stage(strata: list[int], clusters: list[int], population: list[float] | None = None) -> Stage:
    """Return a first stage; strata are called A, B, C."""
    width = max(strata) + 1
    return Stage(
        strata=np.array(strata),
        clusters=np.array(clusters),
        population=None if population is None else np.array(population, float),
        labels=tuple("ABC"[:width]),
        above=np.ones(width),
    )


def variance(of: Stage, weighted: list[float], lonely: Lonely = "fail", inside: list[bool] | None = None) -> float:
    """Return what the stage adds to the variance of the total of *weighted*."""
    rows = np.array(weighted)[:, None]
    touched = np.zeros((len(of.labels), 1), bool)
    touched[of.strata[np.ones(len(weighted), bool) if inside is None else np.array(inside)]] = True
    return float((of.deviations(of.totals(rows), touched, lonely) ** 2).sum())


def test_clusters_vary_about_the_mean_of_their_stratum() -> None:
    """Totals 4 and 6 of one stratum, 1 and 9 of another: 2 (1 + 1) and 2 (16 + 16)."""
    of = stage([0, 0, 0, 1, 1], [0, 0, 1, 2, 3])
    assert variance(of, [1, 3, 6, 1, 9]) == pytest.approx(2 * 2 + 2 * 32)


def test_a_population_takes_away_what_was_sampled_of_it() -> None:
    """Half of one stratum's clusters and all of the other's."""
    of = stage([0, 0, 1, 1], [0, 1, 2, 3], population=[4, 2])
    assert variance(of, [4, 6, 1, 9]) == pytest.approx(4 / 2)
    assert not of.complete
    assert stage([0, 0], [0, 1], population=[2]).complete


def test_an_endless_population_takes_nothing_away() -> None:
    """As if none had been stated."""
    with_one = stage([0, 0], [0, 1], population=[np.inf])
    assert variance(with_one, [4, 6]) == variance(stage([0, 0], [0, 1]), [4, 6])


LONELY = stage([0, 0, 1], [0, 1, 2])


def test_a_lonely_stratum_is_refused_by_name() -> None:
    """With what can be chosen instead."""
    with pytest.raises(Unanswerable, match=r"stratum B has a single sampled PSU.*--lonely-psu"):
        variance(LONELY, [1, 3, 5])


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("certainty", 4), ("remove", 4), ("adjust", 4 + 25), ("average", 2 * 4)],
)
def test_a_lonely_stratum_under_each_rule(rule: Lonely, expected: float) -> None:
    """The first stratum gives 2 (1 + 1) = 4; the lonely one nothing, its own square, or the mean of the others."""
    assert variance(LONELY, [1, 3, 5], rule) == pytest.approx(expected)


def test_a_lonely_stratum_outside_the_domain_is_nobodys_concern() -> None:
    """Neither refused, nor averaged."""
    inside = [True, True, False]
    assert variance(LONELY, [1, 3, 0], "fail", inside) == pytest.approx(4)
    assert variance(LONELY, [1, 3, 0], "average", inside) == pytest.approx(4)


def test_a_lonely_stratum_of_one_is_complete() -> None:
    """The population has no other cluster, so there is nothing to vary."""
    of = stage([0, 0, 1], [0, 1, 2], population=[10, 1])
    assert variance(of, [1, 3, 5]) == pytest.approx(4 * 0.8)


def test_no_stratum_to_average_gives_no_number() -> None:
    """Where all are lonely there is nothing to take the mean of."""
    assert np.isnan(variance(stage([0, 1], [0, 1]), [1, 2], "average"))


def test_sums_by_code() -> None:
    """Also where each row is a code of its own, in another order."""
    values = np.array([[1.0, 10.0], [2.0, 20.0], [3.0, 30.0]])
    assert sums(values, np.array([1, 0, 1]), 2).tolist() == [[2, 20], [4, 40]]
    assert sums(values, np.array([2, 0, 1]), 3).tolist() == [[2, 20], [3, 30], [1, 10]]
