"""The rule for each phrase, at its borders."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from overblik.files.numbers import percent, rounded
from overblik.report.claims.meaning import Meaning
from overblik.report.claims.phrases import (
    MODIFIERS,
    Modifier,
    Named,
    Number,
    OutOf,
    Percent,
    Phrase,
    meaning_of,
    printed_decimals,
    proper_share,
    value_meaning_of,
)
from tests.report.claims.strategies import data, fractions_of, percents

JUST = Fraction(1, 10**9)


def share_of(amount: Percent | OutOf | Named, modifier: Modifier = "exactly") -> Meaning:
    """What a phrase says of a share."""
    meaning = meaning_of(Phrase(amount=amount, modifier=modifier))
    assert meaning is not None
    return meaning


def value_of(text: str, modifier: Modifier = "exactly") -> Meaning:
    """What a phrase says of a value."""
    meaning = value_meaning_of(Phrase(amount=Number(printed=Decimal(text)), modifier=modifier))
    assert meaning is not None
    return meaning


@given(data(), st.integers(0, 2), st.integers(-2, 2))
def test_a_percentage_is_true_exactly_when_the_share_rounds_to_it(
    found: tuple[int, int], places: int, off: int
) -> None:
    """The interval and the rounding of the tables give the same verdict, for the printed number and its neighbours."""
    right = percent(*found, places)
    printed = rounded(Fraction(right) + Fraction(off, 10**places), places)
    assume(printed >= 0)
    assert share_of(Percent(printed=printed)).holds(*found) == (off == 0)


def test_on_72_there_are_73_whole_percentages() -> None:
    """The GRIM test (Brown and Heathers 2017): with a base below 100 each count has a percentage of its own."""
    possible = [p for p in range(101) if share_of(Percent(printed=Decimal(p))).counts(72)]
    assert len(possible) == 73
    assert {2, 5, 9, 12, 16, 20, 23, 27, 30, 34, 37, 41, 98}.isdisjoint(possible)


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (9, 10, "0.85", "0.95"),  # half a step of 10 is 5 points
        (3, 4, "0.70", "0.80"),  # half a step of 4 is 12.5 points: 5 is less
        (1, 2, "0.45", "0.55"),  # likewise
        (1, 20, "0.025", "0.075"),  # half a step of 20 is 2.5 points
        (72, 94, "143/188", "145/188"),  # 71.5 and 72.5 of 94
    ],
)
def test_a_fraction_reaches_half_a_step_or_five_points(part: int, whole: int, low: str, high: str) -> None:
    """N/M - h is in, N/M + h is out; derived by hand from h = min(1/(2M), 1/20)."""
    meaning = share_of(OutOf(part=part, whole=whole))
    assert meaning == Meaning(quantity="share", low=Fraction(low), high=Fraction(high), high_closed=False)


def test_nine_in_ten_of_seventy_two() -> None:
    """0.85 * 72 = 61.2 and 0.95 * 72 = 68.4: 62 to 68."""
    assert share_of(OutOf(part=9, whole=10)).counts(72) == range(62, 69)


@given(st.integers(1, 200), st.data())
def test_a_fraction_of_the_base_itself_is_the_very_count(base: int, drawn: st.DataObject) -> None:
    """72 out of 94, of 94, is true of 72 and nothing else."""
    part = drawn.draw(st.integers(0, base))
    assert list(share_of(OutOf(part=part, whole=base)).counts(base)) == [part]


@given(fractions_of, st.sampled_from(MODIFIERS))
def test_a_fraction_over_is_above_it_and_below_the_next_step(amount: OutOf, modifier: Modifier) -> None:
    """The borders are tried just inside and just outside, for every modifier."""
    at, step = Fraction(amount.part, amount.whole), Fraction(1, amount.whole)
    assume(amount.part < amount.whole)
    over, under = share_of(amount, "over"), share_of(amount, "under")
    assert [over.admits(x) for x in (at, at + JUST, at + step - JUST, at + step)] == [False, True, True, False]
    assert [under.admits(x) for x in (at - step, at)] == [False, False]
    assert share_of(amount, "at_least").admits(at)
    assert share_of(amount, "at_most").admits(at)
    assert share_of(amount, modifier).admits(at) == (
        modifier in {"exactly", "about", "at_least", "at_most", "precisely"}
    )


@given(percents)
def test_nearly_ends_where_the_number_begins(amount: Percent) -> None:
    """Nearly 70 per cent is from 65 to below 70, and never none."""
    at = Fraction(amount.printed) / 100
    assume(0 < at <= 1)
    nearly = share_of(amount, "nearly")
    assert not nearly.admits(at)
    assert nearly.admits(at - JUST)
    assert nearly.admits(at - Fraction(1, 20)) == (at > Fraction(1, 20))
    assert not nearly.admits(at - Fraction(1, 20) - JUST)
    assert not nearly.holds(0, 72)


@given(st.one_of(percents, fractions_of), st.sampled_from(["about", "nearly"]))
def test_about_and_nearly_are_of_some(amount: Percent | OutOf, modifier: Modifier) -> None:
    """Neither is true of none or of all, unless the phrase names them."""
    meaning = share_of(amount, modifier)
    at = Fraction(amount.printed) / 100 if isinstance(amount, Percent) else Fraction(amount.part, amount.whole)
    assert at == 0 or not meaning.holds(0, 1000)
    assert at >= 1 or not meaning.holds(1000, 1000)


@pytest.mark.parametrize(
    ("named", "modifier", "true", "false"),
    [
        (Named.ALL, "exactly", ["1"], ["0.9999", "0"]),
        (Named.ALL, "nearly", ["0.95", "0.9999"], ["1", "0.9499"]),
        (Named.NONE, "exactly", ["0"], ["0.0001"]),
        (Named.MAJORITY, "exactly", ["0.5001", "1"], ["0.5"]),
        (Named.HALF, "exactly", ["0.45", "0.5499"], ["0.4499", "0.55"]),
        (Named.HALF, "nearly", ["0.45", "0.4999"], ["0.5", "0.4499"]),
        (Named.HALF, "over", ["0.5001", "0.9999"], ["0.5", "1"]),
    ],
)
def test_words_of_their_own(named: Named, modifier: Modifier, true: list[str], false: list[str]) -> None:
    """All, nearly all, none, most and half, at their borders."""
    meaning = share_of(named, modifier)
    assert all(meaning.admits(Fraction(share)) for share in true)
    assert not any(meaning.admits(Fraction(share)) for share in false)


@pytest.mark.parametrize("modifier", ["over", "under", "at_least", "at_most", "about"])
def test_words_that_do_not_go_together_say_nothing(modifier: Modifier) -> None:
    """Nobody knows what "over all" is."""
    assert meaning_of(Phrase(amount=Named.ALL, modifier=modifier)) is None
    assert meaning_of(Phrase(amount=Named.MAJORITY, modifier=modifier)) is None


def test_a_count_has_no_decimals_and_nothing_is_below_nought() -> None:
    """12.4 units are nobody's count, and no share is negative."""
    for amount in (Number(printed=Decimal("12.4")), Number(printed=Decimal(-1)), Percent(printed=Decimal(-1))):
        assert meaning_of(Phrase(amount=amount)) is None


