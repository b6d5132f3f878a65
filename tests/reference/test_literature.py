"""`overblik estimate` is held to worked examples of the sampling literature, and to cases that can be followed by hand."""

from __future__ import annotations

import csv
import json
import shlex
from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from overblik.app.cli import group

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

T_99 = 1.9842169515086827  # t(99) at 95 %


def estimated(folder: Path, header: str, rows: Iterable[Sequence[object]], options: str) -> list[dict[str, Any]]:
    """The estimates of a table that is typed in, under the options of a command line."""
    path = folder / "data.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header.split(), *rows])
    result = CliRunner().invoke(group, ["estimate", str(path), *shlex.split(options), "--format", "json"])
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)["estimates"]
    return found


def test_signatures_on_petition_sheets(tmp_path: Path) -> None:
    """
    Cochran, Sampling Techniques (1977), section 2.8: 50 of 676 sheets.

    The estimated total is 19,888 and its 80 % limits, by the normal distribution, are 19,888 -+ 1,781.
    """
    often = {42: 23, 41: 4, 27: 2, 16: 2, 15: 2, 6: 3, 5: 2}
    once = (36, 32, 29, 23, 19, 14, 11, 10, 9, 7, 4, 3)
    signatures = often | dict.fromkeys(once, 1)
    sheets = [(number, 676) for number, times in signatures.items() for _ in range(times)]
    options = "--of signatures --kind total --fpc sheets --level 0.8 --df inf"
    (total,) = estimated(tmp_path, "signatures sheets", sheets, options)
    assert total["estimate"] == pytest.approx(19_888, abs=0.5)
    assert total["high"] - total["estimate"] == pytest.approx(1_781, rel=0.002)  # Cochran takes 1.28 for 1.28155
    assert total["se"] == pytest.approx(676 * sqrt(229.0 / 50 * (1 - 50 / 676)), rel=1e-4)


