from __future__ import annotations

from string import Formatter

import pytest

from overblik.report.method_words import SENTENCES, say


@pytest.mark.parametrize("key", SENTENCES["da"])
def test_both_languages_have_the_same_claims(key: str) -> None:
    """A sentence that is translated keeps its numbers and cells."""
    fields = [
        {name for _, name, _, _ in Formatter().parse(SENTENCES[language][key]) if name} for language in ("da", "en")
    ]
    cells = [SENTENCES[language][key].count("{{") for language in ("da", "en")]
    assert fields[0] == fields[1]
    assert cells[0] == cells[1]
    assert set(SENTENCES["da"]) == set(SENTENCES["en"])


def test_other_languages_fall_back_to_english() -> None:
    """As everywhere."""
    assert say("none", "de", none=2) == "[2]{count=responses/none} did not answer."
