"""Judging claims; the examples of docs/claims.md."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from overblik.errors import Unanswerable
from overblik.report.claims.judge import judge, judge_value, understand, understand_value
from overblik.report.claims.languages import LANGUAGES
from overblik.report.claims.phrases import Phrase
from overblik.report.claims.vocabulary import written
from tests.report.claims.page import page_examples
from tests.report.claims.strategies import UNITS, data, languages, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator


def examples() -> Iterator[tuple[str, str, int, int, bool]]:
    """Every example of the page on claims that is of one number: Danish, English, count, base, and whether it is true."""
    for danish, english, value, verdict in page_examples("true of"):
        count, base = value.split("/")
        yield danish, english, int(count), int(base), verdict


EXAMPLES = list(examples())


@pytest.mark.parametrize(("danish", "english", "count", "base", "true"), EXAMPLES)
def test_the_page_on_claims_is_right(danish: str, english: str, count: int, base: int, *, true: bool) -> None:
    """What authors are told is what they are judged by, in both languages."""
    assert judge(danish, count, base, language="da").true == true
    assert judge(english, count, base, language="en").true == true
    assert understand(danish, language="da") == understand(english, language="en")


def test_the_page_has_examples() -> None:
    """A page whose tables were reworded would otherwise be tested by nothing."""
    assert len(EXAMPLES) > 200


def test_a_false_claim_says_why_and_what_is_true() -> None:
    """The headline that the yardstick study could not have printed of 71 out of 72."""
    verdict = judge("9 ud af 10 jobcentre", 71, 72, language="da", nouns=UNITS["da"])
    assert not verdict.true
    assert verdict.because == ("71 af 72 er 98,6 pct.; »9 ud af 10 jobcentre« er sandt fra 85 til under 95 pct.")
    jobcentre = ("næsten alle jobcentre", "71 ud af 72 jobcentre", "over 9 ud af 10 jobcentre")
    assert verdict.would_be_true == ("99 pct.", *jobcentre)


def test_a_true_claim_needs_nothing_offered() -> None:
    """It says why it is true."""
    verdict = judge("nearly half", 35, 72, language="en")
    assert verdict.true
    assert verdict.because == "35 of 72 is 48.6 per cent; “nearly half” is true from 45 to below 50 per cent."
    assert verdict.would_be_true == ()


@pytest.mark.parametrize("phrase", ["ingen", "0 pct.", "0", "alle", "9 ud af 10"])
def test_nothing_can_be_claimed_of_a_base_of_nought(phrase: str) -> None:
    """Not even that there are none."""
    verdict = judge(phrase, 0, 0, language="da")
    assert not verdict.true
    assert verdict.meaning is not None
    assert verdict.because == "Grundlaget er 0, så der kan ikke påstås noget."
    assert verdict.would_be_true == ()


def test_a_phrase_that_is_not_understood_is_told_from_a_false_one() -> None:
    """Its author is shown how to write, and what he could write here."""
    verdict = judge("temmelig  mange", 60, 72, language="da", decimals=1)
    assert verdict.meaning is None
    assert not verdict.true
    assert verdict.because.startswith("»temmelig mange« forstås ikke; skriv fx »71 pct.«")
    assert verdict.would_be_true == ("83,3 pct.", "8 ud af 10", "60 ud af 72")
    assert understand("temmelig mange", language="da") is None


def test_a_language_without_words_for_claims_is_refused() -> None:
    """A mistake of the study's, not of a phrase."""
    with pytest.raises(Unanswerable):
        understand("all", language="kl")


@given(phrases, data(), languages)
def test_a_verdict_is_what_the_meaning_says(phrase: Phrase, found: tuple[int, int], language: str) -> None:
    """And a false claim is always answered with phrases that are judged true."""
    text = written(phrase, LANGUAGES[language])
    verdict = judge(text, *found, language=language)
    assert verdict.meaning == understand(text, language=language)
    assert verdict.meaning is not None
    assert verdict.true == verdict.meaning.holds(*found) == (found[0] in verdict.meaning.counts(found[1]))
    assert verdict.true or verdict.would_be_true
    assert all(judge(other, *found, language=language).true for other in verdict.would_be_true)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_offered_with_its_unit_is_judged_true(language: str) -> None:
    """Over every count, for phrases with each way of naming the unit."""
    texts = {
        "da": [
            "alle jobcentre",
            "9 ud af 10 jobcentre",
            "halvdelen af jobcentrene",
            "over 60 jobcentre",
            "et jobcenter",
        ],
        "en": [
            "every job centre",
            "nine in ten job centres",
            "most of the job centres",
            "half the job centres",
            "no job centres",
        ],
    }
    for text in texts[language]:
        for count in range(73):
            verdict = judge(text, count, 72, language=language, nouns=UNITS[language])
            assert verdict.meaning is not None
            for other in verdict.would_be_true:
                assert judge(other, count, 72, language=language, nouns=UNITS[language]).true, other


def test_a_mean_is_true_at_its_printed_precision() -> None:
    """12.4 is from 12.35 to below 12.45; the unit of the number may stand after it."""
    assert judge_value("12,4", Fraction(1235, 100), language="da").true
    assert not judge_value("12,4", Fraction(1245, 100), language="da").true
    assert judge_value("12.4 employees", Fraction(1244, 100), language="en", nouns={"employees"}).true
    assert judge_value("12,4 pct.", Fraction(1244, 100), language="da", nouns={"pct."}).true


def test_a_false_mean_says_why_and_what_is_true() -> None:
    """In the author's decimals."""
    verdict = judge_value("at least 12.5", Fraction(373, 30), language="en")
    assert verdict.because == "The number is 12.4; “at least 12.5” is true from 12.5 upwards."
    assert verdict.would_be_true == ("12.4", "under 12.5", "at least 12.4")


def test_a_mean_is_no_percentage() -> None:
    """The message says how a value is written, with the study's decimals."""
    verdict = judge_value("12 pct.", Fraction(373, 30), language="da", decimals=1)
    assert verdict.meaning is None
    assert verdict.would_be_true == ("12,4",)
    assert understand_value("12 pct.", language="da") is None
