"""Reading a phrase."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.claims.languages import LANGUAGES
from overblik.report.claims.phrases import Named, Number, OutOf, Percent, Phrase
from overblik.report.claims.reading import Reading, plain, readings
from tests.report.claims.strategies import UNITS, languages

GRAMMAR_WORDS = (
    *("over", "næsten", "9", "ud", "af", "10", "in", "of", "12,5", "1.234", "pct.", "%", "alle", "half", "the", "én"),
    *("ti", "jobcentre", ",", ".", "-"),
)


def read(text: str, language: str) -> Reading | None:
    """The way in which a text is understood."""
    return next(readings(text, LANGUAGES[language], UNITS[language]), None)


def test_case_and_spaces_make_no_difference() -> None:
    """A capital at the beginning of a sentence, spaces that do not break, and a line end are all the same."""
    for text in ("Over 9 ud af 10", "over 9\u00a0ud\u202faf  10", "OVER 9\nud af 10 "):
        reading = read(text, "da")
        assert reading is not None
        assert reading.phrase == Phrase(amount=OutOf(part=9, whole=10), modifier="over")


def test_letters_may_be_composed_or_not() -> None:
    """A Mac writes the accent of "één" and the like as a sign of its own."""
    assert plain("e\u0301n") == "én"
    reading = read("e\u0301n ud af ti", "da")
    assert reading is not None
    assert reading.phrase.amount == OutOf(part=1, whole=10)


@pytest.mark.parametrize("text", ["71 pct.", "71pct.", "71 pct", "71 procent", "71 %", "71%"])
def test_a_percentage_in_danish(text: str) -> None:
    """With every sign for it, and a space or none."""
    reading = read(text, "da")
    assert reading is not None
    assert reading.phrase.amount == Percent(printed=Decimal(71))


@pytest.mark.parametrize("text", ["71 per cent", "71 percent", "71 %", "71%"])
def test_a_percentage_in_english(text: str) -> None:
    """With every sign for it, and a space or none."""
    reading = read(text, "en")
    assert reading is not None
    assert reading.phrase.amount == Percent(printed=Decimal(71))


@pytest.mark.parametrize(
    ("language", "text", "amount", "unit"),
    [
        ("da", "alle jobcentre", Named.ALL, "jobcentre"),
        ("da", "9 ud af 10 jobcentre", OutOf(part=9, whole=10), "jobcentre"),
        ("da", "72 Jobcentre", Number(printed=Decimal(72)), "jobcentre"),
        ("da", "et jobcenter", Number(printed=Decimal(1)), ""),
        ("da", "intet jobcenter", Named.NONE, ""),
        ("da", "halvdelen af jobcentrene", Named.HALF, "jobcentrene"),
        ("da", "72 af de 94 jobcentre", OutOf(part=72, whole=94), "jobcentre"),
        ("en", "half the job centres", Named.HALF, "the job centres"),
        ("en", "most of the job centres", Named.MAJORITY, "the job centres"),
        ("en", "71% of all job centres", Percent(printed=Decimal(71)), "job centres"),
        ("en", "every job centre", Named.ALL, ""),
        ("en", "one job centre", Number(printed=Decimal(1)), ""),
        ("en", "72 of the 94 job centres", OutOf(part=72, whole=94), "job centres"),
    ],
)
def test_the_unit_may_stand_last(language: str, text: str, amount: object, unit: str) -> None:
    """It is kept for what is offered instead, unless it is in the singular."""
    reading = read(text, language)
    assert reading is not None
    assert reading.phrase.amount == amount
    assert reading.style.unit in {unit, ""}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", ""),
        ("da", "jobcentre"),
        ("da", "over"),
        ("da", "9 ud 10"),
        ("da", "9 ud af 0"),
        ("da", "9,5 ud af 10"),
        ("da", "tipct."),
        ("da", "26.8 pct."),
        ("da", "71 per cent"),
        ("da", "alle kommuner"),
        ("da", "alle jobcentrene i landet"),
        ("da", "mange"),
        ("da", "over over 9 ud af 10"),
        ("en", "71 pct."),
        ("en", "26,8%"),
        ("en", "nine out often"),
        ("da", "fem fjerdedele"),
        ("da", "hver tredjedel"),
        ("en", "a ten"),
        ("en", "72 job centres out of 94"),
    ],
)
def test_what_is_no_phrase_is_not_understood(language: str, text: str) -> None:
    """A guess would be a claim that nobody made."""
    assert read(text, language) is None


def test_a_unit_may_be_a_word_of_the_language() -> None:
    """The unit of a number may be "pct.": both ways to understand it are given."""
    amounts = [reading.phrase.amount for reading in readings("12,4 pct.", LANGUAGES["da"], {"pct."})]
    assert amounts == [Percent(printed=Decimal("12.4")), Number(printed=Decimal("12.4"))]


@given(st.text(max_size=30), languages)
def test_reading_never_fails(text: str, language: str) -> None:
    """Any text is a phrase or it is none."""
    assert all(isinstance(reading, Reading) for reading in readings(text, LANGUAGES[language], UNITS[language]))


@given(
    st.lists(
        st.sampled_from(GRAMMAR_WORDS),
        max_size=6,
    ),
    languages,
)
def test_no_row_of_known_words_fails(words: list[str], language: str) -> None:
    """Words of the grammar in any order are a phrase or none."""
    assert all(
        isinstance(reading, Reading) for reading in readings(" ".join(words), LANGUAGES[language], UNITS[language])
    )
