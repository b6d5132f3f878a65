from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from overblik.responses.simulation.targets import Target

shares = st.fractions(0, 1, max_denominator=40)


def target(**bounds: object) -> Target:
    """Return a target on no cell in particular."""
    return Target(id="a", cells=(), **bounds)  # type: ignore[arg-type]


@given(st.tuples(shares, st.booleans()), st.tuples(shares, st.booleans()), st.integers(1, 60), st.data())
def test_whole_constraints_say_what_the_interval_says(
    low: tuple[Fraction, bool], high: tuple[Fraction, bool], base: int, data: st.DataObject
) -> None:
    """Tightening an open bound by one loses no count and lets none in."""
    count = data.draw(st.integers(0, base))
    own = Fraction(count, base)
    above = own >= low[0] if low[1] else own > low[0]
    below = own <= high[0] if high[1] else own < high[0]
    bounds = {"low": low[0], "low_closed": low[1], "high": high[0], "high_closed": high[1]}
    assert target(**bounds).holds(count, base) is (above and below)


def test_nothing_is_true_of_a_base_of_nobody() -> None:
    """Not even that none of them did it."""
    assert not target(low=Fraction(0), high=Fraction(0)).holds(0, 0)


def test_a_count_and_a_base_are_held_by_themselves() -> None:
    """24 is 24 of whatever base; a base of 71 is one whatever the count."""
    twenty_four = target(quantity="count", low=Fraction(24), high=Fraction(24))
    assert twenty_four.holds(24, 72)
    assert not twenty_four.holds(25, 72)
    assert target(quantity="base", low=Fraction(71), high=Fraction(71)).holds(0, 71)


def test_the_middle_is_what_a_wish_aims_at() -> None:
    """98 per cent is from 97.5 to 98.5; at least a half aims at a half."""
    assert target(low=Fraction(975, 1000), high=Fraction(985, 1000)).middle == Fraction(98, 100)
    assert target(low=Fraction(1, 2)).middle == Fraction(1, 2)
    assert target(high=Fraction(1, 3)).middle == Fraction(1, 3)
