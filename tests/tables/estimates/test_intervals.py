from __future__ import annotations

from fractions import Fraction
from math import comb, isnan, log, nan, sqrt

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.estimates.intervals import KINDS, critical, share_interval, wald_interval

WITHOUT_POPULATION = tuple(kind for kind in KINDS if kind != "hypergeometric")
of_each_kind = pytest.mark.parametrize("kind", WITHOUT_POPULATION)


def simple(
    kind: str, count: int, base: int, *, level: float = 0.95, population: float | None = None
) -> tuple[float, float]:
    """The interval of a share in a simple random sample without weights."""
    share = count / base
    low, high = share_interval(
        kind,
        estimate=share,
        variance=share * (1 - share) / max(base - 1, 1),
        base=base,
        count=count,
        rows=base,
        df=base - 1,
        level=level,
        population=population,
        simple=True,
    )
    return float(low[0]), float(high[0])


def complex_(kind: str, share: float, variance: float, *, rows: int = 200, df: float = 12) -> tuple[float, float]:
    """The 95 % interval of a share in a design with weights or clusters."""
    low, high = share_interval(
        kind, estimate=share, variance=variance, base=rows, count=rows * share, rows=rows, df=df, level=0.95
    )
    return float(low[0]), float(high[0])


@pytest.mark.parametrize(
    ("count", "base", "wilson", "exact"),
    [
        (81, 263, (0.2553, 0.3662), (0.2527, 0.3676)),
        (15, 148, (0.0624, 0.1605), (0.0578, 0.1617)),
        (0, 20, (0.0000, 0.1611), (0.0000, 0.1684)),
        (1, 29, (0.0061, 0.1718), (0.0009, 0.1776)),
    ],
)
def test_intervals_of_simple_samples_are_those_published(
    count: int, base: int, wilson: tuple[float, float], exact: tuple[float, float]
) -> None:
    """Newcombe, Statistics in Medicine 17 (1998) 857-872, Table I: methods 3 (score) and 5 (Clopper-Pearson)."""
    assert simple("clopper-pearson", count, base) == pytest.approx(exact, abs=5e-5)
    if count:  # a share of 0 has the exact interval whatever the kind
        assert simple("wilson", count, base) == pytest.approx(wilson, abs=5e-5)


def test_the_rule_of_three() -> None:
    """No event among n: the exact upper limit is 1 - (alpha/2)^(1/n), whatever the kind that was asked for."""
    for kind in WITHOUT_POPULATION:
        assert simple(kind, 0, 30) == pytest.approx((0, 1 - 0.025 ** (1 / 30)), rel=1e-12)
        assert simple(kind, 30, 30) == pytest.approx((0.025 ** (1 / 30), 1), rel=1e-12)


@given(base=st.integers(1, 60), data=st.data(), level=st.sampled_from([0.5, 0.9, 0.95, 0.999]))
def test_clopper_and_pearson_leave_half_of_alpha_in_each_tail(base: int, data: st.DataObject, level: float) -> None:
    """At either limit the binomial chance of the count, or of one further out, is alpha/2."""
    count = data.draw(st.integers(0, base))
    low, high = simple("clopper-pearson", count, base, level=level)

    def at_most(x: int, p: float) -> float:
        return sum(comb(base, i) * p**i * (1 - p) ** (base - i) for i in range(x + 1))

    assert low == 0 if count == 0 else 1 - at_most(count - 1, low) == pytest.approx((1 - level) / 2, rel=1e-6)
    assert high == 1 if count == base else at_most(count, high) == pytest.approx((1 - level) / 2, rel=1e-6)


@given(share=st.floats(0.001, 0.999), effective=st.floats(2, 1e6), df=st.one_of(st.integers(1, 500), st.just(np.inf)))
def test_wilsons_limits_are_just_not_rejected(share: float, effective: float, df: float) -> None:
    """Each limit lies t(df) standard errors from the share, the standard error being that under the limit."""
    t = float(critical(df, level=0.95))
    for limit in complex_("wilson", share, share * (1 - share) / effective, df=df):
        assert (share - limit) ** 2 == pytest.approx(t**2 * limit * (1 - limit) / effective, rel=1e-6, abs=1e-12)


