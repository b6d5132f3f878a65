from __future__ import annotations

from overblik.report.words import WORDS, word


def test_every_language_has_every_word() -> None:
    """A word that is missing would stop the report in one language only."""
    assert {language: set(words) for language, words in WORDS.items()} == {key: set(WORDS["en"]) for key in WORDS}


def test_a_language_that_the_program_does_not_write_falls_back_to_english() -> None:
    """A study in a third language still gets a whole report."""
    assert word("figure", "da") == "Figur"
    assert word("figure", "kl") == "Figure"
