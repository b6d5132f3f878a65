"""What is offered instead of a false claim."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.claims.languages import LANGUAGES
from overblik.report.claims.phrases import Number, Phrase, meaning_of, value_meaning_of
from overblik.report.claims.reading import Reading, readings
from overblik.report.claims.suggest import Found, true_phrases, true_values
from overblik.report.claims.vocabulary import Style, written
from tests.report.claims.strategies import UNITS, data, languages, phrases

values = st.fractions(min_value=-1000, max_value=1000, max_denominator=500)


def offered(text: str, count: int, base: int, language: str = "da") -> tuple[str, ...]:
    """The phrases that are offered to the author of a text."""
    like = next(readings(text, LANGUAGES[language], UNITS[language]))
    return true_phrases(Found(count=count, base=base), LANGUAGES[language], like)


@pytest.mark.parametrize(
    ("text", "count", "base", "first"),
    [
        ("9 ud af 10", 71, 72, ["over 9 ud af 10", "næsten alle", "99 pct.", "71 ud af 72"]),
        ("8 ud af 10", 67, 72, ["9 ud af 10", "over 9 ud af 10", "93 pct.", "67 ud af 72"]),
        ("98 pct.", 71, 72, ["99 pct.", "over 98 pct."]),
        ("26,9 pct.", 19, 71, ["26,8 pct."]),
        ("over 70 pct.", 48, 72, ["over 65 pct.", "67 pct."]),
        ("over 80 pct.", 36, 60, ["over 55 pct.", "60 pct."]),
        ("mindst 76 pct.", 54, 72, ["mindst 75 pct.", "75 pct."]),
        ("alle", 71, 72, ["næsten alle"]),
        ("næsten alle", 72, 72, ["alle"]),
        ("halvdelen", 50, 72, ["flertallet", "over halvdelen", "7 ud af 10"]),
        ("72 ud af 94", 71, 94, ["71 ud af 94"]),
        ("72", 67, 72, ["67", "under 72", "67 ud af 72"]),
        ("over 60", 58, 72, ["over 50", "58"]),
    ],
)
def test_the_likest_is_offered_first(text: str, count: int, base: int, first: list[str]) -> None:
    """The same form with the same modifier, then the same form, then others, the shortest first."""
    assert list(offered(text, count, base))[: len(first)] == first


def test_what_is_offered_looks_like_what_was_written() -> None:
    """Number words, the percent sign, the capital and the unit are kept where they fit."""
    assert offered("Ni ud af ti jobcentre", 60, 72)[0] == "Otte ud af ti jobcentre"
    assert offered("71%", 67, 72)[0] == "93%"
    assert offered("nine in ten", 60, 72, "en")[0] == "eight in ten"
    assert offered("fewer than 60 job centres", 70, 72, "en")[0] == "fewer than 80 job centres"
    assert offered("alle jobcentre", 71, 72)[:1] == ("næsten alle jobcentre",)
    assert "99 pct." in offered("alle jobcentre", 71, 72)


def test_without_an_author_the_number_is_said_in_every_form() -> None:
    """As for a phrase that was not understood; in the study's decimals."""
    assert true_phrases(Found(count=60, base=72, decimals=1), LANGUAGES["en"]) == (
        "8 out of 10",
        "83.3 per cent",
        "60 out of 72",
    )


@given(phrases, data(), languages, st.integers(0, 2))
def test_whatever_is_offered_is_understood_and_true(
    phrase: Phrase, found: tuple[int, int], language: str, decimals: int
) -> None:
    """By the same reading and the same rules as any claim; and there is always something to offer."""
    vocabulary = LANGUAGES[language]
    like = next(readings(written(phrase, vocabulary), vocabulary))
    texts = true_phrases(Found(count=found[0], base=found[1], decimals=decimals), vocabulary, like)
    assert texts
    assert len(set(texts)) == len(texts)
    for text in texts:
        meaning = meaning_of(next(readings(text, vocabulary)).phrase)
        assert meaning is not None
        assert meaning.holds(*found)


@given(
    values, values, st.integers(0, 2), languages, st.sampled_from(["over", "at_least", "about", "exactly", "nearly"])
)
def test_values_that_are_offered_are_true(
    value: Fraction, other: Fraction, places: int, language: str, modifier: str
) -> None:
    """The right number with as many decimals as the author wrote, and his own to one side of it."""
    printed = Number(printed=Decimal(round(other * 10**places)).scaleb(-places))
    own = Phrase(
        amount=printed, modifier=next(m for m in ("over", "at_least", "about", "nearly", "exactly") if m == modifier)
    )
    texts = true_values(value, places, LANGUAGES[language], Reading(phrase=own, style=Style()))
    assert texts
    for text in texts:
        meaning = value_meaning_of(next(readings(text, LANGUAGES[language])).phrase)
        assert meaning is not None
        assert meaning.admits(value)
