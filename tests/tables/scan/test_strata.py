"""Rows drawn within strata, by their sums."""

from __future__ import annotations

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.designs.spec import DesignSpec, Lonely
from overblik.tables.designs.stages import Stage
from overblik.tables.scan.strata import strata_of

Z = np.array([1.0, 3.0, 2.0, 7.0, 4.0, -2.0])
OF = np.array([0, 0, 1, 1, 1, 2])


def from_sums(lonely: Lonely, population: list[float] | None = None) -> float:
    """The variance of six rows in three strata, from their sums."""
    spec = DesignSpec(strata="s", fpc=("n",) if population else (), lonely_psu=lonely)
    columns = {"s": ["A", "B", "C"]} | ({"n": population} if population else {})
    strata = strata_of(spec, columns, np.bincount(OF))
    return float(
        strata.variance(
            np.bincount(OF, Z).astype(np.float64), np.bincount(OF, Z**2).astype(np.float64), np.ones(3, bool)
        )
    )


@pytest.mark.parametrize("lonely", ["remove", "certainty", "adjust", "average"])
@pytest.mark.parametrize("population", [None, [10.0, 3.0, 5.0]])
def test_sums_give_the_variance_that_rows_give(lonely: Lonely, population: list[float] | None) -> None:
    """Under each rule for a lonely row, with and without a population."""
    stage = Stage(
        strata=OF, clusters=np.arange(6), population=None if population is None else np.array(population),
        labels=("A", "B", "C"), above=np.ones(3),
    )  # fmt: skip
    rows = stage.deviations(Z[:, None], np.ones((3, 1), bool), lonely)
    assert from_sums(lonely, population) == pytest.approx(float((rows**2).sum()), rel=1e-12)


def test_a_lonely_row_is_refused_unless_something_was_chosen() -> None:
    """The stratum is named."""
    with pytest.raises(Unanswerable, match="stratum C has a single sampled row"):
        from_sums("fail")
    assert from_sums("fail", [10.0, 3.0, 1.0]) == pytest.approx(0.8 * 2 * 2)  # 0.8 x 2/1 x 2, and B is complete


def test_populations_are_held_to_the_sample() -> None:
    """Fewer than were drawn, or two in one stratum, cannot be; fractions are taken as such."""
    with pytest.raises(Unanswerable, match="stratum B has 3 rows of a population of 2"):
        from_sums("remove", [10.0, 2.0, 5.0])
    with pytest.raises(Unanswerable, match="the population differs within a stratum"):
        strata_of(DesignSpec(strata="s", fpc=("n",)), {"s": ["A", "A"], "n": [5, 6]}, np.array([1, 2]))
    assert strata_of(DesignSpec(strata="s", fpc=("n",)), {"s": ["A"], "n": [0.25]}, np.array([2])).unsampled == [0.75]
