"""What the program writes into files of answers."""

from __future__ import annotations

from overblik.questionnaire.missing import MISSING_CODES
from overblik.responses.export.words import _WORDS, word


def test_every_language_says_the_same_things() -> None:
    """A word that is missing would stop an export."""
    assert {frozenset(words) for words in _WORDS.values()} == {frozenset(_WORDS["en"])}
    assert set(MISSING_CODES) <= set(_WORDS["en"])


def test_another_language_gets_english() -> None:
    """Rather than nothing."""
    assert word("codebook", "sv") == "Codebook"
