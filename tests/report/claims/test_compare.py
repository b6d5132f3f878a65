"""Judging comparisons; the examples of docs/claims.md."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.questionnaire.claiming import Bounds
from overblik.report.claims.compare import Compares, holds, judge_comparison, true_comparisons, understand_comparison
from overblik.report.claims.comparing import Order, Rank, Times
from overblik.report.claims.languages import LANGUAGES
from tests.report.claims.page import page_examples
from tests.report.claims.strategies import languages

PAIRS = [*page_examples("true of two"), *page_examples("true of all")]
shares = st.fractions(min_value=0, max_value=1, max_denominator=100)


def of(text: str) -> Compares:
    """The shares that an example compares."""
    return Compares(values=tuple(Fraction(value) for value in text.split()))


@pytest.mark.parametrize(("danish", "english", "values", "true"), PAIRS)
def test_the_page_is_right_of_comparisons(danish: str, english: str, values: str, *, true: bool) -> None:
    """What authors are told is what they are judged by, in both languages, and both say the same."""
    found = [judge_comparison(text, of(values), language=name) for name, text in (("da", danish), ("en", english))]
    (one, understood), (other, also) = found
    assert (one.true, other.true) == (true, true)
    assert understood is not None
    assert also is not None
    assert understood.relation == also.relation


def test_the_page_has_comparisons() -> None:
    """A page whose tables were reworded would otherwise be tested by nothing."""
    assert len(PAIRS) > 50


@given(st.lists(shares, min_size=2, max_size=4), languages, st.integers(0, 1))
def test_whatever_is_offered_is_understood_and_true(values: list[Fraction], language: str, decimals: int) -> None:
    """By the same reading and the same rules; the shortest first."""
    numbers = Compares(values=tuple(values), decimals=decimals)
    texts = true_comparisons(numbers, LANGUAGES[language])
    assert list(texts) == sorted(texts, key=len)
    assert all(judge_comparison(text, numbers, language=language)[0].true for text in texts)
    assert texts or len(values) > 2


def test_a_wrong_order_is_offered_the_right_one() -> None:
    """In the author's own pair of words."""
    verdict, _ = judge_comparison("sjældnere end", of("40/72 20/72"), language="da")
    assert verdict.because == (
        "Forskellen er 27,78 procentpoint (55,6 pct. mod 27,8 pct.); »sjældnere end« er sandt, når det første tal er mindst."
    )
    assert verdict.would_be_true == ("oftere end", "28 procentpoint", "dobbelt så mange")


def test_a_rank_is_offered_its_place() -> None:
    """Or no place, where it is shared."""
    verdict, _ = judge_comparison("the most", of("20/72 40/72 12/72"), language="en")
    assert verdict.because == "27.8 per cent is number 2 of 3 from above."
    assert verdict.would_be_true == ("the second most", "the second fewest")
    verdict, _ = judge_comparison("flest", of("20/72 20/72"), language="da")
    assert verdict.because == "27,8 pct. deler plads med et andet tal."
    assert verdict.would_be_true == ()


def test_names_must_stand_with_their_numbers() -> None:
    """The first name is that of the first number."""
    names = (frozenset({"nordjylland"}), frozenset({"hovedstaden"}))
    numbers = Compares(values=(Fraction(5, 10), Fraction(4, 10)), names=names)
    assert judge_comparison("oftere i Nordjylland end i Hovedstaden", numbers, language="da")[0].true
    verdict, _ = judge_comparison("oftere i Hovedstaden end i Nordjylland", numbers, language="da")
    assert not verdict.true
    assert verdict.because == (
        "»oftere i Hovedstaden end i Nordjylland« nævner hovedstaden først, men det første tal er det for nordjylland."
    )
    assert judge_comparison("oftere på Fyn end i Nordjylland", numbers, language="da")[1] is None


def test_counts_and_values_have_no_points() -> None:
    """The words for their difference do without them."""
    verdict, _ = judge_comparison("flere end", Compares(values=(Fraction(9), Fraction(7)), kind="count"), language="da")
    assert verdict.because == "Forskellen er 2 (9 mod 7); »flere end« er sandt, når det første tal er størst."


def test_nothing_is_a_multiple_of_none() -> None:
    """The message says that there is no ratio."""
    verdict, _ = judge_comparison("twice as many", of("20/72 0/72"), language="en")
    assert verdict.because.startswith("The second number is 0")


@pytest.mark.parametrize(
    ("text", "size"), [("flere end", 3), ("dobbelt så mange", 1), ("flest", 1), ("12 procentpoint", 3)]
)
def test_so_many_numbers_cannot_be_compared_so(text: str, size: int) -> None:
    """A pair is two numbers, a place is among two or more."""
    verdict, understood = judge_comparison(text, Compares(values=(Fraction(1, 2),) * size), language="da")
    assert not verdict.true
    assert understood is None


def test_a_greatest_rise_is_a_rise() -> None:
    """Where everything has fallen, the least fall is none."""
    rise = Rank(changes=True)
    assert holds(rise, Compares(values=(Fraction(3), Fraction(1)), kind="value", changes=True))
    assert not holds(rise, Compares(values=(Fraction(-1), Fraction(-3)), kind="value", changes=True))
    verdict, _ = judge_comparison(
        "størst stigning", Compares(values=(Fraction(-1), Fraction(-3)), kind="value"), language="da"
    )
    assert verdict.because == "−1 er ingen ændring i den retning."


def test_bounds_are_those_of_the_study() -> None:
    """A study may let "twice as many" reach 10 per cent."""
    numbers = Compares(values=(Fraction(43, 100), Fraction(20, 100)), bounds=Bounds(times=Fraction(10)))
    assert holds(Times(factor=Fraction(2)), numbers)


def test_those_who_answered_can_be_spoken_of() -> None:
    """It is understood, and no matter for the order itself."""
    understood = understand_comparison("flest af dem, der svarede", language="da")
    assert understood is not None
    assert understood.answers
    assert understand_comparison("flere jobcentre end", language="da", nouns={"jobcentre"}, labels=()) is not None
    assert understand_comparison("flere kommuner end", language="da", nouns={"jobcentre"}, labels=()) is None
    assert understand_comparison("flere end", language="da").relation == Order(way="more")  # type: ignore[union-attr]
