"""The words of a figure."""

from __future__ import annotations

from overblik.report.figures.words import WORDS, word


def test_every_word_is_there_in_both_languages() -> None:
    """A figure never shows one language in the middle of the other."""
    assert all(set(text) == {"en", "da"} for text in WORDS.values())


def test_a_language_that_the_program_does_not_write_gets_english() -> None:
    """A report in German says too few answers in English rather than in Danish."""
    assert word("too_few", "da") == "for få svar"
    assert word("too_few", "de") == "too few answers"
