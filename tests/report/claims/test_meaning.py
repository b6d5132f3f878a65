"""An interval of shares or counts, and what follows from it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.claims.meaning import Meaning

bounds = st.one_of(st.none(), st.fractions(min_value=-1, max_value=2, max_denominator=40))
shares = st.builds(
    lambda low, high, ends: Meaning(quantity="share", low=low, high=high, low_closed=ends[0], high_closed=ends[1]),
    bounds,
    bounds,
    st.tuples(st.booleans(), st.booleans()),
)
counts = st.builds(
    lambda low, high, ends: Meaning(
        quantity="count",
        low=None if low is None else 60 * low,
        high=None if high is None else 60 * high,
        low_closed=ends[0],
        high_closed=ends[1],
    ),
    bounds,
    bounds,
    st.tuples(st.booleans(), st.booleans()),
)
meanings = st.one_of(shares, counts)


def test_a_closed_end_belongs_to_the_interval() -> None:
    """From 45 to below 55 per cent: 45 is in it, 55 is not."""
    half = Meaning(quantity="share", low=Fraction(45, 100), high=Fraction(55, 100), high_closed=False)
    assert half.holds(45, 100)
    assert not half.holds(55, 100)


def test_a_count_does_not_look_at_the_base() -> None:
    """72 is 72, of 94 and of 72."""
    seventy_two = Meaning(quantity="count", low=Fraction(72), high=Fraction(72))
    assert seventy_two.holds(72, 94)
    assert seventy_two.holds(72, 72)
    assert list(seventy_two.counts(94)) == [72]
    assert list(seventy_two.counts(71)) == []


@pytest.mark.parametrize("quantity", ["share", "count"])
def test_nothing_is_true_of_a_base_of_nought(quantity: str) -> None:
    """There is nobody of whom anything could be said, not even that there are none."""
    anything = Meaning(quantity="share" if quantity == "share" else "count")
    assert not anything.holds(0, 0)
    assert list(anything.counts(0)) == []


def test_whole_numbers_in_an_interval_of_counts() -> None:
    """Above 60 begins at 61; without a bound there is no end."""
    assert Meaning(quantity="count", low=Fraction(60), low_closed=False).whole() == (61, None)
    assert Meaning(quantity="count", high=Fraction(63, 2)).whole() == (None, 31)
    assert Meaning(quantity="count", high=Fraction(60), high_closed=False).whole() == (None, 59)


@given(meanings, st.integers(0, 90))
def test_the_counts_are_those_that_make_it_true(meaning: Meaning, base: int) -> None:
    """Asking count by count finds the same ones."""
    assert list(meaning.counts(base)) == [count for count in range(base + 1) if meaning.holds(count, base)]
