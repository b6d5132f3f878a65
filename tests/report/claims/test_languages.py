"""The languages in which claims can be written, and that they say the same."""

from __future__ import annotations

import pytest
from hypothesis import given

from overblik.errors import Unanswerable
from overblik.report.claims.languages import LANGUAGES, vocabulary_of
from overblik.report.claims.phrases import MODIFIERS, Named, Phrase, meaning_of
from overblik.report.claims.reading import readings
from overblik.report.claims.vocabulary import written
from tests.report.claims.strategies import phrases


def test_a_language_without_words_for_claims_is_refused() -> None:
    """The message says which there are."""
    with pytest.raises(Unanswerable, match="choose da or en"):
        vocabulary_of("kl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_words_for_everything(language: str) -> None:
    """Every modifier, every named amount, and the numbers to twelve."""
    vocabulary = vocabulary_of(language)
    assert {*vocabulary.modifiers.values(), "exactly"} == set(MODIFIERS)
    assert set(vocabulary.named.values()) == set(Named)
    assert len(vocabulary.numbers) == 12


@given(phrases)
def test_danish_and_english_agree(phrase: Phrase) -> None:
    """A phrase written in either language is understood as what it was."""
    for vocabulary in LANGUAGES.values():
        (reading, *others) = readings(written(phrase, vocabulary), vocabulary)
        assert reading.phrase == phrase
        assert meaning_of(reading.phrase) == meaning_of(phrase)
        assert others == []