def test_the_logit_interval_by_hand() -> None:
    """A share of 0.2, se 0.04: log odds log(1/4), se 0.04/0.16 = 0.25, normal quantile 1.959964; odds go back to shares."""
    low, high = complex_("logit", 0.2, 0.04**2, df=np.inf)
    assert log(low / (1 - low)) == pytest.approx(log(0.25) - 1.959963984540054 * 0.25, rel=1e-12)
    assert log(high / (1 - high)) == pytest.approx(log(0.25) + 1.959963984540054 * 0.25, rel=1e-12)


def test_korn_and_graubard_without_a_design_are_clopper_and_pearson() -> None:
    """With df = n - 1 and the variance of n draws the effective size is n, and nothing is left of the design."""
    beta = complex_("beta", 0.1, 0.1 * 0.9 / 150, rows=150, df=149)
    assert beta == pytest.approx(simple("clopper-pearson", 15, 150), rel=1e-12)


def test_korn_and_graubard_pay_for_few_degrees_of_freedom() -> None:
    """With 12 degrees of freedom the effective size falls by (t(199)/t(12))^2, t from tables: 1.971957 and 2.178813."""
    variance = 0.1 * 0.9 / 150
    effective = 150 * (1.971956544249387 / 2.178812829667229) ** 2
    wanted = complex_("clopper-pearson", 0.1, 0.1 * 0.9 / effective)
    assert complex_("beta", 0.1, variance) == pytest.approx(wanted, rel=1e-9)


def test_walds_interval_is_not_clipped() -> None:
    """One in forty with a standard error of 0.02 reaches below 0: who wants no such limits asks for another kind."""
    low, high = wald_interval([0.025, 7.5], [0.0004, 4.0], df=np.inf, level=0.9)
    z = 1.6448536269514722
    assert low.tolist() == pytest.approx([0.025 - z * 0.02, 7.5 - z * 2])
    assert high.tolist() == pytest.approx([0.025 + z * 0.02, 7.5 + z * 2])


def test_critical_values_are_those_of_the_tables() -> None:
    """Student's t of 1, 10 and infinitely many degrees of freedom at 95 %, to the digits of any table; none for 0."""
    assert critical([1, 10, np.inf], level=0.95).tolist() == pytest.approx([12.7062, 2.2281, 1.9600], abs=5e-5)
    assert np.isnan(critical([0, -1], level=0.95)).all()


@of_each_kind
@given(share=st.floats(0.001, 0.999), deff=st.floats(0.3, 8), df=st.integers(2, 300))
@settings(max_examples=30)
def test_a_share_and_the_rest_have_mirrored_intervals(kind: str, share: float, deff: float, df: int) -> None:
    """Who says yes and who does not are the same question; the share itself lies in its interval."""
    variance = deff * share * (1 - share) / 200
    low, high = complex_(kind, share, variance, df=df)
    rest_low, rest_high = complex_(kind, 1 - share, variance, df=df)
    assert (1 - rest_high, 1 - rest_low) == pytest.approx((low, high), abs=1e-9)
    assert low <= share <= high


