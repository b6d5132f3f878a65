"""Means of groups compared, held to R's survey and to four people worked by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.comparisons.classified import Classified
from overblik.tables.comparisons.means import adjusted_wald, mean_differences
from overblik.tables.comparisons.results import CENSUS
from tests.tables.comparisons.samples import (
    DESIGNS,
    classified,
    column,
    exactly,
    invented,
    reference,
    sample,
    scores,
    women,
)

GROUPS = {
    "score_by_sex": ("sex", None), "score_by_group": ("group", None), "score_by_group_of_women": ("group", women()),
}  # fmt: skip
TOLD = ("estimate", "se", "low", "high", "p")


def numbers(*told: float | None) -> list[float]:
    """Numbers, nan where there are none."""
    return [np.nan if number is None else number for number in told]


@pytest.mark.parametrize(("kind", "groups"), list(product(DESIGNS, GROUPS)))
def test_means_are_compared_as_r_does(kind: str, groups: str) -> None:
    """Each difference with its standard error, interval and p, corrected both ways; the F of all, in a domain too."""
    by, domain = GROUPS[groups]
    known = reference()[kind][groups]
    for correction in ("holm", "bh"):
        found = mean_differences(
            invented(kind), scores(), column(by), name="score", domain=domain, correction=correction,
        )  # fmt: skip
        for name in TOLD:
            assert [getattr(of, name) for of in found.differences] == exactly(np.atleast_1d(known[name]).tolist())
        assert [of.adjusted for of in found.differences] == exactly(np.atleast_1d(known[correction]).tolist())
    assert {of.df for of in found.differences} == {known["df"]}
    assert [[test.statistic, test.p] for test in found.tests] == (
        [exactly([known["f"], known["f_p"]])] if by == "group" else []
    )


@pytest.mark.parametrize("kind", DESIGNS)
def test_t_is_that_of_a_regression_on_the_group(kind: str) -> None:
    """R's svyttest has the same t; it takes one degree of freedom less for its p."""
    only = mean_differences(invented(kind), scores(), column("sex"), name="score").differences[0]
    assert [only.estimate, only.statistic] == exactly([reference()[kind]["ttest"][of] for of in ("estimate", "t")])


def test_four_people_by_hand() -> None:
    """1, 3 against 5, 9: difference 5; scores -+1/2 and -+1, their squares 5/2, times 4/3; t = 5 / sqrt(10/3), 3 degrees."""
    only = mean_differences(
        sample(np.ones(4)), np.array([1.0, 3, 5, 9]), classified("g", "aabb"), name="y"
    ).differences[0]
    assert (only.first, only.second, only.n, only.df) == ("a", "b", 4, 3)
    assert [only.estimate, only.se, only.statistic] == exactly([5, np.sqrt(10 / 3), 5 / np.sqrt(10 / 3)])


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9), st.integers(1, 5)), min_size=8, max_size=25))
def test_the_order_of_groups_changes_signs_only(drawn: list[tuple[str, int, int]]) -> None:
    """What is first and what is second is a matter of writing; so is the unit of the weights."""
    by = classified("g", ["a", "b", *[group for group, _, _ in drawn]])
    weights = np.array([1, 1, *[weight for _, _, weight in drawn]], float)
    values = np.array([3, 5, *[value for _, value, _ in drawn]], float)
    turned = Classified(name="g", levels=by.levels[::-1], codes=len(by.levels) - 1 - by.codes)
    one = mean_differences(sample(weights), values, by, name="y")
    other = mean_differences(sample(weights * 7), values, turned, name="y")
    assert numbers(*(test.statistic for test in one.tests)) == exactly(
        numbers(*(test.statistic for test in other.tests))
    )
    mirrored = {(of.second, of.first): of for of in other.differences}
    for of in one.differences:
        found = mirrored[of.first, of.second]
        assert of.estimate == exactly(-(found.estimate or 0))
        assert numbers(of.se, of.p) == exactly(numbers(found.se, found.p))


def test_two_values_are_their_t_squared() -> None:
    """The adjusted F of two is the square of their t."""
    found = adjusted_wald(np.array([1.0, 3.0]), np.diag([0.5, 0.5]), n=9, df=7)
    assert [found.statistic, found.df, found.ddf] == exactly([4, 1, 7])


def test_more_groups_than_the_design_can_tell_apart() -> None:
    """Eight groups and five degrees of freedom."""
    found = adjusted_wald(np.arange(8.0), np.eye(8), n=99, df=5)
    assert (found.p, found.because) == (None, "8 groups are too many for 5 degrees of freedom of the design")


def test_a_difference_without_variance_is_not_tested() -> None:
    """Where all in two groups say the same, no design tells how sure that is; the difference stands."""
    by, values = classified("g", "aabbcc"), np.array([1.0, 1, 2, 2, 5, 7])
    found = mean_differences(sample(np.ones(6)), values, by, name="y")
    assert found.differences[0].estimate == 1
    assert (found.differences[0].p, found.differences[0].because) == (
        None,
        "the difference has no variance by the design",
    )
    assert found.differences[1].p is not None


def test_a_unit_alone_is_not_compared() -> None:
    """The mean of one has no spread that could be told."""
    found = mean_differences(
        sample(np.ones(5)), np.array([1.0, 2, 4, 7, 9]), classified("g", "aaabb"[:4] + "c"), name="y"
    )
    assert {of.because for of in found.differences} == {
        "one unit alone in b",
        "one unit alone in c",
        "one unit alone in b, c",
    }


def test_a_census_is_not_tested_and_one_group_not_compared() -> None:
    """A difference between all units is a fact; a difference needs two groups."""
    assert (
        mean_differences(sample(np.ones(4), of=[4]), np.arange(4.0), classified("g", "aabb"), name="y").because
        == CENSUS
    )
    with pytest.raises(Unanswerable, match="g holds only 'a' among the rows used"):
        mean_differences(sample(np.ones(4)), np.array([1, 2, np.nan, np.nan]), classified("g", "aabb"), name="y")
