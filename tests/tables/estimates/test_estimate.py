from __future__ import annotations

import math
import random
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.designs.spec import DesignSpec, ReplicateSpec
from overblik.tables.estimates.estimate import effective_size
from tests.tables.estimates.samples import TWELVE, estimated

if TYPE_CHECKING:
    from overblik.tables.estimates.request import Estimate

CLUSTERS = DesignSpec(weight="w", clusters=("place",))
CENSUS = TWELVE | {"N": [12] * 12}


def numbers(found: list[Estimate]) -> list[list[float]]:
    """Return every number of the estimates."""
    return [[value for value in asdict(one).values() if isinstance(value, int | float)] for one in found]


@pytest.mark.parametrize("kind", ["share", "mean", "total", "quantile"])
@given(seed=st.integers(0, 2**16))
@settings(max_examples=10)
def test_the_order_of_rows_changes_nothing(kind: str, seed: int) -> None:
    """To rounding."""
    order = list(range(12))
    random.Random(seed).shuffle(order)  # noqa: S311 - an order, no secret
    shuffled = {name: [values[row] for row in order] for name, values in TWELVE.items()}
    of = "answer" if kind == "share" else "size"
    one, other = (estimated(columns, of, kind=kind, by=("region",), design=CLUSTERS) for columns in (TWELVE, shuffled))
    assert np.allclose(numbers(one), numbers(other), rtol=1e-12, equal_nan=True)


def test_weights_of_one_equal_no_weights() -> None:
    """In every number."""
    ones = TWELVE | {"one": [1.0] * 12}
    found = numbers(estimated(ones, "answer", design=DesignSpec(weight="one")))
    assert np.array_equal(found, numbers(estimated(ones, "answer")), equal_nan=True)


@pytest.mark.parametrize(("kind", "of"), [("share", "answer"), ("mean", "size"), ("quantile", "size")])
def test_a_domain_by_where_is_the_group_of_a_break(kind: str, of: str) -> None:
    """The same estimate and error; where the domain lies in all strata, the same df too."""
    domain = estimated(TWELVE, of, kind=kind, where="region == 's'", design=CLUSTERS)
    group = [
        one for one in estimated(TWELVE, of, kind=kind, by=("region",), design=CLUSTERS) if one.by == {"region": "s"}
    ]
    assert np.allclose(numbers(domain), numbers(group), rtol=1e-12, equal_nan=True)


def test_breaks_cross() -> None:
    """Groups with a row, in order; rows without a group belong to none."""
    found = estimated(TWELVE, "size", kind="mean", by=("region", "answer"))
    assert [tuple(one.by.values()) for one in found] == [
        ("n", "no"),
        ("n", "yes"),
        ("s", "no"),
        ("s", "other"),
        ("s", "yes"),
    ]


def test_groups_have_the_degrees_of_freedom_of_the_whole_design() -> None:
    """Seven places, one stratum."""
    assert {one.df for one in estimated(TWELVE, "size", kind="mean", by=("region",), design=CLUSTERS)} == {6}
    assert {one.df for one in estimated(TWELVE, "size", kind="mean", df=math.inf, design=CLUSTERS)} == {math.inf}


def test_an_interval_of_none_or_all_has_width() -> None:
    """0 of 4: the exact interval on the base, up to 1 - 0.025^(1/4)."""
    found = estimated(TWELVE, "answer", by=("region",))
    none = next(one for one in found if one.by == {"region": "n"} and one.level == "other")
    assert (none.estimate, none.se, none.low) == (0, 0, 0)
    assert none.high == pytest.approx(1 - 0.025**0.25)


def test_a_census_has_no_width() -> None:
    """Everybody is in."""
    for kind, of in (("share", "answer"), ("mean", "staff"), ("quantile", "staff")):
        for one in estimated(CENSUS, of, kind=kind, design=DesignSpec(fpc=("N",))):
            assert one.low == one.estimate == one.high
            assert one.se == 0


def test_the_exact_interval_of_a_finite_population_is_offered() -> None:
    """Within the population's own steps, and not for a group, whose population nobody stated."""
    finite = TWELVE | {"N": [20] * 12}
    for one in estimated(finite, "place", interval="hypergeometric", design=DesignSpec(fpc=("N",))):
        assert one.low * 20 == pytest.approx(round(one.low * 20))
        assert one.low < one.estimate < one.high
    with pytest.raises(Unanswerable, match="hypergeometric"):
        estimated(finite, "place", interval="hypergeometric", by=("region",), design=DesignSpec(fpc=("N",)))


def test_replicates_give_quantiles_too() -> None:
    """Through the share at or below."""
    jackknife = ReplicateSpec(table=np.where(np.eye(12), 0, 12 / 11), scale=11 / 12)
    found = estimated(TWELVE, "staff", kind="quantile", probs=(0.5,), design=DesignSpec(replicates=jackknife))[0]
    assert found.estimate == 5
    assert found.low < 5 < found.high
    assert found.df == 11


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ({"where": "staff > 99"}, "no row is in the domain of --where 'staff > 99'"),
        ({"kind": "mean", "interval": "beta"}, "--interval beta is for shares and quantiles"),
        ({"where": "stafff > 9"}, "stafff"),
        ({"by": ("nowhere",)}, "nowhere"),
    ],
)
def test_a_request_that_cannot_be_answered_is_told(request_: dict[str, Any], said: str) -> None:
    """Never a number."""
    with pytest.raises(Unanswerable, match=said):
        estimated(TWELVE, "staff", **request_)


def test_kish_of_equal_weights_is_their_number() -> None:
    """And less where they differ: (1 + 3)^2 / (1 + 9)."""
    within = np.array([[True], [True], [False]])
    assert effective_size(np.array([2.0, 2, 2]), within).tolist() == [2]
    assert effective_size(np.array([1.0, 3, 2]), within).tolist() == [1.6]