@pytest.mark.parametrize(
    ("modifier", "low", "high"),
    [("exactly", 60, 60), ("over", 61, None), ("under", None, 59), ("about", 57, 63), ("nearly", 57, 59)],
)
def test_counts_are_whole(modifier: Modifier, low: int | None, high: int | None) -> None:
    """5 per cent of 60 is 3."""
    meaning = meaning_of(Phrase(amount=Number(printed=Decimal(60)), modifier=modifier))
    assert meaning is not None
    assert meaning.whole() == (low, high)


@given(st.fractions(min_value=-1000, max_value=1000), st.integers(0, 3))
def test_a_value_is_true_exactly_when_it_rounds_to_the_printed_number(value: Fraction, places: int) -> None:
    """Below nought the borders change sides, as rounding away from zero has it."""
    printed = rounded(value, places)
    unit = Fraction(1, 10**places)
    for candidate in (Fraction(printed), Fraction(printed) + unit, Fraction(printed) - unit):
        meaning = value_of(str(rounded(candidate, places)))
        assert meaning.admits(value) == (candidate == Fraction(printed))


def test_modifiers_of_a_value_look_at_the_unrounded_one() -> None:
    """Over 12 is true of 12.1; about 12 reaches 5 per cent of it."""
    assert value_of("12", "over").admits(Fraction(121, 10))
    assert value_of("12", "about") == Meaning(quantity="value", low=Fraction("11.4"), high=Fraction("12.6"))
    assert value_of("12", "at_least").admits(Fraction(12))
    assert not value_of("12", "nearly").admits(Fraction(12))


def test_only_a_bare_number_says_anything_of_a_value() -> None:
    """A mean is no share."""
    assert value_meaning_of(Phrase(amount=Percent(printed=Decimal(12)))) is None


def test_decimals_are_those_printed() -> None:
    """12.40 has two."""
    assert [printed_decimals(Decimal(text)) for text in ("12.40", "12", "1E+2")] == [2, 0, 0]


def test_every_modifier_has_its_interval() -> None:
    """None is forgotten when one is added."""
    assert all(meaning_of(Phrase(amount=OutOf(part=1, whole=2), modifier=modifier)) for modifier in MODIFIERS)


def test_an_interval_is_cut_off_at_none_and_all() -> None:
    """Around a number between them, both ends are left out."""
    cut = proper_share(Meaning(quantity="share", low=Fraction(-1), high=Fraction(2)), Fraction(1, 2))
    assert cut == Meaning(quantity="share", low=Fraction(0), high=Fraction(1), low_closed=False, high_closed=False)
