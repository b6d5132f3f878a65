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
        ("9 ud af 10", 71, 72, ["99 pct.", "næsten alle", "71 ud af 72", "over 9 ud af 10"]),
        ("8 ud af 10", 67, 72, ["93 pct.", "9 ud af 10", "67 ud af 72", "over 9 ud af 10"]),
        ("98 pct.", 71, 72, ["99 pct.", "næsten alle", "71 ud af 72", "over 98 pct."]),
        ("26,9 pct.", 19, 71, ["26,8 pct."]),
        ("over 70 pct.", 48, 72, ["67 pct.", "7 ud af 10"]),
        ("over 80 pct.", 36, 60, ["60 pct.", "6 ud af 10"]),
        ("mindst 76 pct.", 54, 72, ["75 pct.", "8 ud af 10", "54 ud af 72", "under 76 pct.", "mindst 75 pct."]),
        ("alle", 71, 72, ["99 pct.", "næsten alle"]),
        ("næsten alle", 72, 72, ["alle"]),
        ("halvdelen", 50, 72, ["69 pct.", "flertallet", "7 ud af 10"]),
        ("72 ud af 94", 71, 94, ["76 pct.", "8 ud af 10", "71 ud af 94"]),
        ("72", 67, 72, ["67", "93 pct.", "under 72"]),
        ("en fjerdedel", 24, 72, ["33 pct.", "3 ud af 10", "24 ud af 72", "en tredjedel"]),
        ("hver fjerde", 24, 72, ["33 pct.", "3 ud af 10", "hver tredje"]),
        ("få", 36, 72, ["50 pct.", "halvdelen"]),
        ("over 60", 58, 72, ["58", "over 50", "81 pct."]),
    ],
)
def test_the_shortest_is_offered_first(text: str, count: int, base: int, first: list[str]) -> None:
    """Of two that are as long, the likest to what was written: the same form, the same modifier."""
    texts = list(offered(text, count, base))
    assert texts[: len(first)] == first
    assert texts == sorted(texts, key=len)


def test_what_is_offered_looks_like_what_was_written() -> None:
    """Number words, the percent sign, the capital and the unit are kept where they fit."""
    assert "Otte ud af ti jobcentre" in offered("Ni ud af ti jobcentre", 60, 72)
    assert offered("71%", 67, 72)[0] == "93%"
    assert "eight in ten" in offered("nine in ten", 60, 72, "en")
    assert "fewer than 80 job centres" in offered("fewer than 60 job centres", 70, 72, "en")
    assert "næsten alle jobcentre" in offered("alle jobcentre", 71, 72)
    assert "tre fjerdedele af jobcentrene" in offered("to tredjedele af jobcentrene", 54, 72)
    assert "99 pct." in offered("alle jobcentre", 71, 72)


def test_what_is_not_known_is_not_offered() -> None:
    """Of a share alone no count, of a count alone no share."""
    share = Found(count=0, base=1, weighted=Fraction(986, 1000), knows="share")
    assert true_phrases(share, LANGUAGES["da"]) == ("99 pct.", "næsten alle", "over 9 ud af 10")
    assert true_phrases(Found(count=72, base=72, knows="count"), LANGUAGES["da"]) == ("72",)


def test_without_an_author_the_number_is_said_in_every_form() -> None:
    """As for a phrase that was not understood; in the study's decimals."""
    assert true_phrases(Found(count=60, base=72, decimals=1), LANGUAGES["en"]) == (
        "8 out of 10",
        "60 out of 72",
        "83.3 per cent",
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