def test_acres_of_farms_in_four_regions(tmp_path: Path) -> None:
    """
    Lohr, Sampling: Design and Analysis (2nd edition, 2010), chapter 3: a stratified sample of 300 of 3,078 counties.

    Only mean and variance of a stratum enter. They are hers; counties that have them stand in for those of the census of
    agriculture. She finds 909,736,035 acres with a standard error of 50,417,248.
    """
    regions = {
        "NC": (1054, 103, 300_504.2, 29_618_183_543.0),
        "NE": (220, 21, 97_629.8, 7_647_472_708.0),
        "S": (1382, 135, 211_315.0, 53_587_487_856.0),
        "W": (422, 41, 662_295.5, 396_185_950_266.0),
    }
    counties: list[tuple[object, ...]] = []
    for region, (size, drawn, mean, variance) in regions.items():
        away = sqrt(
            variance
        )  # one at the mean, half of the others at either side of it: all numbers of counties are odd
        acres = [mean, *[mean - away] * (drawn // 2), *[mean + away] * (drawn // 2)]
        counties += [(region, value, size) for value in acres]
    options = "--of acres --kind total --strata region --fpc size"
    (total,) = estimated(tmp_path, "region acres size", counties, options)
    assert total["estimate"] == pytest.approx(909_736_035, rel=1e-7)
    assert total["se"] == pytest.approx(50_417_248, rel=1e-6)
    assert total["df"] == 296


def test_grades_of_students_in_suites(tmp_path: Path) -> None:
    """
    Lohr, Sampling: Design and Analysis, chapter 5, a one-stage cluster sample: 5 of 100 suites of four students.

    The mean grade is 2.826; the totals of the suites have the variance 2.256, so that its standard error is
    sqrt((1 - 5/100) 2.256 / 5) / 4 = 0.164.
    """
    suites = [
        (3.08, 2.60, 3.44, 3.04),
        (2.36, 3.04, 3.28, 2.68),
        (2.00, 2.56, 2.52, 1.88),
        (3.00, 2.88, 3.44, 3.64),
        (2.68, 1.92, 3.28, 3.20),
    ]
    students = [(suite, grade, 100) for suite, grades in enumerate(suites) for grade in grades]
    options = "--of grade --kind mean --cluster suite --fpc suites"
    (mean,) = estimated(tmp_path, "suite grade suites", students, options)
    assert mean["estimate"] == pytest.approx(2.826)
    assert mean["se"] == pytest.approx(sqrt(0.95 * 2.25568 / 5) / 4, rel=1e-9)
    assert mean["se"] == pytest.approx(0.164, abs=5e-4)
    assert mean["df"] == 4


def test_the_variance_is_right_on_the_average_of_all_samples(tmp_path: Path) -> None:
    """
    Lohr, Sampling: Design and Analysis, chapter 2: all samples of 3 from the population 1, 2, 4, 4, 7, 7, 7, 8, whose total is 40.

    The totals have the mean 40 and the variance N^2 (1 - n/N) S^2 / n, S^2 = 48/7; the estimated variances have it as their
    mean. (She draws 4, for a variance of 54.86.)
    """
    population = (1, 2, 4, 4, 7, 7, 7, 8)
    options = "--of y --kind total --fpc size"
    samples = [
        estimated(tmp_path, "y size", [(y, 8) for y in drawn], options)[0] for drawn in combinations(population, 3)
    ]
    totals, variances = [one["estimate"] for one in samples], [one["se"] ** 2 for one in samples]
    variance = 64 * (1 - 3 / 8) * 48 / 7 / 3
    assert sum(totals) / 56 == pytest.approx(40)
    assert sum((total - 40) ** 2 for total in totals) / 56 == pytest.approx(variance)
    assert sum(variances) / 56 == pytest.approx(variance)


def test_clusters_in_which_all_agree_are_worth_one_row_each(tmp_path: Path) -> None:
    """
    Kish, Survey Sampling (1965), section 5.4, by hand: 4 clusters of 3 that agree within, two for and two against.

    Each cluster's score sums to -+ 1/8, so that the variance is 4/3 x 4/64 = 1/12. Twelve rows of 1200 drawn singly would have
    s^2 (1 - 12/1200) / 12 with s^2 = 3/11, which is 0.0225; the design effect is their ratio.
    """
    rows = [(cluster, "yes" if cluster % 2 else "no", 100) for cluster in range(4) for _ in range(3)]
    no, yes = estimated(tmp_path, "place answer w", rows, "--of answer --cluster place --weight w")
    assert yes["se"] ** 2 == pytest.approx(1 / 12)
    assert yes["deff"] == pytest.approx(1 / 12 / 0.0225)
    assert no["deff"] == pytest.approx(yes["deff"])


def test_kishs_effective_size(tmp_path: Path) -> None:
    """Kish, Survey Sampling (1965), section 11.7: (sum w)^2 / sum w^2; weights 1, 1, 2, 4 give 64/22, those that answered 16/6."""
    shares = estimated(tmp_path, "x w", [("a", 1), ("b", 1), ("a", 2), ("", 4)], "--of x --weight w")
    (mean,) = estimated(tmp_path, "x w", [(3, 1), (5, 1), (2, 2), (3, 4)], "--of x --kind mean --weight w")
    assert [one["n_eff"] for one in (*shares, mean)] == pytest.approx([16 / 6, 16 / 6, 64 / 22])


def test_woodruffs_interval_of_a_median(tmp_path: Path) -> None:
    """
    Woodruff, JASA 47 (1952) 635-646, by hand: of 1, 2, ..., 100 the half at or below 50 has the standard error sqrt(1/4 / 99).

    Half -+ t(99) of it is 0.4003 to 0.5997, which the values 41 and 60 are the first to reach; the standard error is what that
    width would come from.
    """
    (median,) = estimated(tmp_path, "y", [(y,) for y in range(1, 101)], "--of y --kind quantile --probs 0.5")
    assert (median["estimate"], median["low"], median["high"]) == (50, 41, 60)
    assert median["se"] == pytest.approx(19 / (2 * T_99))


def test_the_jackknife_of_a_mean_is_its_textbook_variance(tmp_path: Path) -> None:
    """Wolter, Introduction to Variance Estimation (2007), section 4.2: leaving out one row at a time gives s^2/n, for any data."""
    values = (3.0, 8.0, 1.0, 6.0, 7.0)
    rows = [(y, 1, *(0 if left_out == row else 1.25 for left_out in range(5))) for row, y in enumerate(values)]
    options = "--of y --kind mean --weight w --replicates r* --scale 0.8 --combined"
    (mean,) = estimated(tmp_path, "y w r1 r2 r3 r4 r5", rows, options)
    assert mean["estimate"] == 5
    assert mean["se"] ** 2 == pytest.approx((4 + 9 + 16 + 1 + 4) / 4 / 5)
    assert mean["df"] == 4


def test_a_domain_is_not_a_filter(tmp_path: Path) -> None:
    """
    Cochran, Sampling Techniques (1977), section 2.13, by hand: 2 of 4 rows, out of 8, are in the domain, with 10 and 30.

    The total of the domain is 8/4 x 40 = 80. Its variance is that of 10, 30, 0, 0 among all four rows: s^2 = 600/3,
    64 (1 - 4/8) 200 / 4 = 1600, not that of two rows.
    """
    rows = [("in", 10, 8), ("in", 30, 8), ("out", 90, 8), ("out", 70, 8)]
    options = "--of y --kind total --fpc size --where \"place == 'in'\""
    (total,) = estimated(tmp_path, "place y size", rows, options)
    assert (total["estimate"], total["se"]) == (80, pytest.approx(40))
    assert total["df"] == 3


def test_a_ratio_by_hand(tmp_path: Path) -> None:
    """
    Cochran, Sampling Techniques (1977), section 2.11, by hand: y 2, 4, 6 to x 1, 2, 5 is 12/8 = 1.5.

    What is left of y is 0.5, 1, -1.5, the sum of squares 3.5; its standard error is sqrt(3.5/2 / 3) over the mean of x, 8/3.
    """
    (ratio,) = estimated(tmp_path, "y x", [(2, 1), (4, 2), (6, 5)], "--of y --kind ratio --denominator x")
    assert (ratio["estimate"], ratio["se"]) == (1.5, pytest.approx(sqrt(3.5 / 2 / 3) / (8 / 3)))
