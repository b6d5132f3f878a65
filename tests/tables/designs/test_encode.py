from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import Data, data_of
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec, ReplicateSpec


def data(**columns: list[object]) -> Data:
    """Return columns as a table of data."""
    return data_of(pa.table(columns))


def total_variance(found: Data, spec: DesignSpec) -> tuple[float, float]:
    """Return the total of the column y and its variance."""
    design = design_of(found, spec)
    values = np.asarray(found.column("y").to_pylist(), float)[:, None]
    return float(design.totals(values)[0]), float(design.covariance(values)[0, 0])


def test_a_stratified_sample() -> None:
    """Sum of N^2 (1 - n/N) s^2 / n: 16 * 1/2 * 2/2 + 36 * 1/2 * 13/3 (Cochran 1977, section 5.4), weights from the populations."""
    found = data(y=[1, 3, 2, 4, 9], s=["A", "A", "B", "B", "B"], N=[4, 4, 6, 6, 6])
    assert total_variance(found, DesignSpec(strata="s", fpc=("N",))) == pytest.approx((38, 8 + 78))


TWO_STAGES = data(
    y=[1, 3, 2, 6], psu=["p", "p", "q", "q"], ssu=["1", "2", "1", "2"], N=[4, 4, 4, 4], M=[4, 4, 3, 3], w=[4, 4, 3, 3]
)


def test_two_stages() -> None:
    """
    Two of 4 clusters, then 2 of 4 and 2 of 3 rows (Cochran 1977, section 11.7).

    Estimated totals are 8 and 12: N^2 (1 - n/N) s^2 / n = 16 * 1/2 * 8/2 = 32; within, N/n times
    16 * 1/2 * 2/2 + 9 * 1/3 * 8/2 = 40.
    """
    spec = DesignSpec(clusters=("psu", "ssu"), fpc=("N", "M"))
    assert total_variance(TWO_STAGES, spec) == pytest.approx((40, 32 + 40))
    rows_last = DesignSpec(clusters=("psu",), fpc=("N", "M"))
    assert total_variance(TWO_STAGES, rows_last) == pytest.approx((40, 72))


def test_a_later_stage_without_a_population_was_taken_whole() -> None:
    """Then only the clusters vary: totals 2 * 4 and 2 * 8."""
    spec = DesignSpec(clusters=("psu", "ssu"), fpc=("N",))
    assert total_variance(TWO_STAGES, spec) == pytest.approx((24, 2 * (1 - 0.5) * 32))


def test_without_populations_the_first_stage_holds_all() -> None:
    """Clusters as if drawn with replacement: totals 16 and 24."""
    spec = DesignSpec(weight="w", clusters=("psu", "ssu"))
    assert total_variance(TWO_STAGES, spec) == pytest.approx((40, 2 * (16 + 16)))


def test_degrees_of_freedom_are_clusters_less_strata() -> None:
    """In a domain, of the strata in which it has rows, with all their clusters."""
    found = data(y=[1] * 6, s=list("AAABBB"), c=list("aabcde"))
    design = design_of(found, DesignSpec(strata="s", clusters=("c",)))
    assert design.df() == 5 - 2
    assert design.df(np.array([True, False, False, False, False, False])) == 2 - 1


def test_rows_without_weight_give_no_degrees_of_freedom() -> None:
    """Their cluster is not there."""
    found = data(y=[1, 2, 3], w=[1, 1, 0])
    assert design_of(found, DesignSpec(weight="w")).df() == 1


def test_ids_that_begin_anew_are_told_apart() -> None:
    """Cluster 1 of A and cluster 1 of B are two."""
    found = data(y=[1, 2, 3, 4], s=list("AABB"), c=[1, 2, 1, 2])
    assert design_of(found, DesignSpec(strata="s", clusters=("c",), nest=True)).told["n_psu"] == 4


def test_a_simple_sample_knows_its_population() -> None:
    """Not where rows weigh differently."""
    found = data(y=[1, 2], N=[10, 10], w=[1, 2])
    design = design_of(found, DesignSpec(fpc=("N",)))
    assert design.simple
    assert design.population == 10
    assert design_of(found, DesignSpec(fpc=("N",), weight="w")).population is None


def test_a_census_does_not_vary() -> None:
    """Everybody is there."""
    design = design_of(data(y=[1, 5], N=[2, 2]), DesignSpec(fpc=("N",)))
    assert design.census
    assert design.covariance(np.array([[1.0], [5.0]])).tolist() == [[0]]


def test_replicates_are_factors_or_hold_the_weight() -> None:
    """The same variance either way."""
    found = data(y=[1, 2, 6], w=[2, 2, 2], a=[0, 1.5, 1.5], b=[1.5, 0, 1.5], A=[0, 3, 3], B=[3, 0, 3])
    factors = ReplicateSpec(columns=("a", "b"), scale=0.5)
    whole = ReplicateSpec(columns=("A", "B"), scale=0.5, combined=True)
    spec = DesignSpec(weight="w")
    one = total_variance(found, DesignSpec(weight="w", replicates=factors))
    assert one == pytest.approx(total_variance(found, DesignSpec(weight="w", replicates=whole)))
    assert one[0] == total_variance(found, spec)[0]


BAD = data(
    y=[1, 2, 3, 4],
    s=["A", "A", "B", None],
    c=[1, 2, 1, 2],
    N=[3, 3, 3, 3],
    f=[0.5, 2, 0.5, 2],
    w=[1, -1, 1, 1],
    z=[0, 4, 4, 4],
)


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        (DesignSpec(strata="s"), "column s: 1 rows have no stratum (rows 4)"),
        (DesignSpec(strata="w", clusters=("c",)), "cluster ids of c repeat across strata: 2 is in w -1 and 1"),
        (DesignSpec(fpc=("N",)), "column N: the population is below the sample (the sample: 4 sampled of 3)"),
        (DesignSpec(fpc=("f",)), "some values are below 1 and some above"),
        (DesignSpec(fpc=("z",)), "column z: the population of row 1 is 0 (1 such rows)"),
        (DesignSpec(fpc=("s",)), "s must be a number and holds 'A' (row 1)"),
        (DesignSpec(weight="w"), "w "),
        (DesignSpec(fpc=("N", "N")), "--fpc names 2 columns for 1 stages"),
        (DesignSpec(replicates=ReplicateSpec(table=np.ones((3, 2)))), "have 3 rows and the data 4"),
        (DesignSpec(replicates=ReplicateSpec(columns=("c", "N"), rscales=(1, 2, 3))), "--rscales has 3 numbers for 2 replicates"),
        (DesignSpec(replicates=ReplicateSpec(columns=("c",), combined=True)), "name its column with --weight"),
        (DesignSpec(replicates=ReplicateSpec(columns=("w",))), "w "),
    ],
)  # fmt: skip
def test_a_design_that_cannot_be_is_told(spec: DesignSpec, said: str) -> None:
    """What is wrong, where, and how to mend it."""
    with pytest.raises(Unanswerable) as error:
        design_of(BAD, spec)
    assert said in str(error.value)


def test_all_mistakes_of_a_design_are_told_at_once() -> None:
    """One line each."""
    with pytest.raises(Unanswerable) as error:
        design_of(BAD, DesignSpec(weight="w", strata="s", fpc=("z",)))
    assert len(str(error.value).splitlines()) == 3
