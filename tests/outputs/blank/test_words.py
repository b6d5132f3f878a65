from __future__ import annotations

import string

from overblik.outputs.blank.words import WORDS, form_word


def fields(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_language_says_the_same_things() -> None:
    """The same keys, and the same parts to be filled in."""
    assert WORDS["da"].keys() == WORDS["en"].keys()
    for key, danish in WORDS["da"].items():
        assert fields(danish) == fields(WORDS["en"][key]), key


def test_a_language_that_is_not_written_gets_english() -> None:
    """As everywhere."""
    assert form_word("limit", "fo", limit="9") == "At most 9 characters."
