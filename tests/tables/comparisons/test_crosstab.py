"""Two-way tables of rows, held to R's survey and to a table worked by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.comparisons.classified import Classified
from overblik.tables.comparisons.crosstab import crosstab
from overblik.tables.comparisons.means import mean_differences
from overblik.tables.comparisons.results import CENSUS
from tests.tables.comparisons.samples import (
    DESIGNS,
    classified,
    column,
    exactly,
    invented,
    reference,
    sample,
    women,
)

if TYPE_CHECKING:
    from overblik.tables.comparisons.results import Comparison
    from overblik.tables.designs.design import Design

TABLES = {
    "answer_by_sex": ("answer", "sex", None),
    "answer_by_group": ("answer", "group", None),
    "group_of_women": ("answer", "group", women()),
}
# Without clusters R counts the rows of the domain, where we count those of its strata.
ASKED = [pair for pair in product(DESIGNS, TABLES) if pair != ("weights", "group_of_women")]
PEOPLE = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xyz"), st.integers(1, 5)), min_size=6, max_size=25)


def numbers(found: Comparison) -> list[list[float]]:
    """Statistic, degrees of freedom and p of each test, nan where there is none."""
    told = [(test.statistic, test.df, test.ddf, test.p) for test in found.tests]
    return [[np.nan if number is None else number for number in test] for test in told]


def people(drawn: list[tuple[str, str, int]]) -> tuple[Design, Classified, Classified]:
    """Return drawn people, three to a cluster, with two variables and weights."""
    clusters = np.unique(np.arange(len(drawn)) // 3, return_inverse=True)[1]
    design = sample([weight for _, _, weight in drawn], clusters=clusters)
    return design, classified("first", [one for one, _, _ in drawn]), classified("second", [two for _, two, _ in drawn])


def compared(design: Design, first: Classified, second: Classified) -> list[list[float]]:
    """The numbers of a table, none where there is nothing to compare."""
    try:
        return numbers(crosstab(design, first, second))
    except Unanswerable:
        return []


def near(one: list[list[float]], other: list[list[float]]) -> bool:
    """Whether two comparisons found the same."""
    return [exactly(test) for test in one] == other


@pytest.mark.parametrize(("kind", "table"), ASKED)
def test_a_table_is_tested_as_r_does(kind: str, table: str) -> None:
    """Second-order F, first-order chi-square and Pearson's under each design, in a domain and with answers missing."""
    first, second, domain = TABLES[table]
    found, known = crosstab(invented(kind), column(first), column(second), domain=domain), reference()[kind][table]
    f, first_order, pearson = found.tests
    assert [f.statistic, f.df, f.ddf, f.p] == exactly([known[of] for of in ("f", "df", "ddf", "p")])
    assert first_order.p == exactly(known["chisq_p"])
    assert [pearson.statistic, pearson.p] == exactly([known["pearson"], known["pearson_p"]])
    assert found.n == f.n == known["n"]


def test_a_simple_random_sample_by_hand() -> None:
    """10, 20, 20, 10 of 60: chi-square 60 x 300^2 / 30^4 = 20/3, the only design effect 60/59, F their quotient."""
    first, second = classified("a", "y" * 30 + "n" * 30), classified("b", "y" * 10 + "n" * 20 + "y" * 20 + "n" * 10)
    f, first_order, pearson = crosstab(sample(np.ones(60)), first, second).tests
    assert [pearson.statistic, pearson.df] == exactly([20 / 3, 1])
    assert [f.statistic, f.df, f.ddf] == exactly([20 / 3 * 59 / 60, 1, 59])
    assert first_order.statistic == exactly(f.statistic)


