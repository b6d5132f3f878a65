"""Which counts a printed number can stand for."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.report.audit.possible import bases_of, can_add_up, can_sum_to, counts, fits, nearest, span

IMPOSSIBLE_OF_94 = {8, 25, 42, 58, 75, 92}
"""The whole percentages that are no share of 94, worked out by hand."""


@st.composite
def shares(draw: st.DrawFn) -> tuple[int, int, int, str]:
    """A count, its base, a number of decimals, and a way of rounding a half."""
    base = draw(st.integers(1, 3000))
    count = draw(st.integers(0, base))
    return count, base, draw(st.integers(0, 3)), draw(st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN]))


def printed(count: int, base: int, decimals: int, rounding: str) -> Decimal:
    """A percentage as it is printed; sixty digits are exact enough to know a half."""
    with localcontext() as context:
        context.prec = 60
        return (Decimal(100 * count) / Decimal(base)).quantize(Decimal(1).scaleb(-decimals), rounding=rounding)


@given(shares())
def test_a_rounded_share_is_never_impossible(share: tuple[int, int, int, str]) -> None:
    """Whichever way halves were rounded, the true count is among those that are found."""
    count, base, decimals, rounding = share
    assert count in counts(printed(count, base, decimals, rounding), base)


@settings(max_examples=40)
@given(
    st.integers(2, 120).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.integers(0, n), min_size=1, max_size=6))),
    st.integers(0, 1),
)
def test_the_true_base_is_among_those_that_fit(truth: tuple[int, list[int]], decimals: int) -> None:
    """And so are bases beyond it, up to the most that is asked for."""
    base, found = truth
    numbers = [printed(count, base, decimals, ROUND_HALF_UP) for count in found]
    assert base in bases_of(numbers, 150)


@settings(max_examples=40)
@given(st.lists(st.integers(0, 40), min_size=2, max_size=8).filter(any), st.integers(0, 1))
def test_rounded_parts_of_a_whole_can_always_add_up(parts: list[int], decimals: int) -> None:
    """In whole counts of their base, and in a hundred, whatever rounding has done to their sum."""
    base = sum(parts)
    numbers = [printed(count, base, decimals, ROUND_HALF_UP) for count in parts]
    assert can_add_up([counts(number, base) for number in numbers], base)
    assert can_sum_to(numbers, span(Decimal(100)))
    assert fits(numbers, base, adds_up=True)


def test_the_impossible_shares_of_94_are_known() -> None:
    """Of 72 they are 26, and 12 and 62 besides where halves go up; from a base of 100 on there are none."""
    assert {number for number in range(101) if not counts(Decimal(number), 94)} == IMPOSSIBLE_OF_94
    assert sum(not counts(Decimal(number), 72) for number in range(101)) == 26
    assert all(counts(Decimal(number), 100) for number in range(101))


def test_means_of_the_literature() -> None:
    """
    Means of whole scores, Brown and Heathers (2017): 5.19 is none of 28 people, 5.18 and 5.21 are.

    With three items for each, 84 scores are added up, and 5.19 is possible.
    """
    assert not counts(Decimal("5.19"), 28, whole=1)
    assert [(str(near.value), near.count) for near in nearest(Decimal("5.19"), 28, whole=1)] == [
        ("5.18", 145),
        ("5.21", 146),
    ]
    assert list(counts(Decimal("5.19"), 28 * 3, whole=1)) == [436]


@pytest.mark.parametrize(("text", "base", "found"), [("12.5", 8, [1]), ("12", 8, [1]), ("13", 8, [1]), ("14", 8, [])])
def test_a_half_goes_both_ways(text: str, base: int, found: list[int]) -> None:
    """12.5 is printed as 13 by people and as 12 by programs that round to the even digit."""
    assert list(counts(Decimal(text), base)) == found


def test_other_ways_of_shortening_are_told_apart() -> None:
    """70 of 72 is 97.2, 71 is 98.6: cut off that is 97 and 98, rounded up 98 and 99."""
    assert list(counts(Decimal(98), 72, way="cut off")) == [71]
    assert list(counts(Decimal(98), 72, way="rounded up")) == [70]
    assert not counts(Decimal(98), 72)
