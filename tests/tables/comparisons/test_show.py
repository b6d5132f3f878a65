"""Comparisons as they are printed."""

from __future__ import annotations

import json

from overblik.tables.comparisons.results import CENSUS, Comparison, Difference, Finding
from overblik.tables.comparisons.show import as_json, as_text

FOUND = Comparison(
    title="mean of y by g",
    n=12,
    df=9,
    tests=(Finding(test="wald-f", n=12, because="a group, or a difference between groups, has no variance by the design"),),
    differences=(
        Difference(first="a", second="b", n=8, estimate=1.25, se=0.5, low=0.1, high=2.4, statistic=2.5, p=1e-5, adjusted=0.03),
        Difference(first="a", second="c", n=8, estimate=1.0, because="one unit alone in c"),
    ),
    left_out=("g d",),
)  # fmt: skip


def test_text_says_what_was_not_tested_and_why() -> None:
    """A dash stands for a number that there is not, and below stands the reason."""
    assert as_text(FOUND, {}).splitlines() == [
        "mean of y by g; 12 rows, 9 degrees of freedom by the design",
        "",
        "test                         statistic  df  ddf  p",
        "adjusted Wald F (all means)          -   -    -  -",
        "",
        "difference  estimate   se  low  high    t        p  adjusted p",
        "b - a           1.25  0.5  0.1   2.4  2.5  <0.0001      0.0300",
        "c - a              1    -    -     -    -        -           -",
        "",
        "adjusted Wald F (all means): not made, a group, or a difference between groups, has no variance by the design",
        "c - a: not tested, one unit alone in c",
        "left out, since nobody is in it: g d",
    ]


def test_json_holds_the_tests_in_one_list() -> None:
    """At full precision, with null for what there is not."""
    found = json.loads(as_json(FOUND, {"df": float("inf")}))
    assert [test["test"] for test in found["tests"]] == ["wald-f", "t", "t"]
    assert (found["tests"][1]["p"], found["tests"][2]["p"], found["design"]) == (1e-5, None, {"df": "inf"})


def test_a_census_has_no_tests_but_a_reason() -> None:
    """In both formats."""
    census = Comparison(title="a by b", n=4, df=3, because=CENSUS)
    assert as_text(census, {}).splitlines()[-1] == CENSUS
    found = json.loads(as_json(census, {}))
    assert (found["tests"], found["because"]) == ([], CENSUS)
