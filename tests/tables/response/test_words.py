from __future__ import annotations

from string import Formatter

import pytest

from overblik.tables.response.words import HEADS, SENTENCES, code_label, head, sentence


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_has_the_same_values_in_both_languages(key: str) -> None:
    """None is forgotten in translation."""
    fields = [
        {name for _, name, _, _ in Formatter().parse(SENTENCES[key][language]) if name} for language in ("da", "en")
    ]
    assert fields[0] == fields[1]


def test_codes_have_names() -> None:
    """The general one, where a code has none of its own."""
    assert code_label("2.12", "refusal", "da") == "Afbrudt besvarelse"
    assert code_label("2.19", "refusal", "en") == "Refusal or break-off"
    assert head("title", "da") == HEADS["title"]["da"]
    assert sentence("same", "en", title="region").startswith("The response rate is the same")
