from __future__ import annotations

from overblik.outputs.words import WORDS, outer_word


def test_every_language_has_every_word() -> None:
    """A word that is missing in one would be found by a reader."""
    assert len({frozenset(words) for words in WORDS.values()}) == 1


def test_a_language_that_the_program_does_not_write_gets_english() -> None:
    """Reports may be in any language, the program's own words not."""
    assert outer_word("headlines", "kl") == "Main findings"
