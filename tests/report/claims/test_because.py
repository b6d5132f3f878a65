"""The sentence that says what the data show and where a phrase would be true."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given

from overblik.files.numbers import read_number
from overblik.report.claims.because import Said, because, because_value
from overblik.report.claims.languages import LANGUAGES
from overblik.report.claims.phrases import Phrase, meaning_of, value_meaning_of
from overblik.report.claims.reading import readings
from overblik.report.claims.vocabulary import written
from tests.report.claims.strategies import data, phrases


def said(text: str, language: str, decimals: int = 0) -> Said:
    """A phrase about a share or a count."""
    meaning = meaning_of(next(readings(text, LANGUAGES[language])).phrase)
    assert meaning is not None
    return Said(text=text, meaning=meaning, vocabulary=LANGUAGES[language], decimals=decimals)


@pytest.mark.parametrize(
    ("language", "text", "count", "base", "sentence"),
    [
        ("da", "9 ud af 10", 67, 72, "67 af 72 er 93,1 pct.; »9 ud af 10« er sandt fra 85 til under 95 pct."),
        ("en", "9 out of 10", 67, 72, "67 of 72 is 93.1 per cent; “9 out of 10” is true from 85 to below 95 per cent."),
        ("da", "alle", 36, 72, "36 af 72 er 50 pct.; »alle« er kun sandt ved 100 pct."),
        ("da", "98 pct.", 71, 72, "71 af 72 er 98,6 pct.; »98 pct.« kan ikke være sandt, når grundlaget er 72."),
        ("en", "98%", 71, 72, "71 of 72 is 98.6 per cent; “98%” cannot be true of a base of 72."),
        ("da", "26,8 pct.", 20, 71, "20 af 71 er 28,2 pct.; »26,8 pct.« er sandt fra 26,75 til under 26,85 pct."),
        ("da", "over 70 pct.", 48, 72, "48 af 72 er 66,7 pct.; »over 70 pct.« er sandt over 70 pct."),
        ("da", "mindst 76 pct.", 54, 72, "54 af 72 er 75 pct.; »mindst 76 pct.« er sandt fra og med 76 pct."),
        ("da", "højst 20 pct.", 18, 72, "18 af 72 er 25 pct.; »højst 20 pct.« er sandt til og med 20 pct."),
        ("da", "under 20 pct.", 18, 72, "18 af 72 er 25 pct.; »under 20 pct.« er sandt under 20 pct."),
        ("da", "100 pct.", 71, 72, "71 af 72 er 98,6 pct.; »100 pct.« er sandt fra 99,5 til og med 100 pct."),
        (
            "da",
            "over 9 ud af 10",
            64,
            72,
            "64 af 72 er 88,9 pct.; »over 9 ud af 10« er sandt over 90 og under 100 pct.",
        ),
        ("da", "2 ud af 3", 60, 72, "60 af 72 er 83,3 pct.; »2 ud af 3« er sandt fra 45 til og med 51 af 72."),
        ("da", "72 ud af 94", 71, 94, "71 af 94 er 75,5 pct.; »72 ud af 94« er kun sandt ved 72 af 94."),
        ("en", "72 out of 94", 71, 94, "71 of 94 is 75.5 per cent; “72 out of 94” is only true at 72 of 94."),
        ("da", "over 60", 58, 72, "Antallet er 58; »over 60« er sandt fra og med 61."),
        ("en", "at most 1,000", 1200, 2000, "The count is 1,200; “at most 1,000” is true up to and including 1,000."),
        ("en", "about 60", 70, 72, "The count is 70; “about 60” is true from 57 up to and including 63."),
        ("da", "tolv", 11, 72, "Antallet er 11; »tolv« er kun sandt ved 12."),
    ],
)
def test_one_sentence(language: str, text: str, count: int, base: int, sentence: str) -> None:
    """What the data say, and where the phrase is true: in percent where these are neat, otherwise in counts."""
    assert because(said(text, language), count, base) == sentence


def test_the_study_may_round_finer() -> None:
    """The sentence always has a decimal more than the study prints."""
    assert because(said("9 ud af 10", "da", decimals=1), 67, 72).startswith("67 af 72 er 93,06 pct.;")


def test_a_number_near_a_bound_is_told_with_more_decimals() -> None:
    """70.04 per cent is above 70: printed as 70.0 it would seem not to be."""
    assert because(said("over 70 pct.", "da"), 7004, 10000).startswith("7.004 af 10.000 er 70,04 pct.;")


@pytest.mark.parametrize(
    ("language", "text", "value", "sentence"),
    [
        ("da", "12,4", "12.49", "Tallet er 12,5; »12,4« er sandt fra 12,35 til under 12,45."),
        ("en", "about 12", "13", "The number is 13; “about 12” is true from 11.4 up to and including 12.6."),
        ("da", "over 12", "11", "Tallet er 11; »over 12« er sandt over 12."),
        ("da", "-3,5", "-3.55", "Tallet er −3,6; »-3,5« er sandt over −3,55 til og med −3,45."),
        ("da", "næsten 0", "1", "Tallet er 1; »næsten 0« kan aldrig være sandt."),
    ],
)
def test_one_sentence_about_a_value(language: str, text: str, value: str, sentence: str) -> None:
    """Values have no base and no per cent."""
    meaning = value_meaning_of(next(readings(text, LANGUAGES[language])).phrase)
    assert meaning is not None
    assert because_value(Said(text=text, meaning=meaning, vocabulary=LANGUAGES[language]), Fraction(value)) == sentence


@given(phrases, data())
def test_the_share_that_is_told_falls_on_the_right_side(phrase: Phrase, found: tuple[int, int]) -> None:
    """Whoever checks the printed share by the printed rule comes to the same verdict."""
    meaning = meaning_of(phrase)
    assert meaning is not None
    if meaning.quantity == "share":
        text = written(phrase, LANGUAGES["da"])
        sentence = because(Said(text=text, meaning=meaning, vocabulary=LANGUAGES["da"]), *found)
        told = re.match(r".* er (\S+) pct\.;", sentence)
        assert told is not None
        printed = read_number(told[1], "da")
        assert printed is not None
        never_ends = meaning.low == meaning.high == Fraction(*found)  # as 1 out of 3
        assert never_ends or meaning.admits(Fraction(printed) / 100) == meaning.holds(*found)
        assert sentence.endswith(".")
        assert not sentence.endswith("..")
