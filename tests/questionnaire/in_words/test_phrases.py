from __future__ import annotations

import string

from overblik.questionnaire.in_words.phrases import PHRASES, listed, phrase, quoted


def fields(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_language_says_the_same_things() -> None:
    """The same keys, and the same parts to be filled in."""
    assert PHRASES["da"].keys() == PHRASES["en"].keys()
    for key, danish in PHRASES["da"].items():
        assert fields(danish) == fields(PHRASES["en"][key]), key


def test_a_language_that_is_not_written_gets_english() -> None:
    """As everywhere."""
    assert phrase("question", "fo", n="3") == "question 3"


def test_lists_have_a_word_before_the_last() -> None:
    """One text stands alone."""
    assert [listed([*"ab"][:size], "nor", "en") for size in (1, 2)] == ["a", "a nor b"]
    assert quoted("a", "en") == "“a”"
