from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from overblik.questionnaire.claiming import Bounds
from overblik.report.claims.comparing import Order, Points, Rank, Times, interval_of, ranks

JUST = Fraction(1, 10**9)


@pytest.mark.parametrize(
    ("relation", "low", "high"),
    [
        (Times(factor=Fraction(2)), "1.9", "2.1"),
        (Times(factor=Fraction(1, 2)), "0.475", "0.525"),
        (Times(factor=Fraction(2), modifier="about"), "1.8", "2.2"),
        (Times(factor=Fraction(2), modifier="nearly"), "1.8", "2"),
        (Points(printed=Decimal(12)), "11.5", "12.5"),
        (Points(printed=Decimal("12.0")), "11.95", "12.05"),
        (Points(printed=Decimal(12), modifier="about"), "11", "13"),
        (Points(printed=Decimal(12), modifier="just_under"), "11", "12"),
    ],
)
def test_a_comparison_is_true_from_here_to_below_there(relation: Times | Points, low: str, high: str) -> None:
    """The lower end belongs to it, the upper one does not."""
    interval = interval_of(relation, shares=True, second=Fraction(1))
    borders = [Fraction(low) - JUST, Fraction(low), Fraction(high) - JUST, Fraction(high)]
    assert [interval.admits(border) for border in borders] == [False, True, True, False]


def test_about_as_many_is_within_points_or_per_cent() -> None:
    """2.5 points of shares, 5 per cent of counts; nearly as many is less."""
    about, nearly = Order(way="same", near="about"), Order(way="same", near="nearly")
    shares = interval_of(about, shares=True, second=Fraction(40))
    assert (shares.low, shares.high) == (Fraction(-5, 2), Fraction(5, 2))
    counts = interval_of(about, shares=False, second=Fraction(40))
    assert (counts.low, counts.high) == (Fraction(-2), Fraction(2))
    assert not interval_of(nearly, shares=True, second=Fraction(40)).admits(Fraction(0))
    wide = interval_of(about, shares=True, second=Fraction(40), bounds=Bounds(about=Fraction(4)))
    assert wide.high == 4


def test_a_place_is_shared_with_nobody() -> None:
    """From above and from below; a rank of one number is none."""
    values = [Fraction(20), Fraction(40), Fraction(12)]
    assert ranks(Rank(place=2), values)
    assert ranks(Rank(place=2, way="fewer"), values)
    assert not ranks(Rank(), values)
    assert not ranks(Rank(place=2), [*values, Fraction(20)])
    assert not ranks(Rank(), [Fraction(1)])