@of_each_kind
@given(base=st.integers(1, 500), everybody=st.booleans())
@settings(max_examples=20)
def test_a_share_of_0_or_1_is_never_certain(kind: str, base: int, everybody: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    """A sample in which nobody, or everybody, says yes leaves room for others in the population."""
    low, high = simple(kind, base if everybody else 0, base)
    assert (low, high) == ((low, 1.0) if everybody else (0.0, high))
    assert high - low > 0.005


@pytest.mark.parametrize("kind", KINDS)
def test_a_census_with_everybody_in_is_certain(kind: str) -> None:
    """Where the base is the population, the share is what it is, at 0 and 1 too."""
    assert simple(kind, 0, 94, population=94) == (0, 0)
    assert simple(kind, 47, 94, population=94) == (0.5, 0.5)
    assert simple(kind, 94, 94, population=94) == (1, 1)


@given(size=st.integers(1, 25), data=st.data(), level=st.sampled_from([0.5, 0.8, 0.95]))
def test_the_hypergeometric_interval_by_enumeration(size: int, data: st.DataObject, level: float) -> None:
    """It holds the populations in which neither tail of the count is as rare as alpha/2: all are tried, in whole numbers."""
    base = data.draw(st.integers(1, size))
    count = data.draw(st.integers(0, base))
    tail = Fraction((1 - level) / 2) * (1 + Fraction(1, 10**9))

    def chance(counts: range, marked: int) -> Fraction:
        return Fraction(sum(comb(marked, i) * comb(size - marked, base - i) for i in counts), comb(size, base))

    holds = [
        marked
        for marked in range(count, size - base + count + 1)
        if chance(range(count + 1), marked) > tail and chance(range(count, base + 1), marked) > tail
    ]
    assume(len(holds) > 1 or base == size)
    low, high = simple("hypergeometric", count, base, level=level, population=size)
    assert (low, high) == pytest.approx((holds[0] / size, holds[-1] / size))


def test_the_hypergeometric_interval_ends_beside_the_first_rejected_populations() -> None:
    """
    45 of 100 employees of 300: 110 and 161 are the counts that Kauermann and Küchenhoff (Stichproben, 2010) reject.

    Their package samplingbook prints these two as limits; the interval proper (Buonaccorsi 1987) has the last not rejected.
    """
    low, high = simple("hypergeometric", 45, 100, population=300)
    assert (low * 300, high * 300) == pytest.approx((111, 160))


def test_the_hypergeometric_interval_is_never_certain_either() -> None:
    """71 of 72 seen, none marked: the one not seen may be, though the exact test at 5 % would reject it (chance 1/72)."""
    assert simple("hypergeometric", 0, 71, population=72) == pytest.approx((0, 1 / 72))


def test_the_hypergeometric_interval_of_a_large_population_is_the_exact_one() -> None:
    """Drawing 200 of ten million is all but drawing with replacement."""
    exact = simple("clopper-pearson", 30, 200)
    assert simple("hypergeometric", 30, 200, population=10_000_000) == pytest.approx(exact, rel=1e-4)


def test_a_share_of_nobody_has_no_interval() -> None:
    """No rows in the base: neither share nor limits, and no warning either."""
    for kind in KINDS:
        low, high = share_interval(
            kind, estimate=nan, variance=nan, base=0, count=0, rows=9, df=8, level=0.95, population=100
        )
        assert isnan(low[0])
        assert isnan(high[0])


@of_each_kind
def test_a_share_that_cannot_vary_keeps_its_place(kind: str) -> None:
    """Strata in which all agree: the design's variance is 0 between 0 and 1 too, and no effective size is finite."""
    assert complex_(kind, 0.25, 0.0) == pytest.approx((0.25, 0.25))


def test_many_shares_at_once_are_each_by_itself() -> None:
    """Arrays go through as they would one by one, edges among them."""
    counts = np.array([0, 3, 20])
    share = counts / 20
    low, high = share_interval(
        "logit", estimate=share, variance=share * (1 - share) / 19, base=20, count=counts, rows=20, df=19, level=0.95
    )
    assert list(zip(low, high, strict=True)) == [simple("logit", count, 20) for count in counts.tolist()]


def test_the_standard_error_of_a_simple_sample_gives_the_textbook_interval() -> None:
    """Cochran, Sampling Techniques (1977), section 3.6: 37 of 100 out of 500; 1.96 x 0.0434 without continuity correction."""
    error = sqrt(0.8 * 0.37 * 0.63 / 99)
    low, high = complex_("wald", 0.37, error**2, df=np.inf)
    assert (low, high) == pytest.approx((0.37 - 1.96 * 0.0434, 0.37 + 1.96 * 0.0434), abs=1e-4)


def test_what_cannot_be_asked_is_said() -> None:
    """An unknown kind, a level in percent, and a finite population that is not stated."""
    with pytest.raises(Unanswerable, match="no interval 'jeffreys'; write one of wald, logit"):
        simple("jeffreys", 1, 2)
    with pytest.raises(Unanswerable, match="level 95 of the intervals"):
        simple("wald", 1, 2, level=95)
    with pytest.raises(Unanswerable, match="--fpc"):
        simple("hypergeometric", 1, 2)