@settings(max_examples=40)
@given(PEOPLE)
def test_clusters_of_twins_say_no_more_than_one_of_them(drawn: list[tuple[str, str, int]]) -> None:
    """Pearson's chi-square doubles when everybody is there twice; Rao and Scott's does not."""
    weights = np.array([weight for _, _, weight in drawn], float)
    first, second = classified("a", [one for one, _, _ in drawn]), classified("b", [two for _, two, _ in drawn])
    twins = sample(np.tile(weights, 2), clusters=np.tile(np.arange(len(drawn)), 2))
    doubled = [replace(of, codes=np.tile(of.codes, 2)) for of in (first, second)]
    single, double = compared(sample(weights), first, second), compared(twins, *doubled)
    assert near(single[:2], double[:2])
    assert not single or double[2][0] == exactly(2 * single[2][0])


@settings(max_examples=40)
@given(PEOPLE, st.floats(0.01, 1000))
def test_weights_count_by_their_proportion(drawn: list[tuple[str, str, int]], factor: float) -> None:
    """Weights that sum to the sample or to the population give the same tests."""
    design, first, second = people(drawn)
    assert near(
        compared(design, first, second), compared(replace(design, weights=design.weights * factor), first, second)
    )


@settings(max_examples=40)
@given(PEOPLE)
def test_neither_the_order_of_levels_nor_of_variables_matters(drawn: list[tuple[str, str, int]]) -> None:
    """A table hangs together the same way read from any side."""
    design, first, second = people(drawn)
    last = len(second.levels) - 1
    turned = replace(second, levels=second.levels[::-1], codes=last - second.codes)
    assert near(compared(design, first, second), compared(design, turned, first))


@settings(max_examples=40)
@given(PEOPLE)
def test_two_by_two_is_the_squared_t_of_the_shares(drawn: list[tuple[str, str, int]]) -> None:
    """
    Where the groups' shares are p and 1-p, F is t squared times p(1-p) over 1/4: t has each group's own variance, F the pooled one.

    There the two linearised scores are proportional, so it is exact; the sample is mirrored to get there.
    """
    group = np.array([one == "a" for one, _, _ in drawn] + [one != "a" for one, _, _ in drawn])
    yes = np.array([two == "x" for _, two, _ in drawn] + [two != "x" for _, two, _ in drawn])
    weights = np.tile([float(weight) for _, _, weight in drawn], 2)
    design = sample(weights, clusters=np.arange(len(group)) // 2)
    by, answer = classified("group", [str(int(of)) for of in group]), classified("yes", [str(int(of)) for of in yes])
    p = weights[group & yes].sum() / weights[group].sum()
    if 0 < p < 1:
        f = crosstab(design, by, answer).tests[0].statistic
        t = mean_differences(design, yes.astype(float), by, name="yes").differences[0].statistic
        assert f is None or t is None or f == exactly(4 * p * (1 - p) * t**2)


def test_levels_without_anybody_are_left_out_and_told() -> None:
    """What only rows outside the domain, or without weight, have said is no row of the table."""
    first, second = classified("a", "xxyyzw" * 3), classified("b", "ststst" * 3)
    weights = np.tile([1, 1, 1, 1, 1, 0], 3)
    found = crosstab(sample(weights), first, second, domain=np.array([text != "z" for text in "xxyyzw" * 3]))
    assert found.left_out == ("a w", "a z")
    assert found.tests[2].df == 1


def test_a_census_is_not_tested() -> None:
    """A difference between all units is a fact."""
    found = crosstab(sample(np.ones(4), of=[4]), classified("a", "xxyy"), classified("b", "stst"))
    assert (found.tests, found.because, found.n) == ((), CENSUS, 4)


def test_what_cannot_be_compared_is_told_at_once() -> None:
    """Each variable with fewer than two levels is named, and what it holds."""
    with pytest.raises(Unanswerable) as error:
        crosstab(sample(np.ones(3)), classified("a", "xxx"), classified("b", "sss"))
    assert [line.split(" among")[0] for line in str(error.value).splitlines()] == [
        "a holds only 'x'",
        "b holds only 's'",
    ]


def test_a_list_is_no_table() -> None:
    """Two names of people give more cells than say anything."""
    names = classified("name", [f"{number:03}" for number in range(50)])
    with pytest.raises(Unanswerable, match=r"name \(50 levels\) by name \(50\) has 2500 cells, and at most 1000"):
        crosstab(sample(np.ones(50)), names, names)
